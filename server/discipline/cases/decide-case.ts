import { z } from "zod";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import {
  announcedDecision,
  decisionFacts,
  namesOf,
  periodInWords,
} from "@xinheng/domain/discipline/cases/case-facts.ts";
import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import {
  deviates,
  isHeavier,
  judgeRungs,
  proposeRung,
  resolutionsFor,
  rungOf,
} from "@xinheng/domain/discipline/cases/sanction.ts";
import { sittingAmong } from "@xinheng/domain/governance/sitting.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed, type GivenDeed } from "../../platform/operation.ts";
import { personalLetterFault } from "../letters/letter-basis.ts";
import { publicityDecided } from "../publicity/told-publicity.ts";
import { issueCaseDocument } from "./case-document.ts";
import { barredFrom, type CaseResolution, resolutionOn } from "./case-resolution.ts";
import { caseJournal, caseParams, enterStage, holdCase, periodOf, ruleOfCase } from "./case-step.ts";
import type { KeptCase } from "./case-store.ts";
import { findRespondent } from "./respondent.ts";
import { viewCaseAfter } from "./view-case.ts";

const body = z.object({
  resolutionId: z.uuid(),
  /** None: the case ends without a sanction. */
  rungs: z.array(z.string().max(60)).max(5),
  /** Places of the notice's clauses that were found broken, from 0. */
  breaches: z.array(z.int().min(0)).max(20),
  facts: z.string().trim().min(2).max(8_000),
  /** Why so, and what was said to the statement. */
  reasons: z.string().trim().min(2).max(8_000),
  /** Left out where no breach was found: the guideline is of sanctions. */
  gravity: z.string().max(60).default(""),
  factors: z.array(z.string().max(60)).max(30).default([]),
  /** Why another rung than the guideline proposes. */
  deviation: z.string().trim().max(2_000).default(""),
  /** By what right a department is told; what is told of a person cannot do without. */
  letterBasis: z.string().trim().max(500).default(""),
});
type Given = GivenDeed<z.output<typeof caseParams>, Record<string, never>, z.output<typeof body>>;
type Notice = NonNullable<KeptCase["notice"]>;

/**
 * Writes the competent body's decision down: no heavier than the notice told, by clauses of the notice, and where it leaves the
 * guideline with the reason. Whoever should have stood aside may not have voted.
 */
export const decideCase = deed({
  name: "decide-case",
  method: "POST",
  path: "/cases/{caseId}/decision",
  says: {
    zh: "凭有权机构通过的决议作出惩戒决定并编号成文；不重于告知，偏离裁量基准的写明理由，应当回避的不得参加表决。",
    en: "Decide by the competent body's carried resolution, as a numbered document: not beyond the notice, with the reason where it leaves the guideline, and no vote of anybody who should have stood aside.",
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
    "case-beyond-notice",
    "case-guideline-unknown",
    "case-deviation-missing",
    "case-letter-basis-missing",
    "case-resolution-wrong",
    "resolution-not-carried",
    "case-barred-voted",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: caseJournal,
  async run(given) {
    const { tx, house, params } = given;
    const held = await holdCase(given, params.caseId, "decide-case");
    if (isRefusal(held)) return held;
    const { kept } = held;
    if (kept.notice === null) throw new Error("a case is decided that nobody was told of");
    const rule = ruleOfCase(house, kept.ruleEdition);
    if (isRefusal(rule)) return rule;
    const proposed = judgeDecision(rule, kept.notice, given.body);
    if (isRefusal(proposed)) return proposed;
    const { isPerson } = await findRespondent(tx, kept.subjectId);
    const unfounded = await personalLetterFault(given, kept.associationId, { ...given.body, isPerson, rule });
    if (unfounded !== null) return unfounded;
    const kinds = resolutionsFor(rule, given.body.rungs);
    const taken = await resolutionOn(tx, kept, { step: "decide", resolutionId: given.body.resolutionId, kinds });
    if (isRefusal(taken)) return taken;
    const sat = sittingAmong(taken.sat, await barredFrom(tx, kept, "decide"));
    if (sat.length > 0) return refuse("case-barred-voted", { names: sat.join("、") });
    return decided(given, kept, { rule, taken, proposed, notice: kept.notice });
  },
});

const nothingProposed = "";

/** The rung that the guideline proposes, none where no breach was found; or why this cannot be decided so. */
function judgeDecision(
  rule: RuleOf<"discipline">,
  notice: Notice,
  { rungs, breaches, gravity, factors, deviation }: z.output<typeof body>,
):
  | string
  | Refusal<
      | "case-rung-unknown"
      | "case-rungs-not-together"
      | "case-beyond-notice"
      | "case-guideline-unknown"
      | "case-deviation-missing"
    > {
  const wrong = judgeRungs(rule, rungs);
  if (wrong !== null) return wrong;
  const isBeyond = isHeavier(rule, rungs, notice.rungs) || breaches.some((at) => at >= notice.breaches.length);
  if (isBeyond || (rungs.length > 0 && breaches.length === 0)) return refuse("case-beyond-notice");
  if (rungs.length === 0 && breaches.length === 0) return nothingProposed;
  const proposed = proposeRung(rule, { gravity, factors });
  if (isRefusal(proposed)) return proposed;
  if (deviates(rule, proposed, rungs) && deviation.length < 10) {
    const rung = rungOf(rule, proposed);
    return refuse("case-deviation-missing", { rung: rung?.name ?? proposed, rungEn: rung?.nameEn ?? proposed });
  }
  return proposed;
}

async function decided(
  given: Given,
  kept: KeptCase,
  by: {
    readonly rule: RuleOf<"discipline">;
    readonly taken: CaseResolution;
    readonly proposed: string;
    readonly notice: Notice;
  },
) {
  const { rule, taken, proposed, notice } = by;
  const { resolutionId: _, breaches: places, ...told } = given.body;
  const sent = proposed === nothingProposed ? { ...told, gravity: "", factors: [], deviation: "" } : told;
  const breaches = notice.breaches.filter((__, at) => places.includes(at));
  const period = await periodOf(given, kept, "served");
  if (isRefusal(period)) return period;
  const publicity = await publicityDecided(given.tx, notice, { rungs: sent.rungs, on: given.today });
  const issued = await issueCaseDocument(given, kept, { kind: "case-decision", operation: "decide-case" }, (parties) =>
    decisionFacts(parties, {
      ...{ facts: sent.facts, breaches, reasons: sent.reasons, deviation: sent.deviation },
      ...{ body: taken.bodyName, resolution: taken.resolution, statement: kept.statement },
      rungs: namesOf(rule.rungs, sent.rungs),
      gravity: namesOf(rule.guideline.gravities, [sent.gravity]).join(""),
      factors: namesOf(rule.guideline.factors, sent.factors),
      heard: kept.hearing?.minutes?.number ?? null,
      within: periodInWords(period?.period),
      publicity: announcedDecision(rule, publicity),
    }),
  );
  if (isRefusal(issued)) return issued;
  const found = { ...issued, ...sent, breaches, proposed, publicity };
  const decision = { ...found, resolution: taken.resolution, deciders: [...taken.sat] };
  const change = { decision, documents: [...kept.documents, issued.documentId] };
  return (await enterStage(given, kept, { stage: "decided", change })) ?? viewCaseAfter(given, kept.id);
}
