import { z } from "zod";
import { hearingFacts } from "@xinheng/domain/discipline/cases/case-facts.ts";
import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { issueCaseDocument } from "./case-document.ts";
import { caseJournal, caseParams, enterStage, holdCase, ruleOfCase } from "./case-step.ts";
import type { KeptCase } from "./case-store.ts";
import { viewCaseAfter } from "./view-case.ts";

type Called = NonNullable<KeptCase["hearing"]>;

/** The minutes of the hearing as a numbered document; the case is ripe for decision from then on. */
export const minuteCaseHearing = deed({
  name: "minute-case-hearing",
  method: "POST",
  path: "/cases/{caseId}/hearing/minutes",
  says: {
    zh: "写听证笔录，编号出具；此后进入审议。",
    en: "Write the minutes of the hearing as a numbered document; the case then goes before those who decide.",
  },
  params: caseParams,
  body: z.object({ attended: z.string().trim().min(2).max(1_000), text: z.string().trim().min(2).max(20_000) }),
  reply: caseView,
  refuses: [
    "case-not-found",
    "case-stage-wrong",
    "case-not-your-move",
    "case-hearing-not-called",
    "case-hearing-to-come",
    "case-panel-short",
    "case-rule-missing",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: caseJournal,
  async run(given) {
    const { house, today, params, body } = given;
    const held = await holdCase(given, params.caseId, "minute-case-hearing");
    if (isRefusal(held)) return held;
    const { kept } = held;
    const rule = ruleOfCase(house, kept.ruleEdition);
    if (isRefusal(rule)) return rule;
    const hearing = heldHearing(kept, { today, least: rule.panelLeast });
    if (isRefusal(hearing)) return hearing;
    const recused = kept.recusals.filter(({ from }) => from === "panel");
    const issued = await issueCaseDocument(
      given,
      kept,
      { kind: "case-hearing-minutes", operation: "minute-case-hearing" },
      (parties) => hearingFacts(parties, { ...hearing, ...body }, recused),
    );
    if (isRefusal(issued)) return issued;
    const change = {
      hearing: { ...hearing, minutes: { ...body, ...issued } },
      documents: [...kept.documents, issued.documentId],
    };
    return (await enterStage(given, kept, { stage: "deliberating", change })) ?? viewCaseAfter(given, kept.id);
  },
});

function heldHearing(
  { hearing }: KeptCase,
  { today, least }: { readonly today: string; readonly least: number },
): Called | Refusal<"case-hearing-not-called" | "case-hearing-to-come" | "case-panel-short"> {
  if (hearing === null) return refuse("case-hearing-not-called");
  if (hearing.heldOn > today) return refuse("case-hearing-to-come", { on: hearing.heldOn });
  const { panel } = hearing;
  const isWhole = panel.length >= least && panel.length % 2 === 1 && panel.some(({ chair }) => chair);
  return isWhole ? hearing : refuse("case-panel-short");
}
