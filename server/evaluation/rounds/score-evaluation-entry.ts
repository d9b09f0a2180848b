import { entryView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { scoreOf } from "@xinheng/domain/evaluation/score.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { ReadTx } from "../../platform/database.ts";
import { deed } from "../../platform/operation.ts";
import { listOpenAssignments } from "../agencies/assignment-store.ts";
import { listApart, listStandingAssignments } from "../ratings/settling.ts";
import { agencyName } from "../agencies/entry-agencies.ts";
import { changeEntry } from "./entry-store.ts";
import { frozenInputs } from "./frozen-score.ts";
import { peopleIndicators } from "../people-indicators.ts";
import { entryParams, entryStep, type HeldEntry } from "./round-step.ts";
import { viewEntry } from "./view-entry.ts";

/** The model decides, over the frozen records and the settled marks; nobody types a score or a grade. */
export const scoreEvaluationEntry = deed({
  name: "score-evaluation-entry",
  method: "POST",
  path: "/evaluation-entries/{entryId}/score",
  says: {
    zh: "按模型对冻结的数据和已评定的分值计算总分和等级；根值对不上、有指标没有评完或者机构的评分还没有验收的，不能计算。",
    en: "Computes points and grade by the model over the frozen data and the settled marks; not where the root no longer fits.",
  },
  params: entryParams,
  reply: entryView,
  refuses: [
    "evaluation-entry-not-found",
    "evaluation-entry-stage-wrong",
    "evaluation-entry-assigned",
    "second-rating-missing",
    "ratings-apart",
    "evaluation-data-gone",
    "evaluation-marks-missing",
    "evaluation-no-grade",
  ],
  journals: ({ params, reply }) => ({
    subjects: [reply.subjectId],
    ids: { entry: params.entryId, grade: reply.grade ?? "" },
  }),
  async run(given) {
    const { tx, now, params } = given;
    const held = await entryStep(tx, params, "score-evaluation-entry");
    if (isRefusal(held)) return held;
    const [open] = await listOpenAssignments(tx, held.entry.id);
    if (open !== undefined)
      return refuse("evaluation-entry-assigned", { agency: await agencyName(tx, open.subjectId) });
    const frozen = await frozenInputs(given, held.round, held.entry);
    if (frozen === null) throw new Error("a frozen entry has its freeze");
    const bar = (await judgeRatings(tx, held.entry, frozen)) ?? judgeFrozen(frozen);
    if (bar !== null) return bar;
    const { content, plan, inputs } = frozen;
    const score = scoreOf(plan, inputs);
    const grade = score.grade === null ? undefined : plan.grades[score.grade]?.id;
    if (grade === undefined) {
      const lacking = content.required.filter(({ id }) => score.lacking.includes(id)).map(({ name }) => name);
      return refuse("evaluation-no-grade", { lacking: lacking.join("、") });
    }
    await changeEntry(tx, held.entry, {
      stage: "scored",
      score: {
        ...{ points: score.points, grade, vetoes: score.vetoes, at: now },
        indicators: score.indicators.map(({ id, points }) => ({ id, points: String(points) })),
      },
    });
    return viewEntry(given, held.entry.id);
  },
});

type Frozen = NonNullable<Awaited<ReturnType<typeof frozenInputs>>>;

/** Of an application that two agencies rate: both are accepted, and what lies too far apart is reconciled. */
async function judgeRatings(
  tx: ReadTx,
  { id }: HeldEntry["entry"],
  { content, settling }: Frozen,
): Promise<Refusal<"second-rating-missing" | "ratings-apart"> | null> {
  if (settling.pair === null)
    return refuse("second-rating-missing", { have: (await listStandingAssignments(tx, id)).length });
  const apart = listApart(content, settling).filter(({ settled }) => !settled);
  const [first] = apart;
  return first === undefined ? null : refuse("ratings-apart", { count: apart.length, indicator: first.one.name });
}

function judgeFrozen({
  intact,
  content,
  inputs,
}: Frozen): Refusal<"evaluation-data-gone" | "evaluation-marks-missing"> | null {
  if (!intact) return refuse("evaluation-data-gone");
  const missing = peopleIndicators(content).filter(({ id }) => !inputs.judged.has(id));
  const [first] = missing;
  return first === undefined
    ? null
    : refuse("evaluation-marks-missing", { count: missing.length, indicator: first.name });
}
