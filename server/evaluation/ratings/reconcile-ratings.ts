import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { marks, printedMarks, tenThousandths } from "@xinheng/domain/catalogue/models/marks.ts";
import { liesBetween } from "@xinheng/domain/evaluation/ratings/two-ratings.ts";
import { turnOf } from "@xinheng/domain/evaluation/reopenings/mark-reopening.ts";
import { entryView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { carriedResolution } from "../../governance/carried-resolution.ts";
import { deed } from "../../platform/operation.ts";
import { modelOfRound } from "../rounds/frozen-score.ts";
import { entryParams, entryStep, evaluationKind } from "../rounds/round-step.ts";
import { viewEntry } from "../rounds/view-entry.ts";
import { listOwedBy } from "./owed-explanation.ts";
import { listExplanations, saveReconciliation } from "./rating-store.ts";
import { listApart, readSettling } from "./settling.ts";

const reconciled = z.object({
  indicator: z.string().min(1).max(60),
  points: marks,
  reason: z.string().trim().min(2).max(1_000),
});

/**
 * The panel's word on what two agencies lie too far apart on: a resolution taken after both have explained, and by indicator
 * what counts, between what the two gave, with the reason that stands in the explanation of the result.
 */
export const reconcileRatings = deed({
  name: "reconcile-ratings",
  method: "POST",
  path: "/evaluation-entries/{entryId}/reconciliation",
  says: {
    zh: "登记评审机构对两家机构分歧的协调：逐个指标写明采用的分值（在两家之间）和理由，依据双方说明之后通过的决议。",
    en: "Enters how the panel reconciles two agencies: by indicator the points that count, between the two, and why; by a resolution after both explained.",
  },
  params: entryParams,
  body: z.object({ resolutionId: z.uuid(), indicators: z.array(reconciled).min(1).max(100) }),
  reply: entryView,
  refuses: [
    "evaluation-entry-not-found",
    "evaluation-entry-stage-wrong",
    "ratings-not-apart",
    "rating-unexplained",
    "rating-outside-both",
    "resolution-not-on-evaluation",
    "resolution-not-carried",
  ],
  journals: ({ params, reply }) => ({
    subjects: [reply.subjectId],
    ids: {
      entry: params.entryId,
      resolution:
        reply.ratings?.indicators.findLast(({ reconciled: made }) => made !== null)?.reconciled?.resolution?.id ?? "",
    },
  }),
  async run(given) {
    const { tx, actor, now, today, params, body } = given;
    const held = await entryStep(tx, params, "reconcile-ratings");
    if (isRefusal(held)) return held;
    const { entry, round } = held;
    const settling = await readSettling(tx, entry);
    const { content } = await modelOfRound(given, round);
    const open = listApart(content, settling).filter(({ settled }) => !settled);
    const explained = await listExplanations(tx, entry);
    const [owed] = await listOwedBy(tx, explained, new Set(body.indicators.map(({ indicator }) => indicator)));
    const fault = judgeIndicators(open, body.indicators) ?? owedRefusal(owed);
    if (fault !== null) return fault;
    const matter = { kind: "evaluation-entry", id: entry.id };
    const since = new Date(Math.max(0, ...explained.map(({ saidAt }) => saidAt?.getTime() ?? 0)));
    const carried = await carriedResolution(tx, { resolutionId: body.resolutionId, matter, since });
    if (isRefusal(carried)) return carried;
    if (carried?.resolution.kind !== evaluationKind) return refuse("resolution-not-on-evaluation");
    if (settling.pair === "one" || settling.pair === null) throw new Error("two that lie apart are two");
    const pair = { first: settling.pair[0].id, second: settling.pair[1].id };
    for (const { indicator, points, reason } of body.indicators)
      await saveReconciliation(tx, entry, {
        ...{ id: uuidv7(), indicator, points: tenThousandths(points), reason, pair },
        turn: turnOf(settling.reopenings, indicator),
        ...{ resolutionId: body.resolutionId, madeOn: today, at: now, by: actor.id },
      });
    return viewEntry(given, entry.id);
  },
});

type Open = ReturnType<typeof listApart>;

/** Each named once, open, and between the two. */
function judgeIndicators(
  open: Open,
  asked: readonly z.infer<typeof reconciled>[],
): Refusal<"ratings-not-apart" | "rating-outside-both"> | null {
  const seen = new Set<string>();
  for (const { indicator, points } of asked) {
    const found = open.find(({ one }) => one.id === indicator);
    if (found === undefined || seen.has(indicator)) return refuse("ratings-not-apart", { indicator });
    seen.add(indicator);
    const { one, apart } = found;
    if (liesBetween(tenThousandths(points), apart)) continue;
    const [least, most] = apart.first < apart.second ? [apart.first, apart.second] : [apart.second, apart.first];
    const bounds = { least: printedMarks(least), most: printedMarks(most) };
    return refuse("rating-outside-both", { indicator: one.name, ...bounds });
  }
  return null;
}

function owedRefusal(
  owed: { readonly agency: string; readonly indicator: string } | undefined,
): Refusal<"rating-unexplained"> | null {
  return owed === undefined ? null : refuse("rating-unexplained", owed);
}
