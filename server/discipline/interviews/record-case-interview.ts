import { z } from "zod";
import {
  heardAs,
  interviewHour,
  judgeInterview,
  waitsForSigning,
} from "@xinheng/domain/discipline/interviews/case-interview.ts";
import { interviewFacts } from "@xinheng/domain/discipline/interviews/interview-facts.ts";
import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { fitPersons } from "../cases/case-conflicts.ts";
import { issueCaseDocument } from "../cases/case-document.ts";
import { caseJournal, type CaseMover, caseParams, holdCase, judgeDay } from "../cases/case-step.ts";
import { changeCase, type KeptCase } from "../cases/case-store.ts";
import { viewCaseAfter } from "../cases/view-case.ts";
import { interviewersRule } from "./interviewers-rule.ts";
import { interviewRights } from "./interview-rights.ts";
import { listCaseInterviews, saveCaseInterview } from "./case-interview-store.ts";

const mostLines = 1_000;

/** Takes down who was heard and what was said, as a numbered record to be read and signed. */
export const recordCaseInterview = deed({
  name: "record-case-interview",
  method: "POST",
  path: "/cases/{caseId}/interviews",
  says: {
    zh: "作询问笔录，编号成文，交被询问人阅读、签字。询问人不少于规则包所定的人数，承办人在内，都没有利害关系；签字前要求更正的，另作一份代替。",
    en: "Take down an interview as a numbered record, to be read and signed. As many ask as the packs want at the least, the investigator among them, nobody tied to the case; what is to be corrected before it is signed becomes another record.",
  },
  params: caseParams,
  body: z.object({
    heardAs,
    heard: z.string().trim().min(1).max(100),
    /** Where the person works and as what; what ties them to the respondent. */
    post: z.string().trim().min(1).max(200),
    askers: z.array(z.uuid()).min(1).max(5),
    heldOn: z.iso.date(),
    from: interviewHour,
    until: interviewHour,
    place: z.string().trim().min(2).max(200),
    /** Questions and answers, each on a line of its own. */
    text: z
      .string()
      .trim()
      .min(2)
      .max(20_000)
      .refine((text) => text.split("\n").length <= mostLines),
    /** That the rights were told before the first question. */
    rightsTold: z.literal(true),
    withheldWhy: z.string().trim().max(300).default(""),
    corrects: z.uuid().nullable().default(null),
  }),
  reply: caseView,
  refuses: [
    "case-not-found",
    "case-stage-wrong",
    "case-not-your-move",
    "case-investigator-missing",
    "case-person-not-found",
    "case-conflict",
    "case-interview-askers-wrong",
    "case-interview-hours-wrong",
    "case-interview-names-complainant",
    "case-interview-not-found",
    "case-interview-signed",
    "case-day-wrong",
    "case-rule-missing",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: caseJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdCase(given, params.caseId, "record-case-interview");
    if (isRefusal(held)) return held;
    const { kept } = held;
    if (kept.investigation === null) return refuse("case-investigator-missing");
    const wrong = judgeInterview(body) ?? judgeDay(body.heldOn, { from: kept.openedOn, until: today });
    if (wrong !== null) return wrong;
    const rule = await interviewersRule(given, kept.associationId, body.heldOn);
    if (isRefusal(rule)) return rule;
    const { least } = rule;
    const ids = [...new Set(body.askers)];
    if (ids.length < least || !ids.includes(kept.investigation.accountId))
      return refuse("case-interview-askers-wrong", { least });
    const fit = await fitPersons(given, kept, ids);
    if (isRefusal(fit)) return fit;
    const corrected = await correctedBy(given, kept, body.corrects);
    if (isRefusal(corrected)) return corrected;
    const rights = await interviewRights(given, kept.associationId);
    if (isRefusal(rights)) return rights;
    const { rightsTold: _, ...said } = body;
    const told = { ...said, askers: fit.map(({ accountId, name }) => ({ accountId, name })) };
    const issued = await issueCaseDocument(
      given,
      kept,
      { kind: "case-interview", operation: "record-case-interview", corrects: told.corrects },
      (parties) => interviewFacts(parties, { ...told, rights, corrects: corrected }),
    );
    if (isRefusal(issued)) return issued;
    const { documentId: id, ...numbered } = issued;
    await saveCaseInterview(given, kept, { id, ...numbered, ...told });
    await changeCase(tx, kept.id, { documents: [...kept.documents, id] });
    return viewCaseAfter(given, kept.id);
  },
});

/** The number of the record that is corrected, which nobody has signed yet and nothing corrected before; null: none is. */
async function correctedBy(
  mover: CaseMover,
  kept: KeptCase,
  corrects: string | null,
): Promise<string | null | Refusal<"case-interview-not-found" | "case-interview-signed">> {
  if (corrects === null) return null;
  const interviews = await listCaseInterviews(mover, kept.id);
  const found = interviews.find(({ id }) => id === corrects);
  if (found === undefined) return refuse("case-interview-not-found");
  return waitsForSigning(interviews).includes(found) ? found.number : refuse("case-interview-signed");
}
