import { Button } from "antd";
import { useDeskSay } from "../words/use-desk-say.ts";

/** The foot of a long list: on to the next page, or back to the first. */
export function MoreButton({
  next,
  first,
  go,
}: {
  next: string | null;
  first: boolean;
  go: (cursor: string | null) => void;
}) {
  const say = useDeskSay();
  if (next === null && first) return null;
  return (
    <nav className="more" aria-label={say("pages")}>
      {!first && <Button onClick={() => go(null)}>{say("pages.first")}</Button>}
      {next !== null && <Button onClick={() => go(next)}>{say("pages.next")}</Button>}
    </nav>
  );
}
