import { z } from "zod";
import { infringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { judgeLetterStep } from "@xinheng/domain/discipline/letters/case-letter.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { letterAfter, letterStep } from "../letters/letter-step.ts";
import {
  holdInfringement,
  infringementJournal,
  infringementPaperFault,
  infringementParams,
  judgeInfringementDay,
} from "./infringement-step.ts";
import { changeInfringement } from "./infringement-store.ts";
import { viewInfringementAfter } from "./view-infringement.ts";

/** Notes what became of a letter to an organ: sent, received with its receipt, answered. Received, it counts as carried out. */
export const noteInfringementLetter = deed({
  name: "note-infringement-letter",
  method: "POST",
  path: "/infringements/{infringementId}/consequences/{consequenceId}/letter-steps",
  says: {
    zh: "登记函告机关的寄送、回执和回函；收到回执即为已执行。",
    en: "Note how a letter to an organ was sent, received with its receipt, and answered; received, it counts as carried out.",
  },
  params: infringementParams.extend({ consequenceId: z.uuid() }),
  body: letterStep,
  reply: infringementView,
  refuses: [
    "infringement-not-found",
    "infringement-stage-wrong",
    "infringement-not-your-move",
    "infringement-consequence-not-found",
    "case-letter-step-wrong",
    "infringement-paper-not-found",
    "infringement-day-wrong",
  ],
  journals: infringementJournal,
  async run(given) {
    const { tx, today, params, body: told } = given;
    const held = await holdInfringement(given, params.infringementId, "note-infringement-letter");
    if (isRefusal(held)) return held;
    const { kept } = held;
    const asked = kept.parts.consequences.find(({ id }) => id === params.consequenceId);
    if (asked === undefined || asked.letter === null) return refuse("infringement-consequence-not-found");
    const fault =
      judgeLetterStep(asked.letter, told.step) ??
      infringementPaperFault(kept, told.paper) ??
      judgeInfringementDay(told.on, { from: asked.letter.sent?.on ?? asked.letter.on, until: today });
    if (fault !== null) return fault;
    const letter = letterAfter(asked.letter, told);
    const done =
      told.step === "received" ? { how: `${letter.number}已送达`, on: told.on, paper: told.paper } : asked.done;
    const consequences = kept.parts.consequences.map((one) => (one.id === asked.id ? { ...one, letter, done } : one));
    await changeInfringement(tx, kept, { parts: { consequences } });
    return viewInfringementAfter(given, kept.id);
  },
});
