import { sql } from "kysely";
import type { ReadTx, Tx } from "../../platform/database.ts";
import { mergedInto } from "../../archives/own-records/association-record-store.ts";

type Entry = { readonly subjectId: string; readonly id: string };

/** A record under a result: the name of its disclosure, where it stands, and the salt while it is kept. */
export type ResultFact = {
  readonly name: string;
  readonly recordSubject: string;
  readonly recordId: string;
  readonly salt: string;
};

/** Lays down what was signed: once, and once more where an objection ended its publicity and it was scored again. */
export async function saveResult(
  tx: Tx,
  entry: Entry & { readonly associationId: string },
  made: { readonly token: string; readonly facts: readonly ResultFact[]; readonly at: Date },
): Promise<void> {
  const { count } = await tx.db
    .selectFrom("evaluation_result")
    .select(({ fn }) => fn.countAll<bigint>().as("count"))
    .where("subject_id", "=", entry.subjectId)
    .where("entry_id", "=", entry.id)
    .executeTakeFirstOrThrow();
  const turn = Number(count) + 1;
  const whose = { subject_id: entry.subjectId, entry_id: entry.id, turn, association_id: entry.associationId };
  await tx.db
    .insertInto("evaluation_result")
    .values({ ...whose, token: made.token, made_at: made.at })
    .execute();
  if (made.facts.length === 0) return;
  await tx.db
    .insertInto("evaluation_result_fact")
    .values(
      made.facts.map(({ name, recordSubject, recordId, salt }) => ({
        ...{ ...whose, name, salt, record_subject: recordSubject, record_id: recordId },
      })),
    )
    .execute();
}

/** Its publicity is over before it was final: the file stays on record and is no longer the one of this application. */
export async function endResult(tx: Tx, { subjectId, id }: Entry, on: string): Promise<void> {
  await tx.db
    .updateTable("evaluation_result")
    .set({ ended_on: on })
    .where("subject_id", "=", subjectId)
    .where("entry_id", "=", id)
    .where("ended_on", "is", null)
    .execute();
}

/** The signed token of a result with the model it was given by; null where none was signed, or this reader may not. */
export async function findResult(
  tx: ReadTx,
  entryId: string,
): Promise<
  | (Entry & {
      readonly turn: number;
      readonly token: string;
      readonly modelId: string;
      readonly associationId: string;
    })
  | null
> {
  const row = await tx.db
    .selectFrom("evaluation_entry as entry")
    .innerJoin("evaluation_result as result", (join) =>
      join.onRef("result.subject_id", "=", "entry.subject_id").onRef("result.entry_id", "=", "entry.id"),
    )
    .innerJoin("evaluation_round as round", "round.id", "entry.round_id")
    .select(["entry.subject_id", "entry.id", "entry.association_id", "result.turn", "result.token", "round.model_id"])
    .where("entry.id", "=", entryId)
    .where("result.ended_on", "is", null)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { subject_id: subjectId, association_id: associationId, model_id: modelId, ...rest } = row;
  return { ...rest, subjectId, associationId, modelId };
}

/** The records under a result whose salt is kept: for a visitor those that visitors read, for the association all. */
export async function listResultFacts(
  tx: ReadTx,
  { subjectId, id, turn }: Entry & { readonly turn: number },
): Promise<ResultFact[]> {
  const rows = await tx.db
    .selectFrom("evaluation_result_fact")
    .select(["name", "record_subject", "record_id", "salt"])
    .where("subject_id", "=", subjectId)
    .where("entry_id", "=", id)
    .where("turn", "=", turn)
    .where("salt", "is not", null)
    .orderBy("name")
    .execute();
  return rows.map(({ name, record_subject: recordSubject, record_id: recordId, salt }) => ({
    ...{ name, recordSubject, recordId, salt: salt ?? "" },
  }));
}

/** Where these records stand: under the subject, or under one that was merged into it. */
export async function listRecordSubjects(
  tx: ReadTx,
  subjectId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; subject_id: string }>`
    select id, subject_id from record where subject_id in ${mergedInto(subjectId)} and id = any(${[...ids]}::uuid[])
    union all select id, subject_id from association_record
      where subject_id in ${mergedInto(subjectId)} and id = any(${[...ids]}::uuid[])`.execute(tx.db);
  return new Map(rows.map(({ id, subject_id: subject }) => [id, subject]));
}

const goneSalts = sql<boolean>`salt is not null and not exists (
    select from record where record.subject_id = record_subject and record.id = record_id)
  and not exists (select from association_record as own where own.subject_id = record_subject and own.id = record_id)`;

/** Whether a salt is kept for a record that is not. */
export async function isSaltLeft(tx: ReadTx): Promise<boolean> {
  const found = await tx.db.selectFrom("evaluation_result_fact").select("name").where(goneSalts).limit(1).execute();
  return found.length > 0;
}

/** Forgets the salts of records that are gone; answers for the subjects whose results they stood under. */
export async function forgetSalts(
  tx: Tx,
): Promise<{ readonly subjects: readonly string[]; readonly forgotten: number }> {
  const rows = await tx.db
    .updateTable("evaluation_result_fact")
    .set({ salt: null })
    .where(goneSalts)
    .returning("subject_id")
    .execute();
  return { subjects: [...new Set(rows.map((row) => row.subject_id))], forgotten: rows.length };
}
