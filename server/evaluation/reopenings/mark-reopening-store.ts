import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { type MarkReopening, reopeningAbouts } from "@xinheng/domain/evaluation/reopenings/mark-reopening.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

type Entry = { readonly subjectId: string; readonly id: string };

export async function saveMarkReopening(
  tx: Tx,
  entry: Entry & { readonly associationId: string },
  reopening: MarkReopening & { readonly by: string | null },
): Promise<void> {
  await tx.db
    .insertInto("mark_reopening")
    .values({
      subject_id: entry.subjectId,
      entry_id: entry.id,
      association_id: entry.associationId,
      indicator: reopening.indicator,
      turn: reopening.turn,
      about: reopening.about,
      objection_id: reopening.objectionId,
      reopened_on: reopening.on,
      reopened_by: reopening.by,
    })
    .execute();
}

/** What of an entry was reopened, each indicator's first time before its second. */
export async function listMarkReopenings(tx: ReadTx, entry: Entry): Promise<MarkReopening[]> {
  const rows = await tx.db
    .selectFrom("mark_reopening")
    .select(["indicator", "turn", "about", "objection_id", "reopened_on"])
    .where("subject_id", "=", entry.subjectId)
    .where("entry_id", "=", entry.id)
    .orderBy("turn")
    .orderBy("indicator")
    .limit(1_000)
    .execute();
  return rows.map((row) => ({
    ...{ indicator: row.indicator, turn: row.turn, objectionId: row.objection_id, on: row.reopened_on },
    about: z.enum(reopeningAbouts).parse(row.about),
  }));
}

const mostEntries = 100;

/** The objection that reopened it had the grade decided on anew, and that is not done. */
const undecided = sql<boolean>`entry.stage in ('publicised', 'final') and exists (select from grade_event as event
  where event.subject_id = entry.subject_id and event.entry_id = entry.id
    and event.objection_id = mark_reopening.objection_id and not exists (select from grade_event as later
      where later.subject_id = event.subject_id and later.entry_id = event.entry_id
        and later.kind in ('restored', 'lowered', 'raised') and (later.happened_at, later.id) > (event.happened_at, event.id)))`;

/** Entries that are scored again, or of whose grade no body has decided since, the one reopened last first. */
export async function listReopenedEntries(tx: ReadTx): Promise<string[]> {
  const rows = await tx.db
    .selectFrom("mark_reopening")
    .innerJoin("evaluation_entry as entry", (join) =>
      join
        .onRef("entry.subject_id", "=", "mark_reopening.subject_id")
        .onRef("entry.id", "=", "mark_reopening.entry_id"),
    )
    .select(({ fn }) => ["entry.id", fn.max("mark_reopening.reopened_on").as("last_on")])
    .where((where) => where.or([where("entry.stage", "=", "frozen"), undecided]))
    .groupBy("entry.id")
    .orderBy("last_on", "desc")
    .orderBy("entry.id")
    .limit(mostEntries)
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether what was said of an indicator in its turn counts: nothing has ended that turn since. */
export function isOfStandingTurn(
  table: "evaluation_mark" | "rating_explanation" | "rating_reconciliation",
): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return sql<boolean>`not exists (select from mark_reopening as ended where ended.subject_id = ${column("subject_id")}
    and ended.entry_id = ${column("entry_id")} and ended.indicator = ${column("indicator")}
    and ended.turn = ${column("turn")})`;
}
