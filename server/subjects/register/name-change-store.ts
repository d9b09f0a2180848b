import { sql } from "kysely";
import { z } from "zod";
import type { DatedName, NameChange } from "@xinheng/domain/subjects/name-history.ts";
import { normaliseName } from "@xinheng/domain/subjects/subject-name.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import { saveNames } from "../subject-store.ts";

/** A change of name as it was entered. */
export type KeptNameChange = NameChange & {
  readonly subjectId: string;
  readonly associationId: string;
  readonly document: string;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
};

/** More than any subject has had; the fold needs all of them. */
export const mostNameChanges = 200;

export async function saveNameChange(tx: Tx, change: KeptNameChange): Promise<void> {
  await tx.db
    .insertInto("name_change")
    .values({
      subject_id: change.subjectId,
      id: change.id,
      association_id: change.associationId,
      kind: change.kind,
      name: change.name,
      previous: change.previous,
      from_on: change.fromOn,
      to_on: change.toOn,
      document: change.document,
      corrects: change.corrects,
      recorded_at: change.recordedAt,
      recorded_by: change.recordedBy,
    })
    .execute();
}

/** Everything that was entered of its names, in the order of entering. */
export async function listNameChanges(tx: ReadTx, subjectId: string): Promise<KeptNameChange[]> {
  const rows = await tx.db
    .selectFrom("name_change")
    .selectAll()
    .where("subject_id", "=", subjectId)
    .orderBy("id")
    .limit(mostNameChanges)
    .execute();
  return rows.map((row) => ({
    subjectId: row.subject_id,
    id: row.id,
    associationId: row.association_id,
    kind: kind.parse(row.kind),
    name: row.name,
    previous: row.previous,
    fromOn: row.from_on,
    toOn: row.to_on,
    document: row.document,
    corrects: row.corrects,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  }));
}

const kind = z.enum(["registered", "former", "short"]);

/**
 * Makes the names by which the subject is found agree with what was entered. Names from elsewhere (documents, a merge) stay,
 * and one that was entered by mistake stays findable as a name that documents print.
 */
export async function renewNames(
  tx: Tx,
  subjectId: string,
  { registered, names }: { readonly registered: string | null; readonly names: readonly DatedName[] },
  dropped: readonly string[],
): Promise<void> {
  await saveNames(
    tx,
    names.map(({ name, kind: as }) => ({ subjectId, name, kind: as })),
  );
  for (const { name, kind: as, fromOn, toOn } of names) {
    await tx.db
      .updateTable("subject_name")
      .set({ valid_from: fromOn, valid_to: toOn })
      .where("subject_id", "=", subjectId)
      .where("normal", "=", normaliseName(name))
      .where("kind", "=", as)
      .execute();
  }
  const wanted = names.map((one) => `${one.kind} ${normaliseName(one.name)}`);
  const stale = registered === null ? [] : await staleNames(tx, subjectId, wanted, dropped);
  for (const { name, id } of stale) {
    // It is laid down anew first: the same name in the other kind may be there already.
    await saveNames(tx, dropped.includes(name) ? [{ subjectId, name, kind: "as-printed" }] : []);
    await tx.db.deleteFrom("subject_name").where("subject_id", "=", subjectId).where("id", "=", id).execute();
  }
  if (registered !== null)
    await tx.db.updateTable("subject").set({ name: registered }).where("id", "=", subjectId).execute();
}

/** Rows of the index that what was entered no longer says: a registered name that was followed by another, a mistake. */
async function staleNames(
  tx: Tx,
  subjectId: string,
  wanted: readonly string[],
  dropped: readonly string[],
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from subject_name
    where subject_id = ${subjectId} and (kind = 'registered' or (kind in ('former', 'short') and name = any(${[...dropped]}::text[])))
      and not (kind || ' ' || normal = any(${[...wanted]}::text[])) limit 200`.execute(tx.db);
  return rows;
}
