import { type RawBuilder, type Selectable, sql } from "kysely";
import { z } from "zod";
import { type SecondHow, secondHows } from "@xinheng/domain/evaluation/ratings/two-ratings.ts";
import { type EntryStage, entryStages } from "@xinheng/domain/evaluation/rounds/entry.ts";
import type { DB } from "../../database.gen.ts";
import type { RecordMark } from "@xinheng/domain/archives/record-mark.ts";
import { marksOf, marksOfTarget } from "../../archives/record-mark-store.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** What the model gave; points in ten-thousandths. */
export type GivenScore = {
  readonly points: bigint;
  readonly grade: string;
  readonly indicators: readonly { readonly id: string; readonly points: string }[];
  readonly vetoes: readonly string[];
  readonly at: Date;
};

/** A member's application for a round, with what became of it. */
export type KeptEntry = {
  readonly id: string;
  readonly subjectId: string;
  readonly name: string;
  readonly associationId: string;
  readonly roundId: string;
  readonly stage: EntryStage;
  readonly committedBy: string;
  readonly appliedOn: string;
  readonly judgedOn: string | null;
  readonly judgedWhy: string;
  /** That two agencies rate it, since when and why; null: nothing was said of it. */
  readonly second: { readonly how: SecondHow; readonly why: string; readonly on: string } | null;
  readonly frozen: { readonly knownAt: Date; readonly facts: number; readonly root: string } | null;
  readonly score: GivenScore | null;
  readonly resolutionId: string | null;
  readonly decidedOn: string | null;
  readonly notice: { readonly documentId: string; readonly number: string; readonly on: string } | null;
  readonly publicisedOn: string | null;
  readonly publicityUntil: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly withdrawnOn: string | null;
  readonly withdrawnWhy: string;
  /** A later round gave another grade that is final. */
  readonly replaced: boolean;
  /** What its member says against the grade since it was final. */
  readonly marks: readonly RecordMark[];
};

type NewEntry = Pick<KeptEntry, "id" | "subjectId" | "associationId" | "roundId" | "committedBy" | "appliedOn">;

