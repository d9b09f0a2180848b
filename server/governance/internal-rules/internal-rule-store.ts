import type { Selectable } from "kysely";
import { z } from "zod";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

const stage = z.enum(["draft", "approved", "repealed"]);

/** A version of an internal rule; its text is the paper. */
export type KeptRule = {
  readonly id: string;
  readonly kind: string;
  readonly lineage: string;
  readonly version: number;
  readonly title: string;
  readonly owner: string;
  readonly paperId: string;
  readonly stage: z.output<typeof stage>;
  readonly madeAt: Date;
  readonly resolutionId: string | null;
  readonly inForceFrom: string | null;
  readonly reviewOn: string | null;
  readonly reviewCalled: boolean;
  readonly reviewedOn: string | null;
  readonly reviewedNote: string | null;
  readonly repealedOn: string | null;
  readonly repealedWhy: string | null;
};

export async function saveRule(
  tx: Tx,
  rule: Pick<KeptRule, "id" | "kind" | "lineage" | "version" | "title" | "owner" | "paperId" | "madeAt"> & {
    readonly associationId: string;
    readonly by: string | null;
  },
): Promise<void> {
  await tx.db
    .insertInto("internal_rule")
    .values({
      id: rule.id,
      association_id: rule.associationId,
      kind: rule.kind,
      lineage: rule.lineage,
      version: rule.version,
      title: rule.title,
      owner: rule.owner,
      paper_id: rule.paperId,
      stage: "draft",
      made_by: rule.by,
      made_at: rule.madeAt,
    })
    .execute();
}

export async function changeRule(
  tx: Tx,
  id: string,
  change: Partial<Omit<KeptRule, "id" | "kind" | "lineage" | "version" | "title" | "owner" | "paperId" | "madeAt">>,
): Promise<void> {
  await tx.db
    .updateTable("internal_rule")
    .set({
      stage: change.stage,
      resolution_id: change.resolutionId,
      in_force_from: change.inForceFrom,
      review_on: change.reviewOn,
      review_called: change.reviewCalled,
      reviewed_on: change.reviewedOn,
      reviewed_note: change.reviewedNote,
      repealed_on: change.repealedOn,
      repealed_why: change.repealedWhy,
    })
    .where("id", "=", id)
    .execute();
}

/** Every version of every internal rule, by kind, the latest version first; at most 400. */
export async function listRules(tx: ReadTx): Promise<KeptRule[]> {
  const rows = await tx.db
    .selectFrom("internal_rule")
    .selectAll()
    .orderBy("kind")
    .orderBy("lineage")
    .orderBy("version", "desc")
    .limit(400)
    .execute();
  return rows.map(ruleOf);
}

/** The versions of one rule, the latest first. */
export async function listVersions(tx: ReadTx, lineage: string): Promise<KeptRule[]> {
  const rows = await tx.db
    .selectFrom("internal_rule")
    .selectAll()
    .where("lineage", "=", lineage)
    .orderBy("version", "desc")
    .limit(200)
    .execute();
  return rows.map(ruleOf);
}

/** Holds the version until the transaction ends. */
export async function findRuleForUpdate(tx: Tx, id: string): Promise<KeptRule | null> {
  const row = await tx.db.selectFrom("internal_rule").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : ruleOf(row);
}

function ruleOf(row: Selectable<DB["internal_rule"]>): KeptRule {
  return {
    id: row.id,
    kind: row.kind,
    lineage: row.lineage,
    version: row.version,
    title: row.title,
    owner: row.owner,
    paperId: row.paper_id,
    stage: stage.parse(row.stage),
    madeAt: row.made_at,
    resolutionId: row.resolution_id,
    inForceFrom: row.in_force_from,
    reviewOn: row.review_on,
    reviewCalled: row.review_called,
    reviewedOn: row.reviewed_on,
    reviewedNote: row.reviewed_note,
    repealedOn: row.repealed_on,
    repealedWhy: row.repealed_why,
  };
}
