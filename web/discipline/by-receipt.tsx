import { writtenInstant } from "../kit/written.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

/** That a paper came by the receipt, and when: nobody is known to have brought it but whoever holds the receipt. */
export function ByReceipt({ at }: { at: string }) {
  const say = useDeskSay();
  return <> · {say("complaint.papers.byReceipt", { at: writtenInstant(at) })}</>;
}
