import { type Selectable, sql } from "kysely";
import { z } from "zod";
import {
  type CharterClause,
  type CharterRules,
  charterClause,
  charterRules,
} from "@xinheng/domain/catalogue/charter-entry.ts";
import { type CharterStage, charterStages } from "@xinheng/domain/governance/charter-stage.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A version of the charter as it is kept. */
export type KeptCharter = {
  readonly id: string;
  readonly version: number;
  readonly stage: CharterStage;
  readonly reason: string;
  readonly clauses: readonly CharterClause[];
  readonly rules: CharterRules;
  readonly model: string | null;
  readonly amends: string | null;
  readonly revision: number;
  readonly writtenBy: string;
  readonly writtenAt: Date;
  readonly changedAt: Date;
  /** Ids of resolutions. */
  readonly proposedBy: string | null;
  readonly carriedBy: string | null;
  readonly carriedOn: string | null;
  readonly approvedOn: string | null;
  readonly approvalNumber: string | null;
  readonly approvalAuthority: string | null;
  readonly approvalPaper: string | null;
  readonly abandonedReason: string | null;
};

export type NewCharter = Pick<KeptCharter, "id" | "reason" | "clauses" | "rules" | "model" | "amends"> & {
  readonly associationId: string;
  readonly by: string | null;
  readonly at: Date;
};

/** Saves a draft under the next version of the association, and answers it. Two who draft at once get two versions. */
export async function saveCharter(tx: Tx, charter: NewCharter): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('charter ' || ${charter.associationId}::text, 0))`.execute(
    tx.db,
  );
  const { version } = await tx.db
    .insertInto("charter")
    .values({
      id: charter.id,
      association_id: charter.associationId,
      version: sql`(select coalesce(max(version), 0) + 1 from charter where association_id = ${charter.associationId})`,
      stage: "draft",
      reason: charter.reason,
      clauses: JSON.stringify(charter.clauses),
      rules: JSON.stringify(charter.rules),
      model: charter.model,
      amends: charter.amends,
      written_by: charter.by,
      written_at: charter.at,
      changed_at: charter.at,
    })
    .returning("version")
    .executeTakeFirstOrThrow();
  return version;
}

const charters = (tx: ReadTx) =>
  tx.db
    .selectFrom("charter")
    .leftJoin("account", "account.id", "charter.written_by")
    .selectAll("charter")
    .select("account.display_name");

export async function findCharter(tx: ReadTx, id: string): Promise<KeptCharter | null> {
  const row = await charters(tx).where("charter.id", "=", id).executeTakeFirst();
  return row === undefined ? null : charterOf(row);
}

/** Holds the version until the transaction ends. */
export async function findCharterForUpdate(tx: Tx, id: string): Promise<KeptCharter | null> {
  const row = await charters(tx).where("charter.id", "=", id).forUpdate("charter").executeTakeFirst();
  return row === undefined ? null : charterOf(row);
}

/** The version in force on a day: the latest that was approved by then. Null: none is. */
export async function findCharterOn(tx: ReadTx, on: string): Promise<KeptCharter | null> {
  const row = await charters(tx)
    .where("stage", "=", "approved")
    .where("approved_on", "<=", on)
    .orderBy("approved_on", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : charterOf(row);
}

/** Whether another version is in force from this very day: two cannot begin at once. */
export async function isCharterDayTaken(tx: ReadTx, on: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom("charter")
    .select("id")
    .where("stage", "=", "approved")
    .where("approved_on", "=", on)
    .executeTakeFirst();
  return row !== undefined;
}

/** All versions, the latest first; at most 200. */
export async function listCharters(tx: ReadTx): Promise<KeptCharter[]> {
  const rows = await charters(tx).orderBy("version", "desc").limit(200).execute();
  return rows.map(charterOf);
}

/** What may change in a version: its text while it is a draft, and how far it came. */
export type CharterChange = Partial<
  Pick<
    KeptCharter,
    | "stage"
    | "clauses"
    | "rules"
    | "reason"
    | "proposedBy"
    | "carriedBy"
    | "carriedOn"
    | "approvedOn"
    | "approvalNumber"
    | "approvalAuthority"
    | "approvalPaper"
    | "abandonedReason"
  >
>;

export async function changeCharter(tx: Tx, id: string, change: CharterChange, at: Date): Promise<void> {
  await tx.db
    .updateTable("charter")
    .set({
      stage: change.stage,
      reason: change.reason,
      clauses: change.clauses === undefined ? undefined : JSON.stringify(change.clauses),
      rules: change.rules === undefined ? undefined : JSON.stringify(change.rules),
      proposed_by: change.proposedBy,
      carried_by: change.carriedBy,
      carried_on: change.carriedOn,
      approved_on: change.approvedOn,
      approval_number: change.approvalNumber,
      approval_authority: change.approvalAuthority,
      approval_paper: change.approvalPaper,
      abandoned_reason: change.abandonedReason,
      changed_at: at,
      revision: sql`revision + 1`,
    })
    .where("id", "=", id)
    .execute();
}

function charterOf(row: Selectable<DB["charter"]> & { readonly display_name: string | null }): KeptCharter {
  return {
    id: row.id,
    version: row.version,
    stage: z.enum(charterStages).parse(row.stage),
    reason: row.reason,
    clauses: z.array(charterClause).parse(row.clauses),
    rules: charterRules.parse(row.rules),
    model: row.model,
    amends: row.amends,
    revision: row.revision,
    writtenBy: row.display_name ?? "",
    writtenAt: row.written_at,
    changedAt: row.changed_at,
    proposedBy: row.proposed_by,
    carriedBy: row.carried_by,
    carriedOn: row.carried_on,
    approvedOn: row.approved_on,
    approvalNumber: row.approval_number,
    approvalAuthority: row.approval_authority,
    approvalPaper: row.approval_paper,
    abandonedReason: row.abandoned_reason,
  };
}
