import { type Selectable, sql } from "kysely";
import { type RelationKind, relationKind } from "@xinheng/domain/subjects/register-view.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** One subject as part of another, from a day on; `subjectId` is the part. */
export type Relation = {
  readonly subjectId: string;
  readonly id: string;
  readonly parentId: string;
  readonly kind: RelationKind;
  readonly fromOn: string;
  readonly toOn: string | null;
  readonly mistaken: boolean;
};

/** With the documents it was entered and ended by. */
export type EnteredRelation = Relation & { readonly document: string; readonly endedDocument: string | null };

type By = { readonly at: Date; readonly by: string | null };

export async function saveRelation(
  tx: Tx,
  relation: EnteredRelation,
  { at, by, associationId }: By & { readonly associationId: string },
): Promise<void> {
  await tx.db
    .insertInto("subject_relation")
    .values({
      subject_id: relation.subjectId,
      id: relation.id,
      parent_id: relation.parentId,
      kind: relation.kind,
      from_on: relation.fromOn,
      document: relation.document,
      association_id: associationId,
      recorded_at: at,
      recorded_by: by,
    })
    .execute();
}

export async function endRelationOf(
  tx: Tx,
  { subjectId, id }: Pick<Relation, "subjectId" | "id">,
  ended: By & { readonly toOn: string; readonly document: string; readonly mistaken: boolean },
): Promise<void> {
  await tx.db
    .updateTable("subject_relation")
    .set({
      to_on: ended.toOn,
      ended_document: ended.document,
      mistaken: ended.mistaken,
      ended_at: ended.at,
      ended_by: ended.by,
    })
    .where("subject_id", "=", subjectId)
    .where("id", "=", id)
    .execute();
}

export async function findRelationForUpdate(tx: Tx, subjectId: string, id: string): Promise<EnteredRelation | null> {
  const row = await tx.db
    .selectFrom("subject_relation")
    .select(columns)
    .where("subject_id", "=", subjectId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : relationOf(row);
}

/** All relations of these subjects, as part or as parent, latest first; at most 500. */
export async function listRelations(tx: ReadTx, subjectIds: readonly string[]): Promise<EnteredRelation[]> {
  const ids = [...subjectIds];
  const rows = await tx.db
    .selectFrom("subject_relation")
    .select(columns)
    .where((where) =>
      where.or([
        where("subject_id", "=", where.fn.any(where.val(ids))),
        where("parent_id", "=", where.fn.any(where.val(ids))),
      ]),
    )
    .orderBy("from_on", "desc")
    .orderBy("id")
    .limit(500)
    .execute();
  return rows.map(relationOf);
}

/** The subjects above this one by relations that stand, however many steps up; at most 1,000. */
export async function listAbove(tx: ReadTx, subjectId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    with recursive above (id, step) as (
      select ${subjectId}::uuid, 0
      union
      select parent_id, above.step + 1 from above
      join subject_relation on subject_relation.subject_id = above.id and to_on is null
      where above.step < 20
    )
    select distinct id from above limit 1000`.execute(tx.db);
  return new Set(rows.map(({ id }) => id));
}

/** Two who enter relations at once must not make a circle together. */
export async function lockRelations(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('relations', 13))`.execute(tx.db);
}

const columns = [
  "subject_id",
  "id",
  "parent_id",
  "kind",
  "from_on",
  "to_on",
  "document",
  "ended_document",
  "mistaken",
] as const;

function relationOf(row: Pick<Selectable<DB["subject_relation"]>, (typeof columns)[number]>): EnteredRelation {
  return {
    subjectId: row.subject_id,
    id: row.id,
    parentId: row.parent_id,
    kind: relationKind.parse(row.kind),
    fromOn: row.from_on,
    toOn: row.to_on,
    document: row.document,
    endedDocument: row.ended_document,
    mistaken: row.mistaken,
  };
}
