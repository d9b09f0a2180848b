import { z } from "zod";
import {
  type CharterClause,
  type CharterRules,
  charterClause,
  charterRules,
} from "@xinheng/domain/catalogue/charter-entry.ts";
import type { ReadTx } from "../platform/database.ts";

/** The charter in force as visitors may read it. Under these names lie the views of the schema `open`. */
export type OpenCharter = {
  readonly version: number;
  readonly approvedOn: string;
  readonly approvalNumber: string;
  readonly approvalAuthority: string;
  readonly clauses: readonly CharterClause[];
  readonly rules: CharterRules;
};

/** The version of an association in force on a day; null where none is entered. */
export async function findOpenCharter(tx: ReadTx, associationId: string, on: string): Promise<OpenCharter | null> {
  const row = await tx.db
    .selectFrom("charter")
    .select(["version", "clauses", "rules", "approved_on", "approval_number", "approval_authority"])
    .where("association_id", "=", associationId)
    .where("stage", "=", "approved")
    .where("approved_on", "<=", on)
    .orderBy("approved_on", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined || row.approved_on === null) return null;
  return {
    version: row.version,
    approvedOn: row.approved_on,
    approvalNumber: row.approval_number ?? "",
    approvalAuthority: row.approval_authority ?? "",
    clauses: z.array(charterClause).parse(row.clauses),
    rules: charterRules.parse(row.rules),
  };
}

export type OpenTerm = {
  readonly id: string;
  readonly body: string;
  readonly ordinal: number;
  readonly beganOn: string;
  readonly years: number;
  readonly postponedUntil: string | null;
  readonly endedOn: string | null;
};

/** Terms that had begun by a day, the latest of each body first; at most 2,000. */
export async function listOpenTerms(tx: ReadTx, associationId: string, on: string): Promise<OpenTerm[]> {
  const rows = await tx.db
    .selectFrom("body_term")
    .select(["id", "body", "ordinal", "began_on", "years", "postponed_until", "ended_on"])
    .where("association_id", "=", associationId)
    .where("began_on", "<=", on)
    .orderBy("ordinal", "desc")
    .limit(2_000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    body: row.body,
    ordinal: row.ordinal,
    beganOn: row.began_on,
    years: row.years,
    postponedUntil: row.postponed_until,
    endedOn: row.ended_on,
  }));
}

export type OpenSeat = {
  readonly termId: string;
  readonly post: string;
  readonly holder: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
};

/** The seats of these terms in the order they were filled; at most 5,000. */
export async function listOpenSeats(tx: ReadTx, termIds: readonly string[]): Promise<OpenSeat[]> {
  if (termIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom("seat")
    .select(["body_term_id", "post", "holder_name", "from_on", "until_on"])
    .where("body_term_id", "in", [...termIds])
    .orderBy("from_on")
    .orderBy("id")
    .limit(5_000)
    .execute();
  return rows.map((row) => ({
    termId: row.body_term_id,
    post: row.post,
    holder: row.holder_name,
    fromOn: row.from_on,
    untilOn: row.until_on,
  }));
}
