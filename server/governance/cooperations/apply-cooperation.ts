import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { fenAmount } from "@xinheng/domain/fen.ts";
import { judgeApplication, levelOf } from "@xinheng/domain/governance/cooperations/cooperation.ts";
import { cooperationView } from "@xinheng/domain/governance/cooperations/cooperation-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findPaper } from "../papers/paper-store.ts";
import { ruleHere } from "../rule-here.ts";
import { saveCooperation } from "./cooperation-store.ts";
import { viewOneCooperation } from "./view-cooperation.ts";

/** Applies for a cooperation. Its level is computed from money, term and nature; what is applied for is not changed any more. */
export const applyCooperation = deed({
  name: "apply-cooperation",
  method: "POST",
  path: "/cooperations",
  says: {
    zh: "提交合作活动审批：写明合作方、目的、金额、期限和诚信条款，级别由规则得出。",
    en: "Applies for a cooperation with partner, purpose, money, term and integrity terms; its level is computed.",
  },
  body: z.object({
    title: z.string().trim().min(2).max(200),
    partner: z.string().trim().min(2).max(200),
    purpose: z.string().trim().min(2).max(2_000),
    amountFen: fenAmount,
    beginsOn: z.iso.date(),
    endsOn: z.iso.date(),
    natures: z.array(z.string().max(60)).max(30).default([]),
    terms: z.array(z.string().max(60)).max(20).default([]),
    paperId: z.uuid(),
  }),
  reply: cooperationView,
  refuses: [
    "governance-rules-missing",
    "cooperation-word-unknown",
    "cooperation-term-missing",
    "cooperation-ends-before",
    "paper-not-found",
  ],
  journals: ({ reply }) => ({ ids: { cooperation: reply.id, level: reply.level.id } }),
  async run(given) {
    const { tx, actor, now, body } = given;
    const rule = await ruleHere(given, "cooperation-approval");
    if (isRefusal(rule)) return rule;
    const fault = judgeApplication(rule, body);
    if (fault !== null) return fault;
    if ((await findPaper(tx, body.paperId)) === null) return refuse("paper-not-found");
    const { amountFen, ...asked } = body;
    const amount = BigInt(amountFen);
    const level = levelOf(rule, { ...asked, amount }).id;
    const id = uuidv7();
    const associationId = ownAssociation(actor);
    const judged = { level, edition: entryRef(rule) };
    await saveCooperation(tx, { ...asked, ...judged, id, associationId, amount, by: actor.id, appliedAt: now });
    return viewOneCooperation(given, id);
  },
});
