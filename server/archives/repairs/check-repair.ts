import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { rightsClock, rightsRule } from "@xinheng/domain/archives/objections/rights-clock.ts";
import { needsOf } from "@xinheng/domain/archives/repairs/repair-guide.ts";
import { repairView } from "@xinheng/domain/archives/repairs/repair-view.ts";
import { repairNeed } from "@xinheng/domain/catalogue/repair-entry.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { deed, type GivenDeed } from "../../platform/operation.ts";
import { startMatterClock, stopMatterClock } from "../objections/matter-clock.ts";
import { holdFor, repairParams, viewAfter } from "./repair-step.ts";
import { changeRepair, type KeptRepair } from "./repair-store.ts";
import { repairRuleOf } from "./view-repair.ts";

const body = z
  .object({ missing: z.array(repairNeed).max(10), why: z.string().trim().max(1_000).default("") })
  .refine(({ missing, why }) => missing.length === 0 || why.length >= 2, {
    path: ["why"],
    message: "what is missing needs a sentence",
  });
type Given = GivenDeed<z.output<typeof repairParams>, Record<string, never>, z.output<typeof body>>;

/** Whether the papers are complete: accepted, and the clock of the decision runs; or all that is missing is told at once. */
export const checkRepair = deed({
  name: "check-repair",
  method: "POST",
  path: "/subjects/{subjectId}/repairs/{repairId}/check",
  says: {
    zh: "审查材料是否齐全：齐全的受理，不齐的一次告知全部要补的材料。",
    en: "Check the papers: complete, it is accepted; else everything that is missing is told at once.",
  },
  params: repairParams,
  body,
  reply: repairView,
  refuses: ["repair-not-found", "repair-stage-wrong", "repair-needs-missing", "rights-rule-missing"],
  journals: ({ params, reply }) => ({
    subjects: [params.subjectId],
    ids: { repair: params.repairId, accepted: reply.stage === "accepted" ? 1 : 0 },
  }),
  async run(given) {
    const { tx, params, body: checked } = given;
    const kept = await holdFor(tx, params, "check-repair");
    if (isRefusal(kept)) return kept;
    if (checked.missing.length > 0) {
      await stopMatterClock(tx, { kind: "repair", id: kept.id });
      await changeRepair(tx, kept, { stage: "incomplete", missing: checked.missing, missing_why: checked.why });
      return viewAfter(given, params);
    }
    const shut = await accept(given, kept);
    return shut ?? viewAfter(given, params);
  },
});

async function accept(
  { tx, house, actor, today }: Given,
  kept: KeptRepair,
): Promise<Refusal<"repair-needs-missing" | "rights-rule-missing"> | null> {
  const asked = repairRuleOf(house.packs.set, kept.ruleEdition);
  if (asked === null) return refuse("rights-rule-missing", { rule: kept.ruleEdition });
  const lacking = needsOf(asked, kept.severity).filter(({ need }) => !kept.papers.some((paper) => paper.need === need));
  if (lacking.length > 0)
    return refuse("repair-needs-missing", {
      missing: lacking.map(({ name }) => name).join("、"),
      missingEn: lacking.map(({ nameEn }) => nameEn).join(", "),
    });
  const rule = rightsRule(house.packs.set, "deadline-repair", await packContextOf(tx, actor.associationId, today));
  if (isRefusal(rule)) return rule;
  const clock = rightsClock(rule, { id: uuidv7(), case: "decide", filedOn: today, today }, house.packs.calendar());
  if (isRefusal(clock)) return clock;
  await startMatterClock(tx, { ...kept, kind: "repair" }, clock);
  await changeRepair(tx, kept, { stage: "accepted", accepted_on: today, missing: [], missing_why: null });
  return null;
}
