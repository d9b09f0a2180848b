import { paperKindBytes, paperKindOf } from "@xinheng/domain/discipline/receipt-papers/paper-kind.ts";
import { receiptPaperLimits } from "@xinheng/domain/discipline/receipt-papers/receipt-paper-limits.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { readFirstBytes, type StoredFile } from "../../platform/file-store.ts";
import type { House } from "../../platform/house.ts";

/** Null: what came up is taken into a matter that holds so many papers by receipt. Asked of the bytes as they were stored. */
export async function judgeBroughtPaper(
  { files }: House,
  upload: StoredFile,
  held: number,
): Promise<Refusal<"receipt-papers-full" | "receipt-paper-kind"> | null> {
  const { mostPapers } = receiptPaperLimits;
  // Slips drawn at once did not know of each other.
  if (held >= mostPapers) return refuse("receipt-papers-full", { most: mostPapers });
  const kind = paperKindOf(await readFirstBytes(files.get(upload), paperKindBytes));
  return kind === null ? refuse("receipt-paper-kind") : null;
}
