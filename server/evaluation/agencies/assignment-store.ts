import type { Selectable } from "kysely";
import { z } from "zod";
import { type AssignmentStage, assignmentStages, openAssignments } from "@xinheng/domain/evaluation/agencies/agency.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A matter about a subject that was given to an agency, with the papers it may read and what it delivered. */
export type KeptAssignment = {
  readonly subjectId: string;
  readonly id: string;
  readonly agencyId: string;
  readonly service: string;
  readonly aboutId: string;
  /** The application in a round that is scored under it. */
  readonly entryId: string | null;
  readonly title: string;
  readonly brief: string;
  readonly dueOn: string;
  readonly papers: readonly string[];
  readonly stage: AssignmentStage;
  readonly assignedOn: string;
  readonly deliveryPaper: string | null;
  readonly deliverySays: string | null;
  readonly deliveredOn: string | null;
  readonly judgedOn: string | null;
  readonly judgedWhy: string | null;
};
type Key = Pick<KeptAssignment, "subjectId" | "id">;

export async function saveAssignment(
  tx: Tx,
  assignment: Omit<
    KeptAssignment,
    "stage" | "deliveryPaper" | "deliverySays" | "deliveredOn" | "judgedOn" | "judgedWhy"
  > & { readonly associationId: string; readonly edition: string; readonly by: string | null; readonly at: Date },
): Promise<void> {
  await tx.db
    .insertInto("agency_assignment")
    .values({
      subject_id: assignment.subjectId,
      id: assignment.id,
      association_id: assignment.associationId,
      agency_id: assignment.agencyId,
      service: assignment.service,
      about_id: assignment.aboutId,
      entry_id: assignment.entryId,
      title: assignment.title,
      brief: assignment.brief,
      due_on: assignment.dueOn,
      papers: [...assignment.papers],
      edition: assignment.edition,
      stage: "assigned",
      assigned_on: assignment.assignedOn,
      assigned_at: assignment.at,
      assigned_by: assignment.by,
    })
    .execute();
}

export async function changeAssignment(
  tx: Tx,
  key: Key,
  change: Partial<
    Pick<
      KeptAssignment,
      "stage" | "dueOn" | "deliveryPaper" | "deliverySays" | "deliveredOn" | "judgedOn" | "judgedWhy"
    >
  >,
): Promise<void> {
  await tx.db
    .updateTable("agency_assignment")
    .set({
      stage: change.stage,
      due_on: change.dueOn,
      delivery_paper: change.deliveryPaper,
      delivery_says: change.deliverySays,
      delivered_on: change.deliveredOn,
      judged_on: change.judgedOn,
      judged_why: change.judgedWhy,
    })
    .where("subject_id", "=", key.subjectId)
    .where("id", "=", key.id)
    .execute();
}

/** Of this agency and no other; held until the transaction ends. */
export async function findAssignmentForUpdate(tx: Tx, { subjectId, id }: Key): Promise<KeptAssignment | null> {
  const row = await one(tx, { subjectId, id }).forUpdate().executeTakeFirst();
  return row === undefined ? null : assignmentOf(row);
}

export async function findAssignment(tx: ReadTx, key: Key): Promise<KeptAssignment | null> {
  const row = await one(tx, key).executeTakeFirst();
  return row === undefined ? null : assignmentOf(row);
}

const one = (tx: ReadTx, key: Key) =>
  tx.db.selectFrom("agency_assignment").selectAll().where("subject_id", "=", key.subjectId).where("id", "=", key.id);

/** What was assigned under this entry, the latest first; at most 200. */
export async function listAssignmentsOf(
  tx: ReadTx,
  agency: { readonly subjectId: string; readonly id: string },
): Promise<KeptAssignment[]> {
  const rows = await tx.db
    .selectFrom("agency_assignment")
    .selectAll()
    .where("subject_id", "=", agency.subjectId)
    .where("agency_id", "=", agency.id)
    .orderBy("id", "desc")
    .limit(200)
    .execute();
  return rows.map(assignmentOf);
}

/** What is at this stage, of these agencies or of all, the earliest due first; at most 50. */
export async function listAssignmentsAt(
  tx: ReadTx,
  stage: AssignmentStage,
  agencies: readonly string[] | null,
): Promise<KeptAssignment[]> {
  let query = tx.db.selectFrom("agency_assignment").selectAll().where("stage", "=", stage);
  if (agencies !== null) query = query.where("subject_id", "in", [...agencies]);
  const rows = await query.orderBy("due_on").orderBy("id").limit(50).execute();
  return rows.map(assignmentOf);
}

/** What is assigned of an application, the latest first; few, for at most two are open at a time. */
export async function listAssignmentsOfEntry(tx: ReadTx, entryId: string): Promise<KeptAssignment[]> {
  const rows = await tx.db
    .selectFrom("agency_assignment")
    .selectAll()
    .where("entry_id", "=", entryId)
    .orderBy("id", "desc")
    .limit(50)
    .execute();
  return rows.map(assignmentOf);
}

/** What an application waits for: one, or two where two agencies rate it; asked while the application is held. */
export async function listOpenAssignments(tx: ReadTx, entryId: string): Promise<KeptAssignment[]> {
  const all = await listAssignmentsOfEntry(tx, entryId);
  return all.filter(({ stage }) => openAssignments.includes(stage));
}

function assignmentOf(row: Selectable<DB["agency_assignment"]>): KeptAssignment {
  return {
    ...{ subjectId: row.subject_id, id: row.id, agencyId: row.agency_id, service: row.service, aboutId: row.about_id },
    entryId: row.entry_id,
    ...{ title: row.title, brief: row.brief, dueOn: row.due_on, papers: row.papers, assignedOn: row.assigned_on },
    stage: z.enum(assignmentStages).parse(row.stage),
    ...{ deliveryPaper: row.delivery_paper, deliverySays: row.delivery_says, deliveredOn: row.delivered_on },
    ...{ judgedOn: row.judged_on, judgedWhy: row.judged_why },
  };
}
