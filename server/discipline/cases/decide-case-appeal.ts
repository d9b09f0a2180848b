import { z } from "zod";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import { namesOf, reviewFacts } from "@xinheng/domain/discipline/cases/case-facts.ts";
import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { isHeavier, judgeRungs } from "@xinheng/domain/discipline/cases/sanction.ts";
import { sittingAmong } from "@xinheng/domain/governance/sitting.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { issueCaseDocument } from "./case-document.ts";
import { barredFrom, ownKinds, resolutionOn } from "./case-resolution.ts";
import { caseJournal, caseParams, enterStage, holdCase, ruleOfCase } from "./case-step.ts";
import { viewCaseAfter } from "./view-case.ts";

const body = z.object({
  resolutionId: z.uuid(),
  outcome: z.enum(["upheld", "reduced", "set-aside", "sent-back"]),
  /** What stands from now on; none where it is set aside or sent back. */
  rungs: z.array(z.string().max(60)).max(5).default([]),
  reasons: z.string().trim().min(2).max(8_000),
});

/** Decides an appeal by a resolution of people none of whom decided, investigated or heard the case, under whatever office. */
export const decideCaseAppeal = deed({
  name: "decide-case-appeal",
  method: "POST",
  path: "/cases/{caseId}/appeal/decision",
  says: {
    zh: "凭决议作出申诉决定（维持、减轻、撤销、发回）；参与过原决定、调查、听证的人以任何职务参加表决的，决议不被采用。",
    en: "Decide the appeal by a resolution (upheld, reduced, set aside, sent back); one in which a decider, investigator or hearer voted, under whatever office, is refused.",
  },
  params: caseParams,
  body,
  reply: caseView,
  refuses: [
    "case-not-found",
    "case-stage-wrong",
    "case-not-your-move",
    "case-rule-missing",
    "case-rung-unknown",
    "case-rungs-not-together",
    "case-appeal-heavier",
    "case-resolution-wrong",
    "resolution-not-carried",
    "case-decider-in-appeal",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: caseJournal,
  async run(given) {
    const { tx, house, today, params, body: sent } = given;
    const held = await holdCase(given, params.caseId, "decide-case-appeal");
    if (isRefusal(held)) return held;
    const { kept } = held;
    const { decision, appeal } = kept;
    if (decision === null || appeal === null) throw new Error("an appeal is against a decision");
    const rule = ruleOfCase(house, kept.ruleEdition);
    if (isRefusal(rule)) return rule;
    const wrong = judgeRungs(rule, sent.rungs) ?? judgeOutcome(rule, decision.rungs, sent);
    if (wrong !== null) return wrong;
    const kinds = await ownKinds(tx, today, rule.appealResolutions);
    const asked = { step: "appeal", resolutionId: sent.resolutionId, kinds } as const;
    const taken = await resolutionOn(tx, kept, asked);
    if (isRefusal(taken)) return taken;
    const sat = sittingAmong(taken.sat, await barredFrom(tx, kept, "appeal"));
    if (sat.length > 0) return refuse("case-decider-in-appeal", { names: sat.join("、") });
    const { resolution, bodyName } = taken;
    const { outcome, reasons, rungs } = sent;
    const told = { outcome, reasons, resolution, body: bodyName, decision, appeal, rungs: namesOf(rule.rungs, rungs) };
    const issued = await issueCaseDocument(
      given,
      kept,
      { kind: "case-review", operation: "decide-case-appeal" },
      (parties) => reviewFacts(parties, told),
    );
    if (isRefusal(issued)) return issued;
    const change = {
      review: { ...issued, resolution, outcome, rungs, reasons },
      documents: [...kept.documents, issued.documentId],
    };
    return (await enterStage(given, kept, { stage: "reviewed", change })) ?? viewCaseAfter(given, kept.id);
  },
});

/** Null: what stands afterwards is what the outcome says, and never more than before. */
function judgeOutcome(
  rule: RuleOf<"discipline">,
  before: readonly string[],
  { outcome, rungs }: z.output<typeof body>,
): Refusal<"case-appeal-heavier"> | null {
  const isSame = rungs.length === before.length && rungs.every((id) => before.includes(id));
  const isLess = !isSame && rungs.length > 0 && !isHeavier(rule, rungs, before);
  const fits = { upheld: isSame, reduced: isLess, "set-aside": rungs.length === 0, "sent-back": rungs.length === 0 };
  return fits[outcome] ? null : refuse("case-appeal-heavier");
}
