import { useDeskSay } from "../../words/use-desk-say.ts";

/** Says that its member disputes a grade; it holds until that is decided. */
export function DisputedTag({ since }: { since: string | null }) {
  const say = useDeskSay();
  return since === null ? null : <span className="tag wait">{say("record.disputed", { on: since })}</span>;
}
