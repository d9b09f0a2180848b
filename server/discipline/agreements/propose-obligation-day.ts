import { z } from "zod";
import { judgeUnboundByCourt } from "@xinheng/domain/discipline/agreements/court-confirmation.ts";
import { judgeMove, type ObligationMove } from "@xinheng/domain/discipline/agreements/obligation.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { mediationJournal, onPaper } from "../mediation/mediation-step.ts";
import { changeObligation } from "./mediation-obligation-store.ts";
import { holdObligationForSide, obligationParams } from "./obligation-step.ts";

/** One side asks to move the day of an obligation; it moves with the word of the other. */
export const proposeObligationDay = deed({
  name: "propose-obligation-day",
  method: "POST",
  path: "/mediations/{mediationId}/obligations/{number}/day",
  says: {
    zh: "一方提议改变一项履行事项的期限；对方同意后编号出具补充协议，才改期。",
    en: "A side asks to move the day of an obligation; it moves with the other's word, by a numbered supplement.",
  },
  params: obligationParams,
  body: z.object({ dueOn: z.iso.date(), why: z.string().trim().min(2).max(500), ...onPaper }),
  reply: z.object({ mediationId: z.uuid() }),
  refuses: [
    "mediation-not-found",
    "mediation-stage-wrong",
    "mediation-not-your-move",
    "mediation-side-missing",
    "mediation-paper-not-found",
    "mediation-day-past",
    "obligation-not-found",
    "obligation-performed",
    "obligation-day-asked",
    "obligation-day-same",
    "court-binds-agreement",
  ],
  journals: mediationJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdObligationForSide(given, params, { move: "propose-obligation-day", sent: body });
    if (isRefusal(held)) return held;
    const { kept, obligation, side: by } = held;
    const shut = judgeUnboundByCourt(kept.applications) ?? judgeMove(obligation, body.dueOn, today);
    if (shut !== null) return shut;
    const asked = { by, text: body.why, paper: body.paper, on: today, onPaper: held.role === "house" };
    const move: ObligationMove = { from: obligation.dueOn, to: body.dueOn, asked, answered: null, supplement: null };
    await changeObligation(tx, kept, { id: obligation.id, moves: [...obligation.moves, move] });
    return { mediationId: kept.id };
  },
});
