import { z } from "zod";
import { type CaseLetter, judgeLetterStep, letterRungOf } from "@xinheng/domain/discipline/letters/case-letter.ts";
import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { standingRungs } from "@xinheng/domain/discipline/cases/case.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { caseJournal, caseParams, holdCase, judgeDay, paperMissing, ruleOfCase } from "../cases/case-step.ts";
import { changeCase, type KeptCase } from "../cases/case-store.ts";
import { viewCaseAfter } from "../cases/view-case.ts";
import { letterAfter, letterStep } from "./letter-step.ts";

/** Notes what became of a letter: sent, received with its receipt, answered. With the last receipt the sanction is executed. */
export const noteCaseLetter = deed({
  name: "note-case-letter",
  method: "POST",
  path: "/cases/{caseId}/letters/{documentId}/steps",
  says: {
    zh: "登记通报函的寄送方式、回执（附凭证）和有关部门的回函；回执齐全即为已执行通报。",
    en: "Note how a letter was sent, its receipt with proof, and the department's reply; with all receipts in, the sanction counts as executed.",
  },
  params: caseParams.extend({ documentId: z.uuid() }),
  body: letterStep,
  reply: caseView,
  refuses: [
    "case-not-found",
    "case-stage-wrong",
    "case-not-your-move",
    "case-rule-missing",
    "case-letter-not-found",
    "case-letter-step-wrong",
    "case-paper-not-found",
    "case-day-wrong",
  ],
  journals: caseJournal,
  async run(given) {
    const { tx, house, today, params, body: told } = given;
    const held = await holdCase(given, params.caseId, "note-case-letter");
    if (isRefusal(held)) return held;
    const { kept } = held;
    const rule = ruleOfCase(house, kept.ruleEdition);
    if (isRefusal(rule)) return rule;
    const letter = kept.letters.find(({ documentId }) => documentId === params.documentId);
    if (letter === undefined) return refuse("case-letter-not-found");
    const fault =
      judgeLetterStep(letter, told.step) ??
      (await paperMissing(tx, kept.id, told.paper)) ??
      judgeDay(told.on, { from: letter.sent?.on ?? letter.on, until: today });
    if (fault !== null) return fault;
    const noted = letterAfter(letter, told);
    const letters = kept.letters.map((one) => (one.documentId === letter.documentId ? noted : one));
    await changeCase(tx, kept.id, { letters, executions: executedBy(rule, kept, letters) });
    return viewCaseAfter(given, kept.id);
  },
});

/** Once every letter was received, the letter is executed, with the last receipt as its proof. */
function executedBy(
  rule: RuleOf<"discipline">,
  kept: KeptCase,
  letters: readonly CaseLetter[],
): KeptCase["executions"] {
  const rung = letterRungOf(rule, standingRungs(kept));
  const receipts = letters.flatMap(({ received: receipt, receiver, number }) =>
    receipt === null ? [] : [{ ...receipt, receiver, number }],
  );
  const last = receipts.toSorted((one, other) => (one.on < other.on ? -1 : 1)).at(-1);
  const isDone = rung === null || kept.executions.some((one) => one.rung === rung);
  if (isDone || last === undefined || receipts.length < letters.length) return kept.executions;
  const how = receipts.map(({ receiver, number }) => `${number}已送达${receiver}`).join("；");
  return [...kept.executions, { rung, how, on: last.on, paper: last.paper }];
}
