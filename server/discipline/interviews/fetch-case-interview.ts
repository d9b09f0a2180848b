import { z } from "zod";
import { readsInterview } from "@xinheng/domain/discipline/interviews/case-interview.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { documentFile, documentForm } from "../../platform/documents/document-file.ts";
import { findDocument } from "../../platform/documents/document-store.ts";
import { question } from "../../platform/operation.ts";
import { caseParams, caseRoleOf } from "../cases/case-step.ts";
import { findCase } from "../cases/case-store.ts";
import { listCaseInterviews } from "./case-interview-store.ts";

/** The record itself, within its case: what somebody is there decides, and no office beside it. */
export const fetchCaseInterview = question({
  name: "fetch-case-interview",
  path: "/cases/{caseId}/interviews/{interviewId}/file",
  says: {
    zh: "取一份询问笔录：pdf 是留存的正本；docx 供编辑，不是正本。被调查人只取得到已经签字、没有注明保密理由的。",
    en: "Fetch the record of an interview: pdf is the one that was kept, docx is for editing. The respondent has those that are signed and not withheld.",
  },
  params: caseParams.extend({ interviewId: z.uuid() }),
  query: z.object({ form: documentForm }),
  reply: "file",
  refuses: ["case-not-found", "case-interview-not-found"],
  async run({ tx, house, actor, params, query }) {
    const kept = await findCase(tx, params.caseId);
    const role = kept === null ? null : await caseRoleOf(tx, actor, kept);
    if (kept === null || role === null) return refuse("case-not-found");
    const interviews = await listCaseInterviews({ tx, house }, kept.id);
    const interview = interviews.find(({ id }) => id === params.interviewId);
    const isRead = interview !== undefined && readsInterview(role, interview);
    const document = isRead ? await findDocument(tx, interview.id) : null;
    const file = document === null ? null : await documentFile({ tx, house }, document, query.form);
    return file ?? refuse("case-interview-not-found");
  },
});
