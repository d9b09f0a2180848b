import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { agencyView } from "@xinheng/domain/evaluation/agencies/agency-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import type { ModelReader } from "../found-model.ts";
import { judgeSecond } from "../ratings/judge-second.ts";
import { modelOfRound } from "../rounds/frozen-score.ts";
import { peopleIndicators } from "../people-indicators.ts";
import { entryStep, type HeldEntry } from "../rounds/round-step.ts";
import { agencyAt, agencyParams } from "./agency-step.ts";
import type { KeptAgency } from "./agency-store.ts";
import { saveAssignment } from "./assignment-store.ts";
import { judgeAble, judgeBarred } from "./barred-agency.ts";
import { sectorOfModel } from "./sector-of-model.ts";
import { viewOneAgency } from "./view-agency.ts";

/** Gives an application in a round to an agency, which scores what the model leaves to agencies: alone, or as one of two. */
export const assignEvaluationEntry = deed({
  name: "assign-evaluation-entry",
  method: "POST",
  path: "/agencies/{subjectId}/evaluations",
  says: {
    zh: "把一份评价申请委托给机构评分；机构已退出、被暂停、没有登记该行业，或者与会员有利益关系的，不能委托。",
    en: "Assigns an application in a round to an agency for scoring; not one that left, is suspended, lacks the sector or has an interest.",
  },
  params: agencyParams,
  body: z.object({ entryId: z.uuid(), brief: z.string().trim().min(2).max(4_000), dueOn: z.iso.date() }),
  reply: agencyView,
  refuses: [
    "agency-not-found",
    "agency-stage-wrong",
    "agency-rules-missing",
    "agency-suspended",
    "agency-not-for-service",
    "agency-criteria-unmet",
    "agency-in-group",
    "agency-interested",
    "agency-sector-uncovered",
    "assignment-due-past",
    "evaluation-entry-not-found",
    "evaluation-entry-stage-wrong",
    "evaluation-entry-assigned",
    "second-rating-not-ordered",
    "second-rating-complete",
    "agency-rates-already",
    "evaluation-nothing-for-agencies",
  ],
  journals: ({ params, reply }) => ({
    subjects: [params.subjectId, ...reply.assignments.slice(0, 1).map(({ about }) => about.id)],
    ids: {
      agency: reply.id,
      entry: reply.assignments[0]?.entryId ?? "",
      assignment: reply.assignments[0]?.id ?? "",
    },
  }),
  async run(given) {
    const { tx, actor, now, today, params, body } = given;
    const found = await agencyAt(given, params.subjectId, ["admitted"]);
    if (isRefusal(found)) return found;
    const { kept, rule } = found;
    const held = await entryStep(tx, body, "assign-evaluation-entry");
    if (isRefusal(held)) return held;
    const { entry, round } = held;
    const service = rule.scoring;
    const barred =
      judgeAble(rule, kept, { service, today }) ??
      (await judgeBarred(given, { kept, rule, service, aboutId: entry.subjectId })) ??
      (await judgeWork(given, held, kept));
    if (barred !== null) return barred;
    if (body.dueOn < today) return refuse("assignment-due-past", { due: body.dueOn, today });
    await saveAssignment(tx, {
      ...{ subjectId: kept.subjectId, id: uuidv7(), agencyId: kept.id, associationId: ownAssociation(actor) },
      ...{ service, aboutId: entry.subjectId, entryId: entry.id, brief: body.brief, dueOn: body.dueOn, papers: [] },
      ...{ title: `${round.title}：${entry.name}`.slice(0, mostTitle), edition: entryRef(rule) },
      ...{ assignedOn: today, at: now, by: actor.id },
    });
    return viewOneAgency(given, kept.subjectId);
  },
});

const mostTitle = 200;

/** Whether the model leaves anything to this agency, and nobody else is at it, or one other where two are to be. */
async function judgeWork(
  given: ModelReader,
  { entry, round }: HeldEntry,
  kept: KeptAgency,
): Promise<
  Refusal<"agency-sector-uncovered" | "evaluation-nothing-for-agencies"> | Awaited<ReturnType<typeof judgeSecond>>
> {
  const sector = await sectorOfModel(given, round.modelId);
  if (sector !== null && !kept.sectors.includes(sector.id))
    return refuse("agency-sector-uncovered", { sector: sector.name, sectorEn: sector.nameEn });
  const beside = await judgeSecond(given.tx, entry, kept.subjectId);
  if (beside !== null) return beside;
  const { content } = await modelOfRound(given, round);
  const left = peopleIndicators(content).some(({ scoring }) => scoring.scorers === "agency");
  return left ? null : refuse("evaluation-nothing-for-agencies");
}
