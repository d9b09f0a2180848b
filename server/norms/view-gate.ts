import type { z } from "zod";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { flagPassages, standingAnswer } from "@xinheng/domain/norms/competition-gate.ts";
import type { NormClause } from "@xinheng/domain/norms/norm.ts";
import type { gateView } from "@xinheng/domain/norms/norm-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { type KeptAnswer, listNormAnswers, listNormReviews } from "./norm-review-store.ts";
import { gateRule, type NormReader } from "./norm-step.ts";
import type { KeptNorm } from "./norm-store.ts";

/** The competition gate on the text as it stands; null where no checklist is in force here. */
export async function viewGate(
  reader: NormReader,
  norm: KeptNorm,
  clauses: readonly NormClause[],
): Promise<z.input<typeof gateView> | null> {
  const gate = await gateRule(reader);
  if (isRefusal(gate)) return null;
  const answers = await listNormAnswers(reader.tx, norm.id);
  const answerTo = (question: string, clause: NormClause | null) =>
    viewAnswer(standingAnswer(answers, { question, clause }, norm.revision));
  const reviews = await listNormReviews(reader.tx, norm.id);
  return {
    edition: entryRef(gate),
    questions: gate.questions.map((question) => ({ ...question, answer: answerTo(question.id, null) })),
    passages: flagPassages(gate, clauses).map(({ question, clause, sentence, words, why, whyEn }) => ({
      ...{ question, clause, sentence, why, whyEn },
      words: [...words],
      answer: answerTo(question, clauses.find(({ number }) => number === clause) ?? null),
    })),
    signed: reviews.some(
      ({ role, revision, verdict }) => role === "legal" && verdict === "agree" && revision === norm.revision,
    ),
  };
}

function viewAnswer(answer: KeptAnswer | null) {
  if (answer === null) return null;
  const { verdict, reason, by, at } = answer;
  return { verdict, reason, by, at: at.toISOString() };
}
