import { z } from "zod";
import { printedMarks } from "@xinheng/domain/catalogue/models/marks.ts";
import type { ModelPlan } from "@xinheng/domain/catalogue/models/model-plan.ts";
import { modelScoreRow } from "@xinheng/domain/evaluation/model-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../platform/operation.ts";
import { askedToday, findModelAnywhere, planOfFound } from "./found-model.ts";
import { formerPlan } from "./former-plan.ts";
import { listMemberScores } from "./trial-store.ts";

/** Who would be graded how today, in the order of names: the rows behind a trial's counts. Nothing of it is kept. */
export const listModelScores = question({
  name: "list-model-scores",
  path: "/models/{modelId}/scores",
  says: {
    zh: "按模型试算全体会员今天的得分和等级，按名称排列；可只看某一等级，或与上一版不同的。",
    en: "What a model would give each present member today, by name; one grade only, or those that differ from the last version.",
  },
  params: z.object({ modelId: z.string().min(3).max(120) }),
  query: z.object({
    /** A grade's id; `none` for those without. */
    grade: z.string().max(10).optional(),
    before: z.string().max(10).optional(),
    changed: z.enum(["yes"]).optional(),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ rows: z.array(modelScoreRow), next: z.number().int().nullable(), versus: z.boolean() }),
  refuses: ["model-not-found", "model-faulty"],
  async run(given) {
    const { tx, query } = given;
    const found = await findModelAnywhere(given, given.params.modelId);
    if (found === null) return refuse("model-not-found");
    const plan = await planOfFound(given, found.content);
    if (isRefusal(plan)) return plan;
    const former = found.from === "packs" ? null : await formerPlan(given, found.model);
    const rows = await listMemberScores(
      tx,
      {
        now: askedToday(given, found.content, plan),
        before: former === null ? null : askedToday(given, former.content, former.plan),
        filter: {
          grade: gradeAsked(plan, query.grade),
          before: former === null ? undefined : gradeAsked(former.plan, query.before),
          changed: query.changed === "yes",
        },
      },
      { offset: query.offset, limit: query.limit + 1 },
    );
    return {
      rows: rows.slice(0, query.limit).map(({ subjectId, name, points, grade, before }) => ({
        ...{ subjectId, name, points: printedMarks(points), grade: named(plan, grade) },
        before: former === null ? null : named(former.plan, before),
      })),
      next: rows.length > query.limit ? query.offset + query.limit : null,
      versus: former !== null,
    };
  },
});

/** Which grade is asked for: undefined for all, null for none; one that the model does not have finds nobody. */
function gradeAsked(plan: ModelPlan, asked: string | undefined): number | null | undefined {
  if (asked === undefined) return undefined;
  return asked === "none" ? null : plan.grades.findIndex(({ id }) => id === asked);
}

function named(plan: ModelPlan, grade: number | null): string | null {
  return grade === null ? null : (plan.grades[grade]?.id ?? null);
}
