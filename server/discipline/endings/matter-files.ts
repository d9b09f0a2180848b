import { retentionTerm } from "@xinheng/domain/archives/retention.ts";
import type { Tx } from "../../platform/database.ts";
import { listDocumentFiles } from "../../platform/documents/document-store.ts";
import { markFileDropped } from "../../platform/file-store.ts";
import type { House } from "../../platform/house.ts";
import type { AfterCommit } from "../../platform/operation.ts";

/** What of a matter that went stands elsewhere than in its row: files of papers, and documents by their ids. */
export type MatterFiles = { readonly papers: readonly string[]; readonly documents: readonly string[] };

type Ending = {
  readonly tx: Tx;
  readonly house: House;
  readonly now: Date;
  readonly afterCommit: (does: AfterCommit) => void;
};

/** Drops the papers of matters that went and the text of every document issued in them; the numbers stay. Answers how many files. */
export async function dropMatterFiles(
  { tx, house, now, afterCommit }: Ending,
  ended: readonly MatterFiles[],
): Promise<{ readonly papers: number; readonly documents: number }> {
  const papers = ended.flatMap((one) => one.papers);
  const documents = await listDocumentFiles(
    tx,
    ended.flatMap((one) => one.documents),
  );
  for (const id of [...papers, ...documents]) {
    await markFileDropped(tx, id, now);
    afterCommit(() => house.files.drop(id));
  }
  return { papers: papers.length, documents: documents.length };
}

/** The day before which a matter ended whose term, by the retention rule, is over; null: no rule is in force. */
export function endedBefore({ packs }: House, retention: string, today: string): string | null {
  return retentionTerm(packs.set, retention, today)?.endedBefore ?? null;
}
