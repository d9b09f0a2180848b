import { z } from "zod";
import type { ReadTx, Tx } from "../../platform/database.ts";
import { isOfStandingTurn } from "../reopenings/mark-reopening-store.ts";

const evidence = z.array(z.object({ name: z.string(), paperId: z.uuid() }));

/** What one scorer gave for an indicator; points in ten-thousandths on the indicator's own scale. */
export type KeptMark = {
  readonly indicator: string;
  /** Counted up each time an objection has the indicator marked anew. */
  readonly turn: number;
  readonly at: Date;
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
  },
): Promise<void> {
  await tx.db
    .insertInto("evaluation_mark")
    .values({
      subject_id: mark.subjectId,
      entry_id: mark.entryId,
      indicator: mark.indicator,
      turn: mark.turn,
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

type Entry = { readonly subjectId: string; readonly id: string };

/** The marks of an entry that count, in the order they were given: none under a recalled assignment, none of an ended turn. */
export async function listMarks(tx: ReadTx, entry: Entry): Promise<KeptMark[]> {
  const rows = await marksOn(tx, entry)
    .where(isOfStandingTurn("evaluation_mark"))
    .where((where) => where.or([where("under.id", "is", null), where("under.stage", "<>", "recalled")]))
    .execute();
  return rows.map(markOf);
}

/** The marks of an entry that count no longer since an objection was upheld, in the order they were given. */
export async function listEndedMarks(tx: ReadTx, entry: Entry): Promise<KeptMark[]> {
  const rows = await marksOn(tx, entry)
    .where((where) => where.not(isOfStandingTurn("evaluation_mark")))
    .execute();
  return rows.map(markOf);
}

function marksOn(tx: ReadTx, { subjectId, id }: Entry) {
  return tx.db
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
    .orderBy("marked_at")
    .orderBy("account_id")
    .limit(5_000);
}

type Row = Awaited<ReturnType<ReturnType<typeof marksOn>["execute"]>>[number];

function markOf(row: Row): KeptMark {
  return {
    indicator: row.indicator,
    turn: row.turn,
    at: row.marked_at,
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
  };
}

/** Everybody who scored the entry, be it by a mark that counts no longer. */
export async function listScorers(tx: ReadTx, { subjectId, id }: Entry): Promise<string[]> {
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

/** The indicators of an entry that somebody scored, each with its turn, be it by a mark that counts no longer. */
export async function listMarkedBy(
  tx: ReadTx,
  { subjectId, id }: Entry,
  accountId: string | null,
): Promise<Map<string, number>> {
  if (accountId === null) return new Map();
  const rows = await tx.db
    .selectFrom("evaluation_mark")
    .select(["indicator", "turn"])
    .where("subject_id", "=", subjectId)
    .where("entry_id", "=", id)
    .where("account_id", "=", accountId)
    .limit(500)
    .execute();
  return new Map(rows.map(({ indicator, turn }) => [indicator, turn]));
}
