import { z } from "zod";
import { caseSource } from "@xinheng/domain/discipline/cases/case.ts";
import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { beginCase } from "./begin-case.ts";
import { viewCaseAfter } from "./view-case.ts";

/** Takes what is held against a member down as a case, from whatever source; whether it is accepted is judged next. */
export const openCase = deed({
  name: "open-case",
  method: "POST",
  path: "/subjects/{subjectId}/cases",
  says: {
    zh: "登记对会员的案件线索（投诉、检查、记录、部门移送、自行发现），随后审查是否立案。",
    en: "Enter what is held against a member (complaint, inspection, record, transfer, own finding); whether it is accepted is judged next.",
  },
  params: z.object({ subjectId: z.uuid() }),
  body: z.object({
    // A complaint that stands here is passed on from its own page.
    source: caseSource.omit({ complaintId: true }),
    allegation: z.string().trim().min(2).max(2_000),
    /** The day of the act: what norm was in force is judged by it. */
    actedOn: z.iso.date(),
  }),
  reply: caseView,
  refuses: ["subject-not-found", "case-not-member", "case-rule-missing", "case-day-wrong"],
  journals: ({ reply }) => ({ ids: { case: reply.id }, editions: [reply.ruleEdition] }),
  async run(given) {
    const { source, allegation, actedOn } = given.body;
    const held = { subjectId: given.params.subjectId, allegation, actedOn };
    const opened = await beginCase(given, { ...held, source: { ...source, complaintId: null } });
    return isRefusal(opened) ? opened : viewCaseAfter(given, opened.id);
  },
});
