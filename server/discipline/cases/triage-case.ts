import { z } from "zod";
import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { caseJournal, caseParams, enterStage, holdCase } from "./case-step.ts";
import { viewCaseAfter } from "./view-case.ts";

/** Accepts a case, declines it, or passes it on to whoever is competent; each with its reason. */
export const triageCase = deed({
  name: "triage-case",
  method: "POST",
  path: "/cases/{caseId}/triage",
  says: {
    zh: "审查是否立案：立案、不立案或者转有关部门，都写明理由。",
    en: "Judge whether a case is accepted, declined or passed on to a department; each with its reason.",
  },
  params: caseParams,
  body: z.object({
    outcome: z.enum(["accepted", "declined", "passed-on"]),
    why: z.string().trim().min(2).max(1_000),
    /** The department it is passed on to. */
    to: z.string().trim().max(200).default(""),
  }),
  reply: caseView,
  refuses: ["case-not-found", "case-stage-wrong", "case-not-your-move", "case-why-missing", "case-rule-missing"],
  journals: caseJournal,
  async run(given) {
    const { today, params, body } = given;
    const held = await holdCase(given, params.caseId, "triage-case");
    if (isRefusal(held)) return held;
    if (body.outcome === "passed-on" && body.to === "") return refuse("case-why-missing");
    const triage = { ...body, on: today };
    const ended = { endedOn: today, endedWhy: body.why };
    const missing =
      body.outcome === "accepted"
        ? await enterStage(given, held.kept, { stage: "investigating", change: { triage } })
        : await enterStage(given, held.kept, { stage: body.outcome, change: { triage, ...ended } });
    return missing ?? viewCaseAfter(given, params.caseId);
  },
});
