import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { isTextOpen } from "@xinheng/domain/norms/norm.ts";
import { normView } from "@xinheng/domain/norms/norm-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../platform/operation.ts";
import { saveNormAnswer } from "./norm-review-store.ts";
import { gateRule, normParams } from "./norm-step.ts";
import { findNormForUpdate } from "./norm-store.ts";
import { findNormText } from "./norm-text-store.ts";
import { viewNorm } from "./view-norm.ts";

/** One answer of the competition gate, on a clause or on the whole, with its reason. It answers for that text and no other. */
export const answerNormQuestion = deed({
  name: "answer-norm-question",
  method: "POST",
  path: "/norms/{normId}/answers",
  says: {
    zh: "公平竞争审查：就一条或全文回答清单中的一问，写明理由；条文改动后须重新回答。",
    en: "Competition gate: answers one question on a clause or on the whole, with the reason; a changed clause is asked anew.",
  },
  params: normParams,
  body: z.object({
    revision: z.number().int().min(1),
    question: z.string().max(60),
    clause: z.number().int().min(1).nullable().default(null),
    verdict: z.enum(["lawful", "must-go"]),
    reason: z.string().trim().min(6).max(2_000),
  }),
  reply: normView,
  refuses: [
    "norm-not-found",
    "norm-stage-wrong",
    "norm-edited-meanwhile",
    "norm-rules-missing",
    "gate-question-unknown",
    "gate-clause-unknown",
  ],
  journals: ({ params, reply }) => ({
    ids: { norm: params.normId, revision: reply.revision },
    editions: reply.gate === null ? [] : [reply.gate.edition],
  }),
  async run(given) {
    const { tx, actor, now, params, body } = given;
    const norm = await findNormForUpdate(tx, params.normId);
    if (norm === null) return refuse("norm-not-found");
    if (!isTextOpen(norm.stage)) return refuse("norm-stage-wrong", { stage: norm.stage });
    if (norm.revision !== body.revision) return refuse("norm-edited-meanwhile");
    const gate = await gateRule(given);
    if (isRefusal(gate)) return gate;
    const { question, clause, verdict, reason, revision } = body;
    if (!gate.questions.some(({ id }) => id === question)) return refuse("gate-question-unknown", { question });
    const clauses = await findNormText(tx, norm.id, revision);
    const text = clause === null ? null : (clauses.find(({ number }) => number === clause)?.text ?? null);
    if (clause !== null && text === null) return refuse("gate-clause-unknown", { clause });
    const place = { associationId: ownAssociation(actor), normId: norm.id, question, clause, onText: text, revision };
    const answer = { verdict, reason, edition: entryRef(gate), by: actor.id, at: now };
    await saveNormAnswer(tx, { id: uuidv7(), ...place, ...answer });
    return viewNorm(given, norm.id);
  },
});
