import type { z } from "zod";
import { normReviewView } from "@xinheng/domain/norms/norm-view.ts";
import type { GateAnswer } from "@xinheng/domain/norms/competition-gate.ts";
import type { ReadTx, Tx } from "../platform/database.ts";

export type KeptAnswer = GateAnswer & { readonly by: string; readonly at: Date };
type KeptReview = z.output<typeof normReviewView>;

export async function saveNormAnswer(
  tx: Tx,
  answer: GateAnswer & {
    readonly id: string;
    readonly associationId: string;
    readonly normId: string;
    readonly edition: string;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx.db
    .insertInto("norm_answer")
    .values({
      id: answer.id,
      association_id: answer.associationId,
      norm_id: answer.normId,
      question: answer.question,
      clause: answer.clause,
      on_text: answer.onText,
      revision: answer.revision,
      verdict: answer.verdict,
      reason: answer.reason,
      edition: answer.edition,
      answered_by: answer.by,
      answered_at: answer.at,
    })
    .execute();
}

/** The latest 5,000 answers to the checklist, in the order they were given. */
export async function listNormAnswers(tx: ReadTx, normId: string): Promise<KeptAnswer[]> {
  const rows = await tx.db
    .selectFrom("norm_answer")
    .leftJoin("account", "account.id", "norm_answer.answered_by")
    .selectAll("norm_answer")
    .select("account.display_name")
    .where("norm_id", "=", normId)
    .orderBy("answered_at", "desc")
    .orderBy("norm_answer.id", "desc")
    .limit(5_000)
    .execute();
  return rows.toReversed().map((row) => ({
    question: row.question,
    clause: row.clause,
    onText: row.on_text,
    revision: row.revision,
    verdict: row.verdict === "lawful" ? "lawful" : "must-go",
    reason: row.reason,
    by: row.display_name ?? "",
    at: row.answered_at,
  }));
}

export async function saveNormReview(
  tx: Tx,
  review: KeptReview & {
    readonly associationId: string;
    readonly normId: string;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx.db
    .insertInto("norm_review")
    .values({
      id: review.id,
      association_id: review.associationId,
      norm_id: review.normId,
      revision: review.revision,
      role: review.role,
      name: review.name,
      unit: review.unit,
      verdict: review.verdict,
      opinion: review.opinion,
      signed_on: review.signedOn,
      paper_id: review.paperId,
      entered_by: review.by,
      entered_at: review.at,
    })
    .execute();
}

/** What was signed on all texts of a version, in the order it was entered; at most 200. */
export async function listNormReviews(tx: ReadTx, normId: string): Promise<KeptReview[]> {
  const rows = await tx.db
    .selectFrom("norm_review")
    .selectAll()
    .where("norm_id", "=", normId)
    .orderBy("entered_at")
    .orderBy("id")
    .limit(200)
    .execute();
  return rows.map((row) =>
    normReviewView.parse({
      id: row.id,
      revision: row.revision,
      role: row.role,
      name: row.name,
      unit: row.unit,
      verdict: row.verdict,
      opinion: row.opinion,
      signedOn: row.signed_on,
      paperId: row.paper_id,
    }),
  );
}
