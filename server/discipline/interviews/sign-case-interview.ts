import { z } from "zod";
import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { interviewSigning, judgeSigning } from "@xinheng/domain/discipline/interviews/case-interview.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { listCasePapers } from "../cases/case-paper-store.ts";
import { caseJournal, caseParams, holdCase, judgeDay } from "../cases/case-step.ts";
import { viewCaseAfter } from "../cases/view-case.ts";
import { listCaseInterviews, saveInterviewSigning } from "./case-interview-store.ts";

/** Chains the signed pages to their record: read, or read out, and signed; or not signed, before a witness. From then on it is evidence. */
export const signCaseInterview = deed({
  name: "sign-case-interview",
  method: "POST",
  path: "/cases/{caseId}/interviews/{interviewId}/signature",
  says: {
    zh: "登记询问笔录的阅读、宣读和签字，连同已入卷的签字页；拒绝签字的写明见证人。笔录不给被调查人看的，签字页也不给看。",
    en: "Note that a record of an interview was read, or read out, and signed, with the signed pages of the file; a refusal to sign names the witness. What is withheld is withheld with its pages.",
  },
  params: caseParams.extend({ interviewId: z.uuid() }),
  body: z.object({
    how: interviewSigning,
    on: z.iso.date(),
    paper: z.uuid(),
    witness: z.string().trim().max(100).default(""),
  }),
  reply: caseView,
  refuses: [
    "case-not-found",
    "case-stage-wrong",
    "case-not-your-move",
    "case-interview-not-found",
    "case-interview-signed",
    "case-interview-paper-wrong",
    "case-interview-witness-missing",
    "case-paper-not-found",
    "case-day-wrong",
    "case-rule-missing",
  ],
  journals: caseJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdCase(given, params.caseId, "sign-case-interview");
    if (isRefusal(held)) return held;
    const { kept } = held;
    const interviews = await listCaseInterviews(given, kept.id);
    const interview = interviews.find(({ id }) => id === params.interviewId);
    if (interview === undefined) return refuse("case-interview-not-found");
    const paper = (await listCasePapers(tx, kept.id)).find(({ id }) => id === body.paper);
    if (paper === undefined) return refuse("case-paper-not-found", { id: body.paper });
    const fault =
      judgeSigning(interview, interviews, { ...body, paper }) ??
      judgeDay(body.on, { from: interview.heldOn, until: today });
    if (fault !== null) return fault;
    await saveInterviewSigning(given, kept, interview, body);
    return viewCaseAfter(given, kept.id);
  },
});
