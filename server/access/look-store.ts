import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import type { LookView } from "@xinheng/domain/access/look-view.ts";
import type { ReadTx, Tx } from "../platform/database.ts";

/** One look at restricted facts of one subject. `purpose` is the asker's own reason, `basis` the right it rests on. */
export type Look = {
  readonly subjectId: string;
  readonly actor: Actor;
  readonly office: string;
  readonly purpose: string;
  readonly basis: string;
  readonly records: readonly string[];
  readonly at: Date;
  /** The report that was opened; none for every other look. */
  readonly reportId?: string;
  /** The consent it was made under; none for every other look. */
  readonly consentId?: string;
  /** The open case it was made within; none for every other look. */
  readonly caseId?: string;
  /** The extract that was issued or opened; none for every other look. */
  readonly documentId?: string;
};

/** Writes a look into the subject's access log, in the transaction in which the facts are read. */
export async function saveLook(tx: Tx, look: Look): Promise<void> {
  await tx.db
    .insertInto("look")
    .values({
      subject_id: look.subjectId,
      id: uuidv7({ msecs: look.at.getTime() }),
      at: look.at,
      association_id: look.actor.associationId,
      account_id: look.actor.kind === "person" ? look.actor.id : null,
      who: look.actor.name,
      office: look.office,
      purpose: look.purpose,
      basis: look.basis,
      records: [...look.records],
      report_id: look.reportId ?? null,
      consent_id: look.consentId ?? null,
      case_id: look.caseId ?? null,
      document_id: look.documentId ?? null,
    })
    .execute();
}

/** Tells the subject from now on of the looks within a case that is over. */
export async function tellCaseLooks(tx: Tx, caseId: string, closedOn: string): Promise<void> {
  await tx.db
    .updateTable("look")
    .set({ case_closed_on: closedOn })
    .where("case_id", "=", caseId)
    .where("case_closed_on", "is", null)
    .execute();
}

/**
 * Looks at a subject, newest first; which of them may be seen is the policy's business (0003). A look within a case that is
 * still open is told when it closes (MISSION F4); to whom a person gave a report is told to that person. The auditor is told
 * both.
 */
export async function listLooksAt(
  tx: ReadTx,
  wanted: { subjectId: string; before: string | undefined; limit: number; reader: "subject" | "staff" | "auditor" },
): Promise<LookView[]> {
  let query = tx.db
    .selectFrom("look")
    .leftJoin("association", "association.id", "look.association_id")
    .select(["look.id", "at", "who", "office", "association.name as association", "purpose", "basis", "records"])
    .where("subject_id", "=", wanted.subjectId);
  if (wanted.before !== undefined) query = query.where("look.id", "<", wanted.before);
  if (wanted.reader === "staff") query = query.where("report_id", "is", null);
  if (wanted.reader !== "auditor")
    query = query.where((where) => where.or([where("case_id", "is", null), where("case_closed_on", "is not", null)]));
  const rows = await query.orderBy("look.id", "desc").limit(wanted.limit).execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** When each of these reports was opened or consents used, the latest first; at most 50 of each. */
export async function listOpenings(
  tx: ReadTx,
  subjectId: string,
  { by, ids }: { readonly by: "report_id" | "consent_id"; readonly ids: readonly string[] },
): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("look")
    .select([`${by} as used`, "at"])
    .where("subject_id", "=", subjectId)
    .where(by, "in", ids)
    .orderBy("id", "desc")
    .limit(ids.length * mostOpenings)
    .execute();
  const found = Map.groupBy(rows, (row) => row.used ?? "");
  return new Map([...found].map(([id, held]) => [id, held.slice(0, mostOpenings).map(({ at }) => at.toISOString())]));
}

const mostOpenings = 50;
