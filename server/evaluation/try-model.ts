import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { ModelPlan } from "@xinheng/domain/catalogue/models/model-plan.ts";
import { modelView, type TrialOutcome } from "@xinheng/domain/evaluation/model-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../platform/operation.ts";
import { askedToday, planOfFound } from "./found-model.ts";
import { formerPlan } from "./former-plan.ts";
import { saveTrial } from "./model-store.ts";
import { countScores, type TrialCount } from "./trial-store.ts";
import { viewModel } from "./view-model.ts";
import { findDraft } from "./write-draft.ts";

/** Tries a draft on all present members, by one statement, beside the version it replaces. Nothing of anybody is kept, only counts. */
export const tryModel = deed({
  name: "try-model",
  method: "POST",
  path: "/models/{modelId}/trial",
  says: {
    zh: "用草稿对全体会员试算：各等级多少家，与上一版相比谁会变。只留数目，不留任何会员的得分。",
    en: "Tries a draft on the whole membership: how many of each grade, and what changes against the last version. Only counts are kept.",
  },
  params: z.object({ modelId: z.uuid() }),
  reply: modelView,
  refuses: ["model-not-found", "model-not-draft", "model-faulty"],
  journals: ({ reply }) => ({ ids: { model: reply.id, revision: reply.revision } }),
  async run(given) {
    const { tx, actor, now, today, params } = given;
    const draft = await findDraft(tx, params.modelId);
    if (isRefusal(draft)) return draft;
    const plan = await planOfFound(given, draft.content);
    if (isRefusal(plan)) return plan;
    const former = await formerPlan(given, draft);
    const counts = await countScores(
      tx,
      askedToday(given, draft.content, plan),
      former === null ? null : askedToday(given, former.content, former.plan),
    );
    await saveTrial(tx, {
      ...{ id: uuidv7({ msecs: now.getTime() }), associationId: draft.associationId, modelId: draft.id },
      ...{ revision: draft.revision, heldOn: today, knownAt: now, triedBy: actor.id, triedAt: now },
      members: counts.reduce((sum, { members }) => sum + members, 0),
      outcome: outcomeOf(counts, plan, former?.plan ?? null),
      against: former?.id ?? null,
    });
    return viewModel(given, { from: "association", model: draft, content: draft.content });
  },
});

function outcomeOf(counts: readonly TrialCount[], plan: ModelPlan, former: ModelPlan | null): TrialOutcome {
  const graded = counts.map((one) => ({
    to: gradeName(plan, one.grade),
    from: former === null ? null : gradeName(former, one.before),
    members: one.members,
  }));
  const sums = Map.groupBy(graded, ({ to }) => to);
  const names = [...plan.grades.map(({ id }): string | null => id), null];
  return {
    distribution: names.flatMap((grade) => {
      const members = (sums.get(grade) ?? []).reduce((sum, one) => sum + one.members, 0);
      return grade === null && members === 0 ? [] : [{ grade, members }];
    }),
    moves: former === null ? [] : graded.filter(({ from, to }) => from !== to),
  };
}

function gradeName(plan: ModelPlan, grade: number | null): string | null {
  return grade === null ? null : (plan.grades[grade]?.id ?? null);
}
