import { bodyOf } from "@xinheng/domain/governance/charter.ts";
import { judgeHead, judgeNominees, judgeSetupDay } from "@xinheng/domain/governance/setup.ts";
import { nomination, setupView } from "@xinheng/domain/governance/setup-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { charterInForce } from "../charter-in-force.ts";
import { findStatement } from "../party/statement-store.ts";
import { dueAfter, paperOfStep, setupParams, stepOfSetup } from "./setup-step.ts";
import { changeSetup, saveNominees } from "./setup-store.ts";
import { viewSetup } from "./view-setup.ts";

/** The party organisation nominates head and members; the list must fit the charter. */
export const nominateSetup = deed({
  name: "nominate-setup",
  method: "POST",
  path: "/setups/{setupId}/nomination",
  says: {
    zh: "党组织提名自律机构的主要负责人和成员，附提名文件；名单按章程核对。",
    en: "The party organisation nominates head and members, by its document; the list is compared with the charter.",
  },
  params: setupParams,
  body: nomination,
  reply: setupView,
  refuses: [
    "setup-not-found",
    "setup-out-of-order",
    "setup-document-missing",
    "setup-day-outside",
    "setup-head-unfit",
    "setup-nominees-unfit",
    "charter-missing",
    "charter-body-unknown",
    "paper-not-found",
  ],
  journals: ({ params, reply }) => ({ ids: { setup: params.setupId, round: reply.round } }),
  async run(given) {
    const { tx, today, params, body: asked } = given;
    const step = await stepOfSetup(given, params.setupId, "nominate-setup");
    if (isRefusal(step)) return step;
    const { setup, rule, article, associationId } = step;
    const paper = await paperOfStep(tx, asked.paperId, { move: "nominate-setup", article });
    if (isRefusal(paper)) return paper;
    const charter = await charterInForce(tx, today);
    if (isRefusal(charter)) return charter;
    const body = bodyOf(charter.rules, setup.body);
    if (isRefusal(body)) return body;
    const hasDisciplineCommittee = (await findStatement(tx))?.disciplineCommittee === true;
    const fault =
      judgeSetupDay(asked.on, { notBefore: setup.begunOn, today }) ??
      judgeHead(asked.head, { hasDisciplineCommittee, article }) ??
      judgeNominees(charter.rules, body, asked.nominees);
    if (fault !== null) return fault;
    const change = {
      stage: "nominated",
      round: setup.round + 1,
      dueOn: dueAfter(given, rule.periods.review),
      headAs: asked.head.as,
      headWhy: asked.head.why,
      nominationNumber: asked.number,
      nominatedOn: asked.on,
      nominationPaper: paper,
      reviewedAt: null,
    } as const;
    await changeSetup(tx, setup.id, change);
    await saveNominees(tx, { setupId: setup.id, round: change.round, associationId }, asked.nominees);
    return viewSetup(given, rule, { ...setup, ...change });
  },
});
