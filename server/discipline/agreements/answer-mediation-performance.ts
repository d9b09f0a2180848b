import { z } from "zod";
import {
  judgeAnswer,
  type ObligationWord,
  stateOfObligation,
} from "@xinheng/domain/discipline/agreements/obligation.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { mediationJournal, onPaper } from "../mediation/mediation-step.ts";
import { changeObligation } from "./mediation-obligation-store.ts";
import {
  holdObligationForSide,
  isInTime,
  obligationParams,
  settleMatter,
  stopObligationClock,
} from "./obligation-step.ts";

/** The side to which it is owed confirms that an obligation was performed, or disputes it. Once all are confirmed, the mediation is performed. */
export const answerMediationPerformance = deed({
  name: "answer-mediation-performance",
  method: "POST",
  path: "/mediations/{mediationId}/obligations/{number}/answer",
  says: {
    zh: "对方确认一项履行事项已经履行，或者提出异议；全部确认后，协议即告履行完毕。",
    en: "The other side confirms that an obligation was performed, or disputes it; once all are confirmed, the agreement is performed.",
  },
  params: obligationParams,
  body: z.object({ confirms: z.boolean(), text: z.string().trim().max(1_000).default(""), ...onPaper }),
  reply: z.object({ mediationId: z.uuid() }),
  refuses: [
    "mediation-not-found",
    "mediation-stage-wrong",
    "mediation-not-your-move",
    "mediation-side-missing",
    "mediation-paper-not-found",
    "mediation-said-already",
    "obligation-not-found",
    "obligation-performed",
    "obligation-not-noted",
  ],
  journals: mediationJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdObligationForSide(given, params, { move: "answer-mediation-performance", sent: body });
    if (isRefusal(held)) return held;
    const { kept, obligation, side: by } = held;
    const { confirms, text, paper } = body;
    const shut = judgeAnswer(obligation, { by, confirms });
    if (shut !== null) return shut;
    const says = confirms ? "confirmed" : "disputed";
    const said: ObligationWord = {
      by,
      says,
      performedOn: null,
      text,
      paper,
      on: today,
      onPaper: held.role === "house",
    };
    const words = [...obligation.words, said];
    const id = obligation.id;
    if (stateOfObligation({ ...obligation, words }) === "performed") {
      const performedOn = words.findLast((one) => one.says === "performed")?.performedOn ?? today;
      await changeObligation(tx, kept, { id, words, performed_on: performedOn });
      await stopObligationClock(tx, id);
    } else {
      // What was noted in time and is disputed after the last day is late from now on.
      const isLate = !confirms && obligation.overdueOn === null && !(await isInTime(tx, id));
      await changeObligation(tx, kept, { id, words, ...(isLate ? { overdue_on: today } : {}) });
    }
    await settleMatter(given, kept);
    return { mediationId: kept.id };
  },
});