/** False where the subject is in the round already. */
export async function saveNewEntry(tx: Tx, entry: NewEntry, made: { by: string | null; at: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto("evaluation_entry")
    .values({
      id: entry.id,
      subject_id: entry.subjectId,
      association_id: entry.associationId,
      round_id: entry.roundId,
      stage: "applied",
      committed_by: entry.committedBy,
      applied_on: entry.appliedOn,
      applied_at: made.at,
      applied_by: made.by,
    })
    .onConflict((conflict) =>
      conflict.columns(["subject_id", "round_id"]).where("stage", "<>", "withdrawn").doNothing(),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

type EntryChange = Partial<
  Omit<
    KeptEntry,
    "id" | "subjectId" | "name" | "associationId" | "roundId" | "committedBy" | "appliedOn" | "replaced" | "marks"
  >
>;

export async function changeEntry(
  tx: Tx,
  { subjectId, id }: Pick<KeptEntry, "subjectId" | "id">,
  change: EntryChange,
): Promise<void> {
  await tx.db
    .updateTable("evaluation_entry")
    .set({
      stage: change.stage,
      judged_on: change.judgedOn,
      judged_why: change.judgedWhy,
      ...secondColumns(change.second),
      ...frozenColumns(change.frozen),
      ...scoreColumns(change.score),
      resolution_id: change.resolutionId,
      decided_on: change.decidedOn,
      ...(change.notice === undefined
        ? {}
        : {
            document_id: change.notice?.documentId ?? null,
            number: change.notice?.number ?? null,
            noticed_on: change.notice?.on ?? null,
          }),
      publicised_on: change.publicisedOn,
      publicity_until: change.publicityUntil,
      valid_from: change.validFrom,
      valid_until: change.validUntil,
      withdrawn_on: change.withdrawnOn,
      withdrawn_why: change.withdrawnWhy,
    })
    .where("subject_id", "=", subjectId)
    .where("id", "=", id)
    .execute();
}

function secondColumns(second: KeptEntry["second"] | undefined) {
  return second === undefined || second === null
    ? {}
    : { second_how: second.how, second_why: second.why, second_on: second.on };
}

function frozenColumns(frozen: KeptEntry["frozen"] | undefined) {
  if (frozen === undefined || frozen === null) return {};
  return { known_at: frozen.knownAt, facts: frozen.facts, root: Buffer.from(frozen.root, "hex") };
}

function scoreColumns(score: GivenScore | null | undefined) {
  if (score === undefined) return {};
  return {
    points: score === null ? null : String(score.points),
    grade: score?.grade ?? null,
    indicators: JSON.stringify(score?.indicators ?? []),
    vetoes: JSON.stringify(score?.vetoes ?? []),
    scored_at: score?.at ?? null,
  };
}

const entries = (tx: ReadTx) =>
  tx.db
    .selectFrom("evaluation_entry")
    .innerJoin("subject", "subject.id", "evaluation_entry.subject_id")
    .selectAll("evaluation_entry")
    .select("subject.name")
    .select(isReplaced("evaluation_entry").as("replaced"))
    .select(marksOfTarget("evaluation_entry.subject_id", "evaluation_entry.id").as("marks"));

/** A member has one grade of an association: the one that became final last. */
export function isReplaced(entry: "evaluation_entry" | "entry"): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${entry}.${name}`);
  return sql<boolean>`exists (select from evaluation_entry as later where later.subject_id = ${column("subject_id")}
    and later.association_id = ${column("association_id")} and later.stage = 'final'
    and (later.valid_from, later.id) > (${column("valid_from")}, ${column("id")}))`;
}

export async function findEntry(tx: ReadTx, id: string): Promise<KeptEntry | null> {
  const row = await entries(tx).where("evaluation_entry.id", "=", id).executeTakeFirst();
  return row === undefined ? null : entryOf(row);
}

/** Holds the entry until the transaction ends. */
export async function findEntryForUpdate(tx: Tx, id: string): Promise<KeptEntry | null> {
  const row = await entries(tx).where("evaluation_entry.id", "=", id).forUpdate("evaluation_entry").executeTakeFirst();
  return row === undefined ? null : entryOf(row);
}

/** What a round takes; more would be a round of another kind. */
const mostEntries = 500;

/** Everybody in a round in the order they applied: a round ranks nobody. */
export async function listEntriesOf(tx: ReadTx, roundId: string): Promise<KeptEntry[]> {
  const rows = await entries(tx)
    .where("round_id", "=", roundId)
    .orderBy("applied_at")
    .orderBy("evaluation_entry.id")
    .limit(mostEntries)
    .execute();
  return rows.map(entryOf);
}

/** What a subject applied for, the latest first. */
export async function listEntriesBy(tx: ReadTx, subjectId: string): Promise<KeptEntry[]> {
  const rows = await entries(tx).where("subject_id", "=", subjectId).orderBy("applied_at", "desc").limit(100).execute();
  return rows.map(entryOf);
}

const mostPublished = 2_000;

/** Grades that everybody may read and whose term is not over, by name; of these subjects, or of all. */
export async function listPublishedEntries(
  tx: ReadTx,
  asked: { readonly today: string; readonly subjectIds: readonly string[] | null },
): Promise<KeptEntry[]> {
  let query = entries(tx)
    .where("stage", "in", ["publicised", "final"])
    .where((where) => where.not(isReplaced("evaluation_entry")))
    .where((where) => where.or([where("valid_until", "is", null), where("valid_until", ">=", asked.today)]));
  const { subjectIds } = asked;
  if (subjectIds !== null)
    query = query.where((where) => where("subject_id", "=", where.fn.any(where.val([...subjectIds]))));
  const rows = await query.orderBy("subject.name").orderBy("evaluation_entry.id").limit(mostPublished).execute();
  return rows.map(entryOf);
}

function entryOf(
  row: Selectable<DB["evaluation_entry"]> & { name: string; replaced: boolean; marks: unknown },
): KeptEntry {
  return {
    id: row.id,
    subjectId: row.subject_id,
    name: row.name,
    associationId: row.association_id,
    roundId: row.round_id,
    stage: z.enum(entryStages).parse(row.stage),
    committedBy: row.committed_by,
    appliedOn: row.applied_on,
    judgedOn: row.judged_on,
    judgedWhy: row.judged_why,
    second: secondOf(row),
    frozen: frozenOf(row),
    score: scoreOfRow(row),
    resolutionId: row.resolution_id,
    decidedOn: row.decided_on,
    notice: noticeOf(row),
    publicisedOn: row.publicised_on,
    publicityUntil: row.publicity_until,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    withdrawnOn: row.withdrawn_on,
    withdrawnWhy: row.withdrawn_why,
    replaced: row.replaced,
    marks: marksOf(row.marks),
  };
}

type Row = Selectable<DB["evaluation_entry"]>;

function secondOf({ second_how: how, second_why: why, second_on: on }: Row): KeptEntry["second"] {
  return how === null || on === null ? null : { how: z.enum(secondHows).parse(how), why, on };
}

function frozenOf({ known_at: knownAt, facts, root }: Row): KeptEntry["frozen"] {
  return knownAt === null || facts === null || root === null ? null : { knownAt, facts, root: root.toString("hex") };
}

function scoreOfRow(row: Row): GivenScore | null {
  const { points, grade, scored_at: at } = row;
  if (points === null || grade === null || at === null) return null;
  return {
    ...{ points: BigInt(points), grade, at },
    indicators: z.array(z.object({ id: z.string(), points: z.string() })).parse(row.indicators),
    vetoes: z.array(z.string()).parse(row.vetoes),
  };
}

function noticeOf({ document_id: documentId, number, noticed_on: on }: Row): KeptEntry["notice"] {
  return documentId === null || number === null || on === null ? null : { documentId, number, on };
}
