import { z } from "zod";
import { infringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import {
  enterInfringementStage,
  holdInfringement,
  infringementFull,
  infringementJournal,
  infringementParams,
} from "./infringement-step.ts";
import { changeInfringement } from "./infringement-store.ts";
import { fitInfringementPerson } from "./officer-conflicts.ts";
import { viewInfringementAfter } from "./view-infringement.ts";

/** Entrusts the inquiry, or the second look, to somebody whose own act is not in question. */
export const assignInfringementOfficer = deed({
  name: "assign-infringement-officer",
  method: "POST",
  path: "/infringements/{infringementId}/officer",
  says: {
    zh: "指定侵权投诉的承办人：秘书处人员或者监事。被投诉的、所涉期间接触过该数据的、与投诉人有关联的、核实了投诉人身份的不能指定；没有核实是登记的哪个主体的信息的，只能指定监事；复核由作出原处理意见以外的人办理。",
    en: "Entrust the inquiry to somebody of the secretariat or a supervisor: nobody complained of, whom the log names, tied to the complainant, or who checked the identity; a supervisor alone where the log cannot be asked; a second look to others than the first.",
  },
  params: infringementParams,
  body: z.object({ accountId: z.uuid() }),
  reply: infringementView,
  refuses: [
    "infringement-not-found",
    "infringement-stage-wrong",
    "infringement-not-your-move",
    "infringement-person-not-found",
    "infringement-officer-conflict",
    "infringement-full",
    "infringement-rule-missing",
  ],
  journals: infringementJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdInfringement(given, params.infringementId, "assign-infringement-officer");
    if (isRefusal(held)) return held;
    const { kept } = held;
    const full = infringementFull(kept.parts.officers, 20);
    if (full !== null) return full;
    const fit = await fitInfringementPerson(given, kept, body.accountId);
    if (isRefusal(fit)) return fit;
    const { accountId, name } = fit;
    const round = kept.stage === "second-look" ? 2 : 1;
    const parts = { officers: [...kept.parts.officers, { accountId, name, round, on: today }] };
    if (kept.stage !== "accepted") {
      await changeInfringement(tx, kept, { parts });
      return viewInfringementAfter(given, kept.id);
    }
    // The thirty days are counted from the day on which it was accepted, not from when somebody was found for it.
    const from = kept.parts.judgement?.on ?? today;
    const unset = await enterInfringementStage(given, kept, { stage: "investigating", change: { parts }, from });
    return unset ?? viewInfringementAfter(given, kept.id);
  },
});
