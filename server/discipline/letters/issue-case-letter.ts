import { z } from "zod";
import { letterFacts, namesOf } from "@xinheng/domain/discipline/cases/case-facts.ts";
import { letterRungOf } from "@xinheng/domain/discipline/letters/case-letter.ts";
import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { standingRungs } from "@xinheng/domain/discipline/cases/case.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { issueCaseDocument } from "../cases/case-document.ts";
import { caseJournal, caseParams, holdCase, ruleOfCase } from "../cases/case-step.ts";
import { changeCase } from "../cases/case-store.ts";
import { viewCaseAfter } from "../cases/view-case.ts";

const mostLetters = 10;

/** Writes a final decision to a department, where the decision says so: a numbered letter, to be sent and receipted. */
export const issueCaseLetter = deed({
  name: "issue-case-letter",
  method: "POST",
  path: "/cases/{caseId}/letters",
  says: {
    zh: "编号出具通报函，把最终生效的决定通报有关部门；随后登记寄送、回执和回函。",
    en: "Issue the numbered letter that tells a department of a final decision; its sending, receipt and reply are noted afterwards.",
  },
  params: caseParams,
  body: z.object({
    receiver: z.string().trim().min(2).max(200),
    /** What is asked of the department. */
    request: z.string().trim().min(2).max(2_000),
  }),
  reply: caseView,
  refuses: [
    "case-not-found",
    "case-stage-wrong",
    "case-not-your-move",
    "case-rule-missing",
    "case-letter-not-decided",
    "case-letter-twice",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: caseJournal,
  async run(given) {
    const { tx, house, params, body } = given;
    const held = await holdCase(given, params.caseId, "issue-case-letter");
    if (isRefusal(held)) return held;
    const { kept } = held;
    const { decision, review, letters } = kept;
    const rule = ruleOfCase(house, kept.ruleEdition);
    if (isRefusal(rule)) return rule;
    if (decision === null || letterRungOf(rule, standingRungs(kept)) === null) return refuse("case-letter-not-decided");
    if (letters.length >= mostLetters || letters.some(({ receiver }) => receiver === body.receiver))
      return refuse("case-letter-twice", { receiver: body.receiver });
    const last = review ?? decision;
    const told = {
      ...{ ...body, basis: decision.letterBasis },
      ...{ facts: decision.facts, breaches: decision.breaches, decision: { number: last.number, on: last.on } },
      rungs: namesOf(
        rule.rungs.filter(({ byLetter }) => !byLetter),
        standingRungs(kept),
      ),
    };
    const issued = await issueCaseDocument(
      given,
      kept,
      { kind: "case-letter", operation: "issue-case-letter" },
      (parties) => letterFacts(parties, told),
    );
    if (isRefusal(issued)) return issued;
    await changeCase(tx, kept.id, {
      letters: [...letters, { ...body, ...issued, sent: null, received: null, reply: null }],
      documents: [...kept.documents, issued.documentId],
    });
    return viewCaseAfter(given, kept.id);
  },
});
