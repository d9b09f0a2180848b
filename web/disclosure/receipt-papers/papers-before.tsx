import { receiptPaperLimits } from "@xinheng/domain/discipline/receipt-papers/receipt-paper-limits.ts";
import { useReceiptPapersSay } from "../../words/use-receipt-papers-say.ts";

/** What is told of papers before there is a receipt to add them with. */
export function PapersBefore() {
  const say = useReceiptPapersSay();
  const { mostMiB: mib, mostPapers: most } = receiptPaperLimits;
  return <p className="small">{say("receiptPapers.before", { mib, most })}</p>;
}
