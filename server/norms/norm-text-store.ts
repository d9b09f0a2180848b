import { z } from "zod";
import { type NormClause, normClause } from "@xinheng/domain/norms/norm.ts";
import type { ReadTx, Tx } from "../platform/database.ts";

/** A text as it was saved once; the row of `norm_text` that a norm's revision names is the one that counts. */
export type KeptText = {
  readonly revision: number;
  readonly clauses: readonly NormClause[];
  readonly why: string;
  readonly by: string;
  readonly at: Date;
};

export async function saveNormText(
  tx: Tx,
  text: {
    readonly normId: string;
    readonly associationId: string;
    readonly revision: number;
    readonly clauses: readonly NormClause[];
    readonly why: string;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx.db
    .insertInto("norm_text")
    .values({
      norm_id: text.normId,
      revision: text.revision,
      association_id: text.associationId,
      clauses: JSON.stringify(text.clauses),
      why: text.why,
      written_by: text.by,
      written_at: text.at,
    })
    .execute();
}

export async function findNormText(tx: ReadTx, normId: string, revision: number): Promise<readonly NormClause[]> {
  const row = await tx.db
    .selectFrom("norm_text")
    .select("clauses")
    .where("norm_id", "=", normId)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return row === undefined ? [] : z.array(normClause).parse(row.clauses);
}

/** Who saved which text when, without the clauses; the latest first, at most 200. */
export async function listNormTexts(tx: ReadTx, normId: string): Promise<Omit<KeptText, "clauses">[]> {
  const rows = await tx.db
    .selectFrom("norm_text")
    .leftJoin("account", "account.id", "norm_text.written_by")
    .select(["revision", "why", "written_at", "account.display_name"])
    .where("norm_id", "=", normId)
    .orderBy("revision", "desc")
    .limit(200)
    .execute();
  return rows.map((row) => ({
    revision: row.revision,
    why: row.why,
    by: row.display_name ?? "",
    at: row.written_at,
  }));
}
