import { z } from "zod";
import { infringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import {
  holdInfringement,
  infringementJournal,
  infringementPaperFault,
  infringementParams,
  judgeInfringementDay,
} from "./infringement-step.ts";
import { changeInfringement } from "./infringement-store.ts";
import { viewInfringementAfter } from "./view-infringement.ts";

/** Notes that something ordered was carried out: how, on which day, with its proof. */
export const carryOutInfringementConsequence = deed({
  name: "carry-out-infringement-consequence",
  method: "POST",
  path: "/infringements/{infringementId}/consequences/{consequenceId}/execution",
  says: {
    zh: "登记一项追责或者补救的执行：怎样执行、日期、凭证。",
    en: "Note how a consequence was carried out, with its day and proof.",
  },
  params: infringementParams.extend({ consequenceId: z.uuid() }),
  body: z.object({ how: z.string().trim().min(2).max(1_000), on: z.iso.date(), paper: z.uuid() }),
  reply: infringementView,
  refuses: [
    "infringement-not-found",
    "infringement-stage-wrong",
    "infringement-not-your-move",
    "infringement-consequence-not-found",
    "infringement-by-letter",
    "infringement-paper-not-found",
    "infringement-day-wrong",
  ],
  journals: infringementJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdInfringement(given, params.infringementId, "carry-out-infringement-consequence");
    if (isRefusal(held)) return held;
    const { kept } = held;
    const asked = kept.parts.consequences.find(({ id }) => id === params.consequenceId);
    if (asked === undefined || asked.done !== null) return refuse("infringement-consequence-not-found");
    if (asked.letter !== null) return refuse("infringement-by-letter");
    const fault =
      infringementPaperFault(kept, body.paper) ??
      judgeInfringementDay(body.on, { from: asked.orderedOn, until: today });
    if (fault !== null) return fault;
    const consequences = kept.parts.consequences.map((one) => (one.id === asked.id ? { ...one, done: body } : one));
    await changeInfringement(tx, kept, { parts: { consequences } });
    return viewInfringementAfter(given, kept.id);
  },
});
