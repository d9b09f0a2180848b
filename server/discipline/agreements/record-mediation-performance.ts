import { z } from "zod";
import { judgeNote, type ObligationWord, stateOfObligation } from "@xinheng/domain/discipline/agreements/obligation.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { mediationJournal, onPaper, paperFault, sideOf } from "../mediation/mediation-step.ts";
import { changeObligation } from "./mediation-obligation-store.ts";
import { holdObligation, obligationParams, settleMatter, stopObligationClock } from "./obligation-step.ts";

/** Whoever owes it, the mediator or the secretariat notes an obligation as performed, with day and proof; the other side confirms or disputes it. */
export const recordMediationPerformance = deed({
  name: "record-mediation-performance",
  method: "POST",
  path: "/mediations/{mediationId}/obligations/{number}/performance",
  says: {
    zh: "义务方、调解员或者秘书处登记一项履行事项已履行，写明日期，附凭证；由对方确认或者提出异议。",
    en: "Whoever owes it, the mediator or the secretariat notes an obligation as performed, with day and proof; the other side confirms or disputes it.",
  },
  params: obligationParams,
  body: z.object({ performedOn: z.iso.date(), text: z.string().trim().max(1_000).default(""), ...onPaper }),
  reply: z.object({ mediationId: z.uuid() }),
  refuses: [
    "mediation-not-found",
    "mediation-stage-wrong",
    "mediation-not-your-move",
    "mediation-side-missing",
    "mediation-paper-not-found",
    "obligation-not-found",
    "obligation-performed",
    "obligation-day-to-come",
    "obligation-proof-missing",
  ],
  journals: mediationJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdObligation(given, params, "record-mediation-performance");
    if (isRefusal(held)) return held;
    const { kept, obligation, role } = held;
    // The secretariat notes what it knows itself, or enters for a side what its paper says.
    const isForSide = role !== "mediator" && (role !== "house" || body.side !== undefined);
    const unknown = isForSide ? null : await paperFault(tx, kept, body.paper);
    if (unknown !== null) return unknown;
    const by = isForSide ? await sideOf(tx, held, body) : role;
    if (isRefusal(by)) return by;
    const { performedOn, text, paper } = body;
    const shut = judgeNote(obligation, { by, performedOn, proof: text !== "" || paper !== null, today });
    if (shut !== null) return shut;
    const said: ObligationWord = {
      by,
      says: "performed",
      performedOn,
      text,
      paper,
      on: today,
      onPaper: isForSide && role === "house",
    };
    const words = [...obligation.words, said];
    const isDone = stateOfObligation({ ...obligation, words }) === "performed";
    await changeObligation(tx, kept, { id: obligation.id, words, ...(isDone ? { performed_on: performedOn } : {}) });
    if (isDone) await stopObligationClock(tx, obligation.id);
    await settleMatter(given, kept);
    return { mediationId: kept.id };
  },
});
