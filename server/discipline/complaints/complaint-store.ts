import { type Selectable, sql } from "kysely";
import type { z } from "zod";
import {
  closedComplaintStages,
  complaintChannel,
  complaintKind,
  complaintParts,
  type ComplaintParts,
  complaintStage,
  type ComplaintStage,
} from "@xinheng/domain/discipline/complaints/complaint.ts";
import type { CountedComplaint } from "@xinheng/domain/discipline/complaints/complaint-figures.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

export type KeptComplaint = ReturnType<typeof complaintOf>;
export type NewComplaint = Pick<
  KeptComplaint,
  | "id"
  | "associationId"
  | "subjectId"
  | "kind"
  | "channel"
  | "hotline"
  | "fromId"
  | "fromSealed"
  | "showsName"
  | "happenedOn"
  | "facts"
  | "wants"
  | "ruleEdition"
  | "receivedOn"
> & { readonly receivedAt: Date; readonly receiptHash: Buffer; readonly enteredBy: string | null };

export async function saveComplaint(tx: Tx, made: NewComplaint): Promise<void> {
  await tx.db
    .insertInto("complaint")
    .values({
      subject_id: made.subjectId,
      id: made.id,
      association_id: made.associationId,
      stage: "received",
      kind: made.kind,
      channel: made.channel,
      hotline: made.hotline,
      from_id: made.fromId,
      from_sealed: made.fromSealed,
      shows_name: made.showsName,
      happened_on: made.happenedOn,
      facts: made.facts,
      wants: made.wants,
      receipt_hash: made.receiptHash,
      rule_edition: made.ruleEdition,
      received_on: made.receivedOn,
      received_at: made.receivedAt,
      entered_by: made.enteredBy,
      stage_since: made.receivedOn,
    })
    .execute();
}

/** What a step may change; a part left out stays. */
export type ComplaintChange = Partial<
  ComplaintParts & {
    readonly stage: ComplaintStage;
    readonly stageSince: string;
    readonly overdueOn: string | null;
    readonly lateStages: readonly ComplaintStage[];
    readonly endedOn: string;
  }
>;

export async function changeComplaint(tx: Tx, id: string, change: ComplaintChange): Promise<void> {
  const written = (part: object | undefined) => (part === undefined ? undefined : JSON.stringify(part));
  await tx.db
    .updateTable("complaint")
    .set({
      stage: change.stage,
      judgement: written(change.judgement),
      question: written(change.question),
      answer: written(change.answer),
      outcome: written(change.outcome),
      passed: written(change.passed),
      letter: written(change.letter),
      looks: written(change.looks),
      stage_since: change.stageSince,
      overdue_on: change.overdueOn,
      late_stages: change.lateStages === undefined ? undefined : [...change.lateStages],
      ended_on: change.endedOn,
    })
    .where("id", "=", id)
    .execute();
}

export async function findComplaint(tx: ReadTx, id: string): Promise<KeptComplaint | null> {
  const row = await tx.db.selectFrom("complaint").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : complaintOf(row);
}

export async function findComplaintForUpdate(tx: Tx, id: string): Promise<KeptComplaint | null> {
  const row = await tx.db.selectFrom("complaint").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : complaintOf(row);
}

/** How many from the portal nobody has judged yet. */
export async function countUnjudgedComplaints(tx: ReadTx): Promise<number> {
  const { waiting } = await tx.db
    .selectFrom("complaint")
    .select(({ fn }) => fn.countAll<bigint>().as("waiting"))
    .where("stage", "=", "received")
    .where("channel", "=", "portal")
    .executeTakeFirstOrThrow();
  return Number(waiting);
}

export type ComplaintFilter = {
  /** About these subjects from the question on, or made by them; null: all. */
  readonly subjectIds: readonly string[] | null;
  readonly open: boolean;
};

/** The newest first. */
export async function listComplaintRows(
  tx: ReadTx,
  filter: ComplaintFilter,
  page: { readonly before: string | undefined; readonly limit: number },
): Promise<KeptComplaint[]> {
  let query = tx.db.selectFrom("complaint").selectAll();
  if (filter.subjectIds !== null) {
    const ids = [...filter.subjectIds];
    // Before it is asked a complaint is not the member's to know of.
    query = query.where(
      sql<boolean>`((subject_id = any(${ids}::uuid[]) and question is not null) or from_id = any(${ids}::uuid[]))`,
    );
  }
  if (filter.open) query = query.where("stage", "not in", closedComplaintStages);
  if (page.before !== undefined) query = query.where("id", "<", page.before);
  return (await query.orderBy("id", "desc").limit(page.limit).execute()).map(complaintOf);
}

/** What came in or ended in a year, with nothing of who; at most 20,000. */
export async function listCountedComplaints(tx: ReadTx, year: number): Promise<CountedComplaint[]> {
  const [from, until] = [`${String(year)}-01-01`, `${String(year)}-12-31`];
  const rows = await tx.db
    .selectFrom("complaint")
    .select(["kind", "stage", "received_on", "ended_on", "late_stages"])
    .where(sql<boolean>`(received_on between ${from} and ${until} or ended_on between ${from} and ${until})`)
    .orderBy("id")
    .limit(20_000)
    .execute();
  return rows.map((row) => ({
    kind: complaintKind.parse(row.kind),
    stage: complaintStage.parse(row.stage),
    receivedOn: row.received_on,
    endedOn: row.ended_on,
    lateStages: complaintStage.array().parse(row.late_stages),
  }));
}

function complaintOf(row: Selectable<DB["complaint"]>) {
  const part = <Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> | null =>
    value === null ? null : shape.parse(value);
  return {
    id: row.id,
    associationId: row.association_id,
    subjectId: row.subject_id,
    stage: complaintStage.parse(row.stage),
    kind: complaintKind.parse(row.kind),
    channel: complaintChannel.parse(row.channel),
    hotline: row.hotline,
    fromId: row.from_id,
    fromSealed: row.from_sealed,
    showsName: row.shows_name,
    happenedOn: row.happened_on,
    facts: row.facts,
    wants: row.wants,
    ruleEdition: row.rule_edition,
    receivedOn: row.received_on,
    judgement: part(complaintParts.judgement, row.judgement),
    question: part(complaintParts.question, row.question),
    answer: part(complaintParts.answer, row.answer),
    outcome: part(complaintParts.outcome, row.outcome),
    passed: part(complaintParts.passed, row.passed),
    letter: part(complaintParts.letter, row.letter),
    looks: complaintParts.looks.parse(row.looks),
    stageSince: row.stage_since,
    overdueOn: row.overdue_on,
    lateStages: complaintStage.array().parse(row.late_stages),
    endedOn: row.ended_on,
  };
}
