import { useDeskSay } from "../words/use-desk-say.ts";

type Disputed = { readonly disputedSince?: string | null; readonly groundDisputedSince: string | null };

/** Says that the subject disputes its place in a list, or what that place rests on; it stands until that is answered. */
export function DisputedTags({ of: { disputedSince = null, groundDisputedSince } }: { of: Disputed }) {
  const say = useDeskSay();
  return (
    <>
      {disputedSince !== null && <span className="tag wait">{say("list.disputed", { on: disputedSince })}</span>}{" "}
      {groundDisputedSince !== null && (
        <span className="tag wait">{say("list.groundDisputed", { on: groundDisputedSince })}</span>
      )}
    </>
  );
}
