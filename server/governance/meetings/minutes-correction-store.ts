import { v7 as uuidv7 } from "uuid";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A document that stands in the place of earlier minutes. */
export type MinutesCorrection = {
  readonly document: { readonly id: string; readonly number: string };
  readonly corrects: { readonly id: string; readonly number: string };
  readonly why: string;
  readonly issuedOn: string;
};

export async function saveMinutesCorrection(
  tx: Tx,
  correction: MinutesCorrection & {
    readonly meetingId: string;
    readonly associationId: string;
    readonly by: string | null;
  },
): Promise<void> {
  const { document, corrects } = correction;
  await tx.db
    .insertInto("minutes_correction")
    .values({
      id: uuidv7(),
      association_id: correction.associationId,
      meeting_id: correction.meetingId,
      document_id: document.id,
      number: document.number,
      corrects: corrects.id,
      corrects_number: corrects.number,
      why: correction.why,
      issued_on: correction.issuedOn,
      issued_by: correction.by,
    })
    .execute();
}

/** The corrections of a meeting's minutes in their order; at most 100. */
export async function listMinutesCorrections(tx: ReadTx, meetingId: string): Promise<MinutesCorrection[]> {
  const rows = await tx.db
    .selectFrom("minutes_correction")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("id")
    .limit(100)
    .execute();
  return rows.map((row) => ({
    document: { id: row.document_id, number: row.number },
    corrects: { id: row.corrects, number: row.corrects_number },
    why: row.why,
    issuedOn: row.issued_on,
  }));
}
