import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { rightsClock, rightsRule } from "@xinheng/domain/archives/objections/rights-clock.ts";
import { repairView } from "@xinheng/domain/archives/repairs/repair-view.ts";
import { repairNeed } from "@xinheng/domain/catalogue/repair-entry.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { deed } from "../../platform/operation.ts";
import { startMatterClock } from "../objections/matter-clock.ts";
import { papersOf } from "../objections/papers-of.ts";
import { holdFor, repairParams, viewAfter } from "./repair-step.ts";
import { changeRepair } from "./repair-store.ts";

/** The subject brings what was missing; the application is checked again, within the same period. */
export const completeRepair = deed({
  name: "complete-repair",
  method: "POST",
  path: "/subjects/{subjectId}/repairs/{repairId}/papers",
  says: { zh: "补齐材料，重新提交审查。", en: "Bring the missing papers and have the application checked again." },
  params: repairParams,
  body: z.object({
    papers: z
      .array(z.object({ need: repairNeed, evidence: z.uuid() }))
      .min(1)
      .max(20),
  }),
  reply: repairView,
  refuses: ["repair-not-found", "repair-stage-wrong", "evidence-not-found", "rights-rule-missing"],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { repair: params.repairId } }),
  async run(given) {
    const { tx, house, actor, today, params, body } = given;
    const kept = await holdFor(tx, params, "complete-repair");
    if (isRefusal(kept)) return kept;
    const papers = await papersOf(
      tx,
      kept.subjectId,
      body.papers.map(({ evidence }) => evidence),
    );
    if (isRefusal(papers)) return papers;
    const rule = rightsRule(house.packs.set, "deadline-repair", await packContextOf(tx, actor.associationId, today));
    if (isRefusal(rule)) return rule;
    const clock = rightsClock(rule, { id: uuidv7(), case: "accept", filedOn: today, today }, house.packs.calendar());
    if (isRefusal(clock)) return clock;
    await changeRepair(tx, kept, {
      stage: "applied",
      papers: [...kept.papers, ...body.papers],
      missing: [],
      missing_why: null,
    });
    await startMatterClock(tx, { ...kept, kind: "repair" }, clock);
    return viewAfter(given, params);
  },
});
