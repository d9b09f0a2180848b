import { MoreButton } from "./more-button.tsx";

type Given = {
  /** So many rows lie before this page. */
  readonly offset: number;
  readonly next: number | null;
  readonly go: (offset: number) => void;
};

/** The foot of a long list whose pages are counted off from its beginning. */
export function MoreRows({ offset, next, go }: Given) {
  return (
    <MoreButton
      next={next === null ? null : String(next)}
      first={offset === 0}
      go={(cursor) => go(Number(cursor ?? 0))}
    />
  );
}
