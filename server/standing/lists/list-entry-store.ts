import { type Selectable, sql } from "kysely";
import { z } from "zod";
import { type KeptListEntry, listEntryStages } from "@xinheng/domain/standing/list-entry-stage.ts";
import type { RecordKey } from "../../archives/record-write-store.ts";
import { marksOf } from "../../archives/record-mark-store.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import { groundOfEntry, isElsewhere, madeOfIt, marksOfEntry, restsOn, stillRests } from "./entry-ground-store.ts";

const entries = (tx: ReadTx) => tx.db.selectFrom("list_entry").selectAll("list_entry").select(marksOfEntry);
const stage = z.enum(listEntryStages);

export async function saveListEntry(
  tx: Tx,
  entry: Pick<
    KeptListEntry,
    | "subjectId"
    | "id"
    | "associationId"
    | "list"
    | "edition"
    | "criterion"
    | "facts"
    | "document"
    | "paperId"
    | "restsOn"
    | "proposedOn"
    | "proposedAt"
    | "statementDueOn"
    | "statementProvisional"
  > & { readonly by: string | null },
): Promise<void> {
  await tx.db
    .insertInto("list_entry")
    .values({
      subject_id: entry.subjectId,
      id: entry.id,
      association_id: entry.associationId,
      list: entry.list,
      edition: entry.edition,
      criterion: entry.criterion,
      facts: entry.facts,
      document_number: entry.document.number,
      document_issuer: entry.document.issuer,
      document_on: entry.document.decidedOn,
      paper_id: entry.paperId,
      ground_record: entry.restsOn,
      stage: "proposed",
      proposed_on: entry.proposedOn,
      proposed_at: entry.proposedAt,
      proposed_by: entry.by,
      statement_due_on: entry.statementDueOn,
      statement_provisional: entry.statementProvisional,
    })
    .execute();
}

/** What may change in an entry as it comes along. */
export type ListEntryChange = Partial<
  Pick<
    KeptListEntry,
    | "stage"
    | "statement"
    | "statedOn"
    | "resolutionId"
    | "resolutionNumber"
    | "recordId"
    | "enteredOn"
    | "endsOn"
    | "endedOn"
    | "endedWhy"
  >
> & { readonly endedBy?: string | null };

export async function changeListEntry(
  tx: Tx,
  key: Pick<KeptListEntry, "subjectId" | "id">,
  change: ListEntryChange,
): Promise<void> {
  await tx.db
    .updateTable("list_entry")
    .set({
      stage: change.stage,
      statement: change.statement,
      stated_on: change.statedOn,
      resolution_id: change.resolutionId,
      resolution_number: change.resolutionNumber,
      record_id: change.recordId,
      entered_on: change.enteredOn,
      ends_on: change.endsOn,
      ended_on: change.endedOn,
      ended_why: change.endedWhy,
      ended_by: change.endedBy,
    })
    .where("subject_id", "=", key.subjectId)
    .where("id", "=", key.id)
    .execute();
}

export async function findListEntry(tx: ReadTx, subjectId: string, id: string): Promise<KeptListEntry | null> {
  const row = await entries(tx).where("subject_id", "=", subjectId).where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : entryOf(row);
}

/** Holds the entry until the transaction ends. */
export async function findListEntryForUpdate(tx: Tx, subjectId: string, id: string): Promise<KeptListEntry | null> {
  const row = await entries(tx).where("subject_id", "=", subjectId).where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : entryOf(row);
}

/** What is under way or entered of these subjects, and rests on nothing that its source took back or that was repaired; at most 1,000. */
export async function listOpenEntries(tx: ReadTx, subjectIds: readonly string[]): Promise<KeptListEntry[]> {
  const open = tx.db
    .selectFrom("list_entry")
    .where((where) => where("subject_id", "=", where.fn.any(where.val([...subjectIds]))))
    .where("stage", "in", ["proposed", "entered"])
    .limit(1_000);
  // Asked at every business point, where most stand in no roll: to plan what an entry rests on takes longer than all the rest.
  if ((await tx.prepared(open.select("id").limit(1).compile())).length === 0) return [];
  const query = open
    .innerJoinLateral(groundOfEntry, (join) => join.onTrue())
    .selectAll("list_entry")
    .select("ground.marks")
    .where("ground.rests", "=", true);
  return (await tx.prepared(query.compile())).map(entryOf);
}

/** What stands or is under way of these subjects on the ground of a record, whichever of its versions are named, held; at most 100. */
export async function listEntriesRestingOn(
  tx: Tx,
  subjectIds: readonly string[],
  versions: readonly RecordKey[],
): Promise<KeptListEntry[]> {
  const named = sql`unnest(${versions.map((one) => one.subjectId)}::uuid[], ${versions.map(({ id }) => id)}::uuid[])
    as named (subject_id, id)`;
  const isOf = (keys: typeof restsOn) => sql`exists (select from ${keys} as ground join (
      select subject_id, natural_key from record join ${named} using (subject_id, id)
      union all select subject_id, natural_key from association_record join ${named} using (subject_id, id)) as ended
    on ended.subject_id = ground.subject_id and ended.natural_key = ground.natural_key)`;
  const rows = await entries(tx)
    .where((where) => where("subject_id", "=", where.fn.any(where.val([...subjectIds]))))
    .where("stage", "in", ["proposed", "entered"])
    .where(sql<boolean>`(${isOf(restsOn)} or ${isOf(madeOfIt)})`)
    .orderBy("id")
    .limit(100)
    .forUpdate()
    .execute();
  return rows.map(entryOf);
}

