import { sql } from "kysely";
import type { ReadTx, Tx } from "../../platform/database.ts";
import { mergedInto } from "../own-records/association-record-store.ts";

/** A paper brought for a matter of a subject: its bytes are the file of the same id. */
export type Evidence = {
  readonly subjectId: string;
  readonly id: string;
  readonly name: string;
  readonly sha256: Buffer;
  readonly broughtAt: Date;
};

export async function saveEvidence(
  tx: Tx,
  brought: Evidence & { readonly associationId: string; readonly by: string | null },
): Promise<void> {
  await tx.db
    .insertInto("evidence")
    .values({
      subject_id: brought.subjectId,
      id: brought.id,
      association_id: brought.associationId,
      name: brought.name,
      sha256: brought.sha256,
      brought_by: brought.by,
      brought_at: brought.broughtAt,
    })
    .execute();
}

/**
 * Gives papers to the subject whose matter they are brought for, where whom it was merged into brought them: they go with
 * the matter, and once the merge is undone nobody else has them. One that a matter of that subject's own names stays there: it
 * is brought anew for the other.
 */
export async function bringHome(tx: Tx, home: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`with recursive upward as (
      select merged_into as id from subject where id = ${home}
      union select subject.merged_into from upward join subject on subject.id = upward.id
    ), brought as (
      delete from evidence using upward where evidence.subject_id = upward.id and evidence.id = any(${[...ids]}::uuid[])
        and not exists (select from objection as other where other.subject_id = upward.id and (evidence.id = any(other.evidence)
          or evidence.id in (other.authorisation, other.referral_paper)))
        and not exists (select from repair as other where other.subject_id = upward.id
          and (evidence.id in (other.authorisation, other.verified_paper)
            or other.papers @> jsonb_build_array(jsonb_build_object('evidence', evidence.id))))
      returning evidence.id, association_id, name, sha256, brought_by, brought_at)
    insert into evidence (subject_id, id, association_id, name, sha256, brought_by, brought_at)
      select ${home}::uuid, id, association_id, name, sha256, brought_by, brought_at from brought`.execute(tx.db);
}

/** The papers with these ids that were brought for the subject, or for one that was merged into it. */
export async function listEvidence(tx: ReadTx, subjectId: string, ids: readonly string[]): Promise<Evidence[]> {
  if (ids.length === 0) return [];
  const rows = await tx.db
    .selectFrom("evidence")
    .select(["subject_id", "id", "name", "sha256", "brought_at"])
    .where("subject_id", "in", mergedInto(subjectId))
    .where("id", "in", [...ids])
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    subjectId: row.subject_id,
    id: row.id,
    name: row.name,
    sha256: row.sha256,
    broughtAt: row.brought_at,
  }));
}
