import { z } from "zod";
import { infringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import {
  enterInfringementStage,
  holdInfringement,
  infringementJournal,
  infringementParams,
} from "./infringement-step.ts";
import { fitInfringementPerson, listHandlers } from "./officer-conflicts.ts";
import { viewInfringementAfter } from "./view-infringement.ts";

/** Accepts such a complaint and says whose own act is complained of, or tells why it is not taken and where to turn instead. */
export const judgeInfringement = deed({
  name: "judge-infringement",
  method: "POST",
  path: "/infringements/{infringementId}/judgement",
  says: {
    zh: "审查是否受理侵权投诉，登记被投诉的是谁的行为：这些人不再看到投诉。不予受理的写明理由和去处，并且不能由所涉期间接触过该数据的人作出；没有核实是登记的哪个主体的信息的，只能由监事作出。",
    en: "Judge whether a complaint about data is accepted and whose own act is complained of, who see it no more. Where not, with the reason and where to turn; never by somebody whom the log names, and by a supervisor alone where the log cannot be asked.",
  },
  params: infringementParams,
  body: z.object({
    accepted: z.boolean(),
    why: z.string().trim().min(2).max(1_000),
    instead: z.string().trim().max(500).default(""),
    against: z.array(z.uuid()).max(20).default([]),
  }),
  reply: infringementView,
  refuses: [
    "infringement-not-found",
    "infringement-stage-wrong",
    "infringement-not-your-move",
    "infringement-instead-missing",
    "infringement-person-not-found",
    "infringement-officer-conflict",
    "infringement-rule-missing",
  ],
  journals: infringementJournal,
  async run(given) {
    const { actor, today, params, body } = given;
    const held = await holdInfringement(given, params.infringementId, "judge-infringement");
    if (isRefusal(held)) return held;
    const { accepted, why, instead, against } = body;
    if (!accepted && instead === "") return refuse("infringement-instead-missing");
    const handlers = await listHandlers(given, held.kept);
    if (against.some((id) => !handlers.includes(id))) return refuse("infringement-person-not-found");
    // Nobody judges their own act away; accepting it bars nobody.
    const own = actor.id !== null && (!accepted || against.includes(actor.id)) ? actor.id : null;
    const fit = own === null ? null : await fitInfringementPerson(given, { ...held.kept, against }, own);
    if (fit !== null && isRefusal(fit)) return fit;
    const parts = { judgement: { accepted, why, instead, on: today } };
    const stage = accepted ? "accepted" : "not-accepted";
    const unset = await enterInfringementStage(given, held.kept, { stage, change: { parts, against } });
    return unset ?? viewInfringementAfter(given, held.kept.id);
  },
});
