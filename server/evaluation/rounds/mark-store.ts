import { z } from "zod";
import type { ReadTx, Tx } from "../../platform/database.ts";

const evidence = z.array(z.object({ name: z.string(), paperId: z.uuid() }));

/** What one scorer gave for an indicator; points in ten-thousandths on the indicator's own scale. */
export type KeptMark = {
  readonly indicator: string;
  readonly accountId: string;
  readonly by: string;
  /** The assignment of an agency under which it was given, and the agency's name; null of the association's own scorers. */
  readonly under: { readonly agencyId: string; readonly assignmentId: string } | null;
  readonly agency: string | null;
  readonly points: bigint;
  readonly says: string;
  readonly evidence: z.infer<typeof evidence>;
};

export async function saveMark(
  tx: Tx,
  mark: Omit<KeptMark, "by" | "agency"> & {
    readonly subjectId: string;
    readonly entryId: string;
    readonly associationId: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx.db
    .insertInto("evaluation_mark")
    .values({
      subject_id: mark.subjectId,
      entry_id: mark.entryId,
      indicator: mark.indicator,
      account_id: mark.accountId,
      association_id: mark.associationId,
      agency_subject: mark.under?.agencyId,
      assignment_id: mark.under?.assignmentId,
      points: String(mark.points),
      says: mark.says,
      evidence: JSON.stringify(mark.evidence),
      marked_at: mark.at,
    })
    .execute();
}

/** The marks of an entry that count, in the order they were given; of an assignment that was recalled none does. */
export async function listMarks(
  tx: ReadTx,
  { subjectId, id }: { readonly subjectId: string; readonly id: string },
): Promise<KeptMark[]> {
  const rows = await tx.db
    .selectFrom("evaluation_mark")
    .leftJoin("account", "account.id", "evaluation_mark.account_id")
    .leftJoin("agency_assignment as under", (join) =>
      join
        .onRef("under.subject_id", "=", "evaluation_mark.agency_subject")
        .onRef("under.id", "=", "evaluation_mark.assignment_id"),
    )
    .leftJoin("subject as agency", "agency.id", "evaluation_mark.agency_subject")
    .selectAll("evaluation_mark")
    .select(["account.display_name", "agency.name as agency_name"])
    .where("evaluation_mark.subject_id", "=", subjectId)
    .where("evaluation_mark.entry_id", "=", id)
    .where((where) => where.or([where("under.id", "is", null), where("under.stage", "<>", "recalled")]))
    .orderBy("marked_at")
    .orderBy("account_id")
    .limit(5_000)
    .execute();
  return rows.map((row) => ({
    indicator: row.indicator,
    accountId: row.account_id,
    by: row.display_name ?? "",
    points: BigInt(row.points),
    says: row.says,
    evidence: evidence.parse(row.evidence),
    under:
      row.agency_subject === null || row.assignment_id === null
        ? null
        : { agencyId: row.agency_subject, assignmentId: row.assignment_id },
    agency: row.agency_name,
  }));
}

/** Everybody who scored the entry, be it by a mark that counts no longer. */
export async function listScorers(
  tx: ReadTx,
  { subjectId, id }: { readonly subjectId: string; readonly id: string },
): Promise<string[]> {
  const rows = await tx.db
    .selectFrom("evaluation_mark")
    .select("account_id")
    .distinct()
    .where("subject_id", "=", subjectId)
    .where("entry_id", "=", id)
    .limit(1_000)
    .execute();
  return rows.map((row) => row.account_id);
}

/** The papers on which marks under an assignment rest. */
export async function listMarkPapers(
  tx: ReadTx,
  { subjectId, id }: { readonly subjectId: string; readonly id: string },
): Promise<string[]> {
  const rows = await tx.db
    .selectFrom("evaluation_mark")
    .select("evidence")
    .where("agency_subject", "=", subjectId)
    .where("assignment_id", "=", id)
    .limit(5_000)
    .execute();
  return rows.flatMap((row) => evidence.parse(row.evidence).map(({ paperId }) => paperId));
}

/** Whether somebody scored an indicator of the entry before, be it a mark that counts no longer. */
export async function hasMarked(
  tx: ReadTx,
  entry: { readonly subjectId: string; readonly id: string },
  { indicator, accountId }: { readonly indicator: string; readonly accountId: string },
): Promise<boolean> {
  const row = await tx.db
    .selectFrom("evaluation_mark")
    .select("account_id")
    .where("subject_id", "=", entry.subjectId)
    .where("entry_id", "=", entry.id)
    .where("indicator", "=", indicator)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return row !== undefined;
}
