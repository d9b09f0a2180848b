import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import type { KeptDocument } from "../../platform/documents/document-store.ts";
import { findNumberForUpdate } from "../../platform/documents/number-store.ts";
import { findFile } from "../../platform/file-store.ts";
import type { OfficialSeal } from "./seal-store.ts";

/** Whether this seal may come onto this document at all; asked when it is requested, and again when it is applied. */
export async function judgeSealing(
  tx: Tx,
  seal: OfficialSeal,
  document: KeptDocument,
): Promise<
  | Refusal<
      "seal-retired" | "seal-keeper-missing" | "seal-picture-missing" | "seal-own-document" | "seal-document-void"
    >
  | Refusal<"seal-keeper-no-reader" | "document-already-corrected" | "document-past-retention" | "seal-place-missing">
  | Refusal<"document-holds-withdrawn">
  | null
> {
  const { keeper } = seal;
  if (seal.retiredOn !== null) return refuse("seal-retired");
  if (keeper === null) return refuse("seal-keeper-missing");
  if (seal.pictureFileId === null) return refuse("seal-picture-missing");
  if (!document.readers.includes(keeper.office)) return refuse("seal-keeper-no-reader");
  if (document.madeBy === keeper.accountId) return refuse("seal-own-document");
  const { number } = document;
  // Held: nobody voids it meanwhile, and another seal of the same document waits its turn.
  const drawn = await findNumberForUpdate(tx, document.drawn);
  if (drawn === null || drawn.voidedAt !== null) return refuse("seal-document-void", { number });
  if (document.correctedBy !== null) return refuse("document-already-corrected", { number: document.correctedBy });
  if (document.holdsWithdrawn) return refuse("document-holds-withdrawn", { number });
  if ((await findFile(tx, document.pdfFileId)) === null) return refuse("document-past-retention", { number });
  return document.sealPlace === null ? refuse("seal-place-missing") : null;
}
