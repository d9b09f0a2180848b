import { judgeSetupDay } from "@xinheng/domain/governance/setup.ts";
import { setupReview, setupView } from "@xinheng/domain/governance/setup-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { dueAfter, organOf, paperOfStep, setupParams, type SetupStep, stepOfSetup } from "./setup-step.ts";
import { changeSetup, type KeptReview, listReviews, saveReview, type SetupChange } from "./setup-store.ts";
import { viewSetup } from "./view-setup.ts";

/** What one of the two reviewers signed on the nominations. Both must agree; one who does not sends them back. */
export const noteSetupReview = deed({
  name: "note-setup-review",
  method: "POST",
  path: "/setups/{setupId}/reviews",
  says: {
    zh: "登记行业主管部门或社会组织党委的审核意见；两级都同意方可表决，不同意的退回重新提名。",
    en: "Enters what a reviewer signed; both must agree before the vote, and one who does not sends the nominations back.",
  },
  params: setupParams,
  body: setupReview,
  reply: setupView,
  refuses: [
    "setup-not-found",
    "setup-out-of-order",
    "setup-document-missing",
    "setup-day-outside",
    "setup-office-unknown",
    "setup-review-noted",
    "paper-not-found",
  ],
  journals: ({ params, reply }) => ({ ids: { setup: params.setupId, round: reply.round } }),
  async run(given) {
    const { tx, actor, now, today, params, body: asked } = given;
    const step = await stepOfSetup(given, params.setupId, "note-setup-review");
    if (isRefusal(step)) return step;
    const { setup, rule, article, associationId } = step;
    const organ = organOf(rule.reviewers, asked.reviewer, article);
    if (isRefusal(organ)) return organ;
    const paper = await paperOfStep(tx, asked.paperId, { move: "note-setup-review", article });
    if (isRefusal(paper)) return paper;
    const outside = judgeSetupDay(asked.on, { notBefore: setup.nominatedOn ?? setup.begunOn, today });
    if (outside !== null) return outside;
    const of = { setupId: setup.id, round: setup.round };
    const before = await listReviews(tx, of);
    if (before.some(({ reviewer }) => reviewer === organ.id))
      return refuse("setup-review-noted", { office: organ.name, officeEn: organ.nameEn });
    const review: KeptReview = { ...asked, reviewer: organ.id, paperId: paper };
    await saveReview(tx, { ...of, associationId, by: actor.id, at: now }, review);
    const change = changeBy(step, [...before, review], {
      now,
      dueOn: (period) => dueAfter(given, rule.periods[period]),
    });
    await changeSetup(tx, setup.id, change);
    return viewSetup(given, rule, { ...setup, ...change });
  },
});

function changeBy(
  { rule, setup }: SetupStep,
  reviews: readonly KeptReview[],
  { now, dueOn }: { readonly now: Date; readonly dueOn: (period: "nominate" | "vote") => string },
): SetupChange {
  if (reviews.some(({ verdict }) => verdict === "disagree")) return { stage: "begun", dueOn: dueOn("nominate") };
  if (reviews.length < rule.reviewers.length) return { dueOn: setup.dueOn };
  return { stage: "reviewed", dueOn: dueOn("vote"), reviewedAt: now };
}
