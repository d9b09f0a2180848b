import { z } from "zod";
import { judgeUnboundByCourt } from "@xinheng/domain/discipline/agreements/court-confirmation.ts";
import { type ObligationMove, pendingMove } from "@xinheng/domain/discipline/agreements/obligation.ts";
import { judgeDayToCome } from "@xinheng/domain/discipline/mediation/mediation.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed, type GivenDeed } from "../../platform/operation.ts";
import { mediationJournal, onPaper } from "../mediation/mediation-step.ts";
import { changeMediation } from "../mediation/mediation-store.ts";
import { changeObligation } from "./mediation-obligation-store.ts";
import {
  type HeldObligation,
  holdObligationForSide,
  obligationParams,
  settleMatter,
  startObligationClock,
} from "./obligation-step.ts";
import { freezeSupplement } from "./freeze-supplement.ts";

const body = z.object({ consents: z.boolean(), text: z.string().trim().max(500).default(""), ...onPaper });
type Given = GivenDeed<z.output<typeof obligationParams>, Record<string, never>, z.output<typeof body>>;

/** The other side lets the day of an obligation be moved, which a numbered supplement writes down, or does not. Who asked may take it back. */
export const answerObligationDay = deed({
  name: "answer-obligation-day",
  method: "POST",
  path: "/mediations/{mediationId}/obligations/{number}/day-answer",
  says: {
    zh: "对方同意或者不同意改期；同意的编号出具补充协议，期限随之改变。提议的一方可以收回。",
    en: "The other side lets the day be moved, by a numbered supplement, or does not; who asked may take it back.",
  },
  params: obligationParams,
  body,
  reply: z.object({ mediationId: z.uuid() }),
  refuses: [
    "mediation-not-found",
    "mediation-stage-wrong",
    "mediation-not-your-move",
    "mediation-side-missing",
    "mediation-paper-not-found",
    "mediation-day-past",
    "mediation-rule-missing",
    "obligation-not-found",
    "obligation-day-not-asked",
    "court-binds-agreement",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: mediationJournal,
  async run(given) {
    const { tx, today, params, body: sent } = given;
    const held = await holdObligationForSide(given, params, { move: "answer-obligation-day", sent });
    if (isRefusal(held)) return held;
    const { kept, obligation, side: by } = held;
    const pending = pendingMove(obligation.moves);
    if (pending === null) return refuse("obligation-day-not-asked");
    // Nobody says yes to themselves.
    if (sent.consents && pending.asked.by === by) return refuse("mediation-not-your-move");
    const { consents: says, text, paper } = sent;
    const answered = { by, says, text, paper, on: today, onPaper: held.role === "house" };
    const moved = says ? await moveDay(given, held, { ...pending, answered }) : { ...pending, answered };
    if (isRefusal(moved)) return moved;
    await changeObligation(tx, kept, { id: obligation.id, moves: [...obligation.moves.slice(0, -1), moved] });
    await settleMatter(given, kept);
    return { mediationId: kept.id };
  },
});

/** Sets the new day, and its time going; what was late by the day before is late no more. */
async function moveDay(given: Given, held: HeldObligation, move: ObligationMove) {
  const { tx, today } = given;
  const { kept, obligation } = held;
  const shut = judgeUnboundByCourt(kept.applications) ?? judgeDayToCome(move.to, today);
  if (shut !== null) return shut;
  const made = await freezeSupplement(given, held, move);
  if (isRefusal(made)) return made;
  const late = await startObligationClock(given, kept, { id: obligation.id, dueOn: move.to });
  if (late !== null) return late;
  await changeObligation(tx, kept, { id: obligation.id, due_on: move.to, overdue_on: null });
  await changeMediation(tx, kept, { drafts: [...kept.drafts, made.documentId] });
  return { ...move, supplement: { documentId: made.documentId, number: made.number } };
}
