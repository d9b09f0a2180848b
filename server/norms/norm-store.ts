import { type Selectable, sql } from "kysely";
import { z } from "zod";
import { type NormKind, normKind } from "@xinheng/domain/catalogue/norm-entry.ts";
import { type NormStage, normStages } from "@xinheng/domain/norms/norm.ts";
import { type ProjectState, projectStates } from "@xinheng/domain/norms/norm-project.ts";
import type { DB } from "../database.gen.ts";
import type { ReadTx, Tx } from "../platform/database.ts";

/** A version of a norm as it is kept; its text is the row of `norm_text` that its revision names. */
export type KeptNorm = {
  readonly id: string;
  readonly associationId: string;
  readonly kind: NormKind;
  readonly lineage: string;
  readonly version: number;
  readonly amends: string | null;
  readonly title: string;
  readonly purpose: string;
  readonly stage: NormStage;
  readonly revision: number;
  readonly changedAt: Date;
  readonly toVoteAt: Date | null;
  readonly returnedWhy: string | null;
  readonly resolutionId: string | null;
  readonly documentId: string | null;
  readonly number: string | null;
  readonly standardCode: string | null;
  readonly project: ProjectState | null;
  readonly promulgatedOn: string | null;
  readonly inForceFrom: string | null;
  readonly reviewOn: string | null;
  readonly reviewedNote: string | null;
  readonly repealedOn: string | null;
  readonly repealedWhy: string | null;
  readonly repealedBy: string | null;
  /** Whether a later version of the same norm was promulgated, and from which day it holds. */
  readonly followedFrom: string | null;
  /** The last day of the latest consultation; a visitor sees it while it is open. */
  readonly consultedUntil: string | null;
};

const norms = (tx: ReadTx) =>
  tx.db
    .selectFrom("norm")
    .selectAll("norm")
    .select(
      sql<string | null>`(select min(later.in_force_from) from norm later
        where later.association_id = norm.association_id and later.lineage = norm.lineage
          and later.version > norm.version and later.promulgated_on is not null)`.as("followed_from"),
    )
    .select(
      sql<string | null>`(select held.closes_on from norm_consultation held
        where held.norm_id = norm.id order by held.id desc limit 1)`.as("consulted_until"),
    );

export async function saveNorm(
  tx: Tx,
  norm: Pick<
    KeptNorm,
    "id" | "associationId" | "kind" | "lineage" | "version" | "amends" | "title" | "purpose" | "project"
  > & {
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx.db
    .insertInto("norm")
    .values({
      id: norm.id,
      association_id: norm.associationId,
      kind: norm.kind,
      lineage: norm.lineage,
      version: norm.version,
      amends: norm.amends,
      title: norm.title,
      purpose: norm.purpose,
      project: norm.project,
      stage: "draft",
      made_by: norm.by,
      made_at: norm.at,
      changed_at: norm.at,
    })
    .execute();
}

export async function findNorm(tx: ReadTx, id: string): Promise<KeptNorm | null> {
  const row = await norms(tx).where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : normOf(row);
}

/** Holds the version until the transaction ends. */
export async function findNormForUpdate(tx: Tx, id: string): Promise<KeptNorm | null> {
  const row = await norms(tx).where("id", "=", id).forUpdate("norm").executeTakeFirst();
  return row === undefined ? null : normOf(row);
}

/** The latest version of a norm; the first is held, so that two cannot begin the next at once. */
export async function lastVersionOf(tx: Tx, lineage: string): Promise<number> {
  await tx.db.selectFrom("norm").select("id").where("id", "=", lineage).forUpdate().execute();
  const { last } = await tx.db
    .selectFrom("norm")
    .select(({ fn }) => fn.max("version").as("last"))
    .where("lineage", "=", lineage)
    .executeTakeFirstOrThrow();
  return last;
}

/** The promulgated versions of a norm, the latest first; at most 200. */
export async function listVersionsOf(tx: ReadTx, lineage: string): Promise<KeptNorm[]> {
  const rows = await norms(tx)
    .where("lineage", "=", lineage)
    .where("promulgated_on", "is not", null)
    .orderBy("version", "desc")
    .limit(200)
    .execute();
  return rows.map(normOf);
}

/** Whether the association numbered another norm so. */
export async function isStandardCodeTaken(tx: Tx, code: string): Promise<boolean> {
  const row = await tx.db.selectFrom("norm").select("id").where("standard_code", "=", code).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** All versions of all norms of an association, the latest changed first; at most `limit` after `offset`. */
export async function listNorms(
  tx: ReadTx,
  filter: { readonly kind?: NormKind | undefined; readonly associationId?: string | undefined },
  page: { readonly offset: number; readonly limit: number },
): Promise<KeptNorm[]> {
  let query = norms(tx);
  if (filter.kind !== undefined) query = query.where("kind", "=", filter.kind);
  if (filter.associationId !== undefined) query = query.where("association_id", "=", filter.associationId);
  const rows = await query
    .orderBy("changed_at", "desc")
    .orderBy("id", "desc")
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map(normOf);
}

/** What may change in a version as it comes along. */
export type NormChange = Partial<
  Omit<
    KeptNorm,
    | "id"
    | "associationId"
    | "kind"
    | "lineage"
    | "version"
    | "amends"
    | "purpose"
    | "changedAt"
    | "followedFrom"
    | "consultedUntil"
  >
>;

export async function changeNorm(tx: Tx, id: string, change: NormChange, at: Date): Promise<void> {
  await tx.db
    .updateTable("norm")
    .set({
      title: change.title,
      stage: change.stage,
      revision: change.revision,
      to_vote_at: change.toVoteAt,
      returned_why: change.returnedWhy,
      resolution_id: change.resolutionId,
      document_id: change.documentId,
      number: change.number,
      standard_code: change.standardCode,
      project: change.project,
      promulgated_on: change.promulgatedOn,
      in_force_from: change.inForceFrom,
      review_on: change.reviewOn,
      reviewed_note: change.reviewedNote,
      repealed_on: change.repealedOn,
      repealed_why: change.repealedWhy,
      repealed_by: change.repealedBy,
      changed_at: at,
    })
    .where("id", "=", id)
    .execute();
}

function normOf(
  row: Selectable<DB["norm"]> & { readonly followed_from: string | null; readonly consulted_until: string | null },
): KeptNorm {
  return {
    id: row.id,
    associationId: row.association_id,
    kind: normKind.parse(row.kind),
    lineage: row.lineage,
    version: row.version,
    amends: row.amends,
    title: row.title,
    purpose: row.purpose,
    stage: z.enum(normStages).parse(row.stage),
    revision: row.revision,
    changedAt: row.changed_at,
    toVoteAt: row.to_vote_at,
    returnedWhy: row.returned_why,
    resolutionId: row.resolution_id,
    documentId: row.document_id,
    number: row.number,
    standardCode: row.standard_code,
    project: z.enum(projectStates).nullable().parse(row.project),
    promulgatedOn: row.promulgated_on,
    inForceFrom: row.in_force_from,
    reviewOn: row.review_on,
    reviewedNote: row.reviewed_note,
    repealedOn: row.repealed_on,
    repealedWhy: row.repealed_why,
    repealedBy: row.repealed_by,
    followedFrom: row.followed_from,
    consultedUntil: row.consulted_until,
  };
}
