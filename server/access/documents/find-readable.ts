import type { Actor } from "@xinheng/domain/access/actor.ts";
import { refuse, type Refusal } from "@xinheng/domain/refusal.ts";
import type { ReadTx } from "../../platform/database.ts";
import { findDocument, type KeptDocument } from "../../platform/documents/document-store.ts";
import { readingOffices } from "./reading-offices.ts";

/** A document that whoever asks may read; to everybody else it is not there. */
export async function findReadable(
  tx: ReadTx,
  actor: Actor,
  documentId: string,
): Promise<KeptDocument | Refusal<"document-not-found">> {
  const found = await findDocument(tx, documentId);
  if (found === null) return refuse("document-not-found");
  const held: readonly string[] = readingOffices(actor, found.subjects);
  return found.readers.some((office) => held.includes(office)) ? found : refuse("document-not-found");
}
