import { z } from "zod";
import { announcedNotice, namesOf, noticeFacts, periodInWords } from "@xinheng/domain/discipline/cases/case-facts.ts";
import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { judgeRungs } from "@xinheng/domain/discipline/cases/sanction.ts";
import { type Refusal, isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { waitsForSigning } from "@xinheng/domain/discipline/interviews/case-interview.ts";
import { deed } from "../../platform/operation.ts";
import { listCaseInterviews } from "../interviews/case-interview-store.ts";
import { publicityToTell } from "../publicity/told-publicity.ts";
import { issueCaseDocument } from "./case-document.ts";
import { listCasePapers } from "./case-paper-store.ts";
import {
  caseJournal,
  caseParams,
  type CaseReader,
  enterStage,
  holdCase,
  judgeDay,
  periodOf,
  ruleOfCase,
} from "./case-step.ts";
import type { KeptCase } from "./case-store.ts";
import { citeClauses } from "./cited-clauses.ts";
import { findRespondent } from "./respondent.ts";
import { viewCaseAfter } from "./view-case.ts";

const cited = z.object({ normId: z.uuid(), clause: z.int().min(1), actedOn: z.iso.date() });

/**
 * Tells the member what is held against it: the facts, the clauses in force on the day of the act, what is proposed, and what
 * it may do. Nothing heavier and nothing else can be decided afterwards.
 */
export const issueCaseNotice = deed({
  name: "issue-case-notice",
  method: "POST",
  path: "/cases/{caseId}/notice",
  says: {
    zh: "编号出具惩戒事先告知书：事实、行为当日施行的条文、拟作出的惩戒、陈述申辩和听证的权利。",
    en: "Issue the numbered notice: facts, clauses in force on the day of the act, proposed sanction, the right to state and be heard.",
  },
  params: caseParams,
  body: z.object({
    facts: z.string().trim().min(2).max(8_000),
    breaches: z.array(cited).min(1).max(20),
    rungs: z.array(z.string().max(60)).min(1).max(5),
  }),
  reply: caseView,
  refuses: [
    "case-not-found",
    "case-stage-wrong",
    "case-not-your-move",
    "case-investigator-missing",
    "case-evidence-missing",
    "case-interview-unsigned",
    "case-day-wrong",
    "case-norm-not-found",
    "case-clause-not-in-force",
    "case-clause-not-signed",
    "case-rung-unknown",
    "case-rungs-not-together",
    "case-rule-missing",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: caseJournal,
  async run(given) {
    const { tx, house, today, params, body } = given;
    const held = await holdCase(given, params.caseId, "issue-case-notice");
    if (isRefusal(held)) return held;
    const { kept } = held;
    const rule = ruleOfCase(house, kept.ruleEdition);
    if (isRefusal(rule)) return rule;
    const unready = (await unreadyFor(given, kept)) ?? judgeRungs(rule, body.rungs);
    if (unready !== null) return unready;
    const late = body.breaches.find(({ actedOn }) => actedOn > today);
    const wrong = late === undefined ? null : judgeDay(late.actedOn, { from: "1990-01-01", until: today });
    if (wrong !== null) return wrong;
    const breaches = await citeClauses(tx, body.breaches, await findRespondent(tx, kept.subjectId));
    if (isRefusal(breaches)) return breaches;
    const period = await periodOf(given, kept, "answering");
    if (isRefusal(period)) return period;
    const { facts } = body;
    const publicity = await publicityToTell(tx, kept, body.rungs);
    const told = {
      ...{ facts, breaches, rungs: namesOf(rule.rungs, body.rungs), within: periodInWords(period?.period) },
      publicity: announcedNotice(rule, publicity),
    };
    const issued = await issueCaseDocument(
      given,
      kept,
      { kind: "case-notice", operation: "issue-case-notice" },
      (parties) => noticeFacts(parties, told),
    );
    if (isRefusal(issued)) return issued;
    const change = {
      notice: { facts, breaches, rungs: body.rungs, publicity, ...issued },
      documents: [...kept.documents, issued.documentId],
    };
    return (await enterStage(given, kept, { stage: "noticed", change })) ?? viewCaseAfter(given, kept.id);
  },
});

/** Null: somebody investigated, whoever was heard has taken note of it, and there is something that the member can be shown. */
async function unreadyFor(
  reader: CaseReader,
  kept: KeptCase,
): Promise<Refusal<"case-investigator-missing" | "case-evidence-missing" | "case-interview-unsigned"> | null> {
  if (kept.investigation === null) return refuse("case-investigator-missing");
  const [unsigned] = waitsForSigning(await listCaseInterviews(reader, kept.id));
  if (unsigned !== undefined) return refuse("case-interview-unsigned", { number: unsigned.number });
  const papers = await listCasePapers(reader.tx, kept.id);
  const shown = papers.some(
    ({ kind, withheldWhy }) => withheldWhy === "" && (kind === "evidence" || kind === "interview"),
  );
  return shown ? null : refuse("case-evidence-missing");
}
