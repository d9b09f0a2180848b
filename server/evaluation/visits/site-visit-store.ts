import type { Selectable } from "kysely";
import { z } from "zod";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

const evidence = z.array(z.object({ paperId: z.uuid(), name: z.string(), sha256: z.string() }));

/** A visit on site under an assignment; entered once, never changed. */
export type KeptVisit = {
  readonly id: string;
  readonly agencyId: string;
  readonly assignmentId: string;
  readonly visitedOn: string;
  readonly place: string;
  /** Sealed by the key ring: a list of names. */
  readonly metSealed: string;
  readonly metCount: number;
  readonly findings: string;
  readonly indicators: readonly string[];
  readonly evidence: z.infer<typeof evidence>;
};

type EntryKey = { readonly subjectId: string; readonly id: string };

export async function saveVisit(
  tx: Tx,
  entry: EntryKey & { readonly associationId: string },
  visit: KeptVisit & { readonly at: Date; readonly by: string | null },
): Promise<void> {
  await tx.db
    .insertInto("site_visit")
    .values({
      subject_id: entry.subjectId,
      id: visit.id,
      association_id: entry.associationId,
      entry_id: entry.id,
      agency_subject: visit.agencyId,
      assignment_id: visit.assignmentId,
      visited_on: visit.visitedOn,
      place: visit.place,
      met_sealed: visit.metSealed,
      met_count: visit.metCount,
      findings: visit.findings,
      indicators: [...visit.indicators],
      evidence: JSON.stringify(visit.evidence),
      recorded_at: visit.at,
      recorded_by: visit.by,
    })
    .execute();
}

const visits = (tx: ReadTx) =>
  tx.db.selectFrom("site_visit").selectAll().orderBy("visited_on").orderBy("id").limit(200);

/** All visits for an application, the earliest first. */
export async function listVisits(tx: ReadTx, entry: EntryKey): Promise<KeptVisit[]> {
  const rows = await visits(tx).where("subject_id", "=", entry.subjectId).where("entry_id", "=", entry.id).execute();
  return rows.map(visitOf);
}

/** The visits of one agency under one of its assignments, and no other. */
export async function listVisitsOf(tx: ReadTx, assignment: EntryKey): Promise<KeptVisit[]> {
  const rows = await visits(tx)
    .where("agency_subject", "=", assignment.subjectId)
    .where("assignment_id", "=", assignment.id)
    .execute();
  return rows.map(visitOf);
}

/** Whether names are kept of a visit that was made before the day. */
export async function areNamesLeft(tx: ReadTx, visitedBefore: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom("site_visit")
    .select("id")
    .where("visited_on", "<", visitedBefore)
    .where("met_sealed", "!=", forgotten)
    .executeTakeFirst();
  return row !== undefined;
}

/** Forgets the names of every such visit, and answers of how many. */
export async function forgetNames(tx: Tx, visitedBefore: string): Promise<number> {
  const done = await tx.db
    .updateTable("site_visit")
    .set({ met_sealed: forgotten })
    .where("visited_on", "<", visitedBefore)
    .where("met_sealed", "!=", forgotten)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** Nothing is sealed in it: no name is there any more. */
export const forgotten = "";

function visitOf(row: Selectable<DB["site_visit"]>): KeptVisit {
  return {
    ...{ id: row.id, agencyId: row.agency_subject, assignmentId: row.assignment_id, visitedOn: row.visited_on },
    ...{ place: row.place, metSealed: row.met_sealed, metCount: row.met_count, findings: row.findings },
    indicators: row.indicators,
    evidence: evidence.parse(row.evidence),
  };
}
