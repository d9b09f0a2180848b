import { z } from "zod";
import { owesConsequence } from "@xinheng/domain/discipline/infringements/infringement-duty.ts";
import { infringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import {
  enterInfringementStage,
  holdInfringement,
  infringementJournal,
  infringementParams,
} from "./infringement-step.ts";
import { viewInfringementAfter } from "./view-infringement.ts";

/** Closes it: unfounded, or once everything ordered was carried out. The complainant reads with what it ends. */
export const closeInfringement = deed({
  name: "close-infringement",
  method: "POST",
  path: "/infringements/{infringementId}/close",
  says: {
    zh: "办结侵权投诉：认定不成立的，或者追责和补救都已登记执行的；结果告知投诉人。",
    en: "Close a complaint about data: unfounded, or once each consequence was carried out; the complainant reads the result.",
  },
  params: infringementParams,
  body: z.object({ text: z.string().trim().min(2).max(2_000) }),
  reply: infringementView,
  refuses: [
    "infringement-not-found",
    "infringement-stage-wrong",
    "infringement-not-your-move",
    "infringement-not-done",
    "infringement-rule-missing",
  ],
  journals: infringementJournal,
  async run(given) {
    const { today, params, body } = given;
    const held = await holdInfringement(given, params.infringementId, "close-infringement");
    if (isRefusal(held)) return held;
    const { kept } = held;
    const isOwed = owesConsequence(kept.parts) || kept.parts.consequences.some(({ done }) => done === null);
    if (isOwed) return refuse("infringement-not-done");
    const parts = { outcome: { text: body.text, on: today } };
    const unset = await enterInfringementStage(given, kept, { stage: "closed", change: { parts } });
    return unset ?? viewInfringementAfter(given, kept.id);
  },
});
