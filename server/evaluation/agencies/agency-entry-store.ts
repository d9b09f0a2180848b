import type { Selectable } from "kysely";
import { z } from "zod";
import { type AgencyEntry, entryKinds } from "@xinheng/domain/evaluation/agencies/agency.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A qualification, a person or an interest as it was filed. */
export type KeptEntry = AgencyEntry & {
  readonly subjectId: string;
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
  readonly credential: string;
  readonly paperId: string | null;
  readonly enteredOn: string;
  readonly byAgency: boolean;
  readonly endedWhy: string | null;
};

export async function saveAgencyEntry(
  tx: Tx,
  entry: Omit<KeptEntry, "endedOn" | "endedWhy"> & { readonly associationId: string; readonly by: string | null },
): Promise<void> {
  await tx.db
    .insertInto("agency_entry")
    .values({
      subject_id: entry.subjectId,
      id: entry.id,
      association_id: entry.associationId,
      agency_id: entry.agencyId,
      kind: entry.kind,
      word: entry.word,
      name: entry.name,
      credential: entry.credential,
      target_id: entry.targetId,
      valid_until: entry.validUntil,
      paper_id: entry.paperId,
      entered_on: entry.enteredOn,
      entered_by: entry.by,
      by_agency: entry.byAgency,
    })
    .execute();
}

export async function endEntry(
  tx: Tx,
  key: Pick<KeptEntry, "subjectId" | "id">,
  ended: { readonly on: string; readonly why: string },
): Promise<void> {
  await tx.db
    .updateTable("agency_entry")
    .set({ ended_on: ended.on, ended_why: ended.why })
    .where("subject_id", "=", key.subjectId)
    .where("id", "=", key.id)
    .execute();
}

/** All lines of an agency's entry, the latest first; at most 500. */
export async function listEntriesOf(
  tx: ReadTx,
  agency: { readonly subjectId: string; readonly id: string },
): Promise<KeptEntry[]> {
  const rows = await tx.db
    .selectFrom("agency_entry")
    .selectAll()
    .where("subject_id", "=", agency.subjectId)
    .where("agency_id", "=", agency.id)
    .orderBy("id", "desc")
    .limit(500)
    .execute();
  return rows.map(entryOf);
}

function entryOf(row: Selectable<DB["agency_entry"]>): KeptEntry {
  return {
    ...{ subjectId: row.subject_id, id: row.id, agencyId: row.agency_id, kind: z.enum(entryKinds).parse(row.kind) },
    ...{ word: row.word, name: row.name, credential: row.credential, targetId: row.target_id },
    ...{ validUntil: row.valid_until, paperId: row.paper_id, enteredOn: row.entered_on, byAgency: row.by_agency },
    ...{ endedOn: row.ended_on, endedWhy: row.ended_why },
  };
}