/** Whether what an entry rests on is a ground still: neither taken back nor repaired nor another's by now. */
export async function restsStill(
  tx: ReadTx,
  { subjectId, id }: Pick<KeptListEntry, "subjectId" | "id">,
): Promise<boolean> {
  const row = await tx.db
    .selectFrom("list_entry")
    .select(stillRests.as("rests"))
    .where("subject_id", "=", subjectId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return row.rests;
}

/** What stands or is under way of these subjects on a record that is another's by now, held; at most 100. */
export async function listEntriesGroundedElsewhere(tx: Tx, subjectIds: readonly string[]): Promise<KeptListEntry[]> {
  const rows = await entries(tx)
    .where((where) => where("subject_id", "=", where.fn.any(where.val([...subjectIds]))))
    .where("stage", "in", ["proposed", "entered"])
    .where(isElsewhere)
    .orderBy("id")
    .limit(100)
    .forUpdate()
    .execute();
  return rows.map(entryOf);
}

/** These entries of these subjects, in no order. */
export async function listEntriesByIds(
  tx: ReadTx,
  subjectIds: readonly string[],
  ids: readonly string[],
): Promise<KeptListEntry[]> {
  const rows = await entries(tx)
    .where((where) => where("subject_id", "=", where.fn.any(where.val([...subjectIds]))))
    .where((where) => where("id", "=", where.fn.any(where.val([...ids]))))
    .limit(1_000)
    .execute();
  return rows.map(entryOf);
}

export type ListEntryFilter = {
  readonly list?: string | undefined;
  readonly state?: "proposed" | "in-list" | "over" | undefined;
  readonly subjectIds?: readonly string[] | undefined;
  readonly today: string;
};

/** Entries of the association's own rolls, the latest proposed first; `before` is the last one seen. */
export async function listListEntries(
  tx: ReadTx,
  filter: ListEntryFilter,
  page: { readonly before: { readonly at: Date; readonly id: string } | null; readonly limit: number },
): Promise<KeptListEntry[]> {
  let query = entries(tx);
  const { list, state, subjectIds, today } = filter;
  if (list !== undefined) query = query.where("list", "=", list);
  if (subjectIds !== undefined) query = query.where("subject_id", "in", subjectIds);
  if (state === "proposed") query = query.where("stage", "=", "proposed");
  if (state === "in-list") query = query.where(inListOn(today));
  if (state === "over") query = query.where(sql<boolean>`stage <> 'proposed' and not ${inListOn(today)}`);
  const { before } = page;
  if (before !== null) query = query.where(sql<boolean>`(proposed_at, id) < (${before.at}, ${before.id}::uuid)`);
  const rows = await query.orderBy("proposed_at", "desc").orderBy("id", "desc").limit(page.limit).execute();
  return rows.map(entryOf);
}

/** How many stand in each of the association's rolls today. */
export async function countInRolls(tx: ReadTx, today: string): Promise<Map<string, number>> {
  const rows = await tx.db
    .selectFrom("list_entry")
    .select((of) => ["list", of.fn.countAll<bigint>().as("count")])
    .where(inListOn(today))
    .groupBy("list")
    .execute();
  return new Map(rows.map((row) => [row.list, Number(row.count)]));
}

export async function isResolutionUsed(tx: ReadTx, resolutionId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom("list_entry")
    .select("id")
    .where("resolution_id", "=", resolutionId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function inListOn(today: string) {
  return sql<boolean>`(stage = 'entered' and (ends_on is null or ends_on >= ${today}) and ${stillRests})`;
}

function entryOf(row: Selectable<DB["list_entry"]> & { readonly marks: unknown }): KeptListEntry {
  return {
    subjectId: row.subject_id,
    id: row.id,
    associationId: row.association_id,
    list: row.list,
    edition: row.edition,
    criterion: row.criterion,
    facts: row.facts,
    document: { number: row.document_number, issuer: row.document_issuer, decidedOn: row.document_on },
    paperId: row.paper_id,
    restsOn: row.ground_record,
    stage: stage.parse(row.stage),
    proposedOn: row.proposed_on,
    proposedAt: row.proposed_at,
    statementDueOn: row.statement_due_on,
    statementProvisional: row.statement_provisional,
    statement: row.statement,
    statedOn: row.stated_on,
    resolutionId: row.resolution_id,
    resolutionNumber: row.resolution_number,
    recordId: row.record_id,
    enteredOn: row.entered_on,
    endsOn: row.ends_on,
    endedOn: row.ended_on,
    endedWhy: row.ended_why,
    marks: marksOf(row.marks),
  };
}
