import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { fenAmount, yuanOf } from "@xinheng/domain/fen.ts";
import { judgeUse } from "@xinheng/domain/governance/dues/dues.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findPaper } from "../papers/paper-store.ts";
import { ruleHere } from "../rule-here.ts";
import { flowOf, saveUse } from "./dues-use-store.ts";
import { lockDues } from "./dues-lock-store.ts";

/** What dues were spent on, with the voucher. Nothing goes to members, and no more than there is. */
export const recordDuesUse = deed({
  name: "record-dues-use",
  method: "POST",
  path: "/dues-uses",
  says: {
    zh: "登记一笔会费支出，附凭证；不得在会员中分配，不得投入会员企业营利，不得超过结余。",
    en: "Enters a use of dues with its voucher; never distributed to members or put into their enterprises, never beyond the balance.",
  },
  body: z.object({
    category: z.string().max(60),
    amountFen: fenAmount.min(1),
    usedOn: z.iso.date(),
    purpose: z.string().trim().min(2).max(500),
    payee: z.string().trim().min(1).max(200),
    paperId: z.uuid(),
  }),
  reply: z.object({ useId: z.uuid() }),
  refuses: [
    "governance-rules-missing",
    "dues-use-unknown",
    "dues-not-distributed",
    "dues-day-in-future",
    "paper-not-found",
    "dues-balance-short",
  ],
  journals: ({ reply }) => ({ ids: { duesUse: reply.useId } }),
  async run(given) {
    const { tx, actor, now, today, body } = given;
    const { category, usedOn, purpose, payee, paperId } = body;
    const rule = await ruleHere(given, "dues");
    if (isRefusal(rule)) return rule;
    const forbidden = judgeUse(rule, { category, texts: [purpose, payee] });
    if (forbidden !== null) return forbidden;
    if (usedOn > today) return refuse("dues-day-in-future", { today });
    if ((await findPaper(tx, paperId)) === null) return refuse("paper-not-found");
    const associationId = ownAssociation(actor);
    await lockDues(tx, associationId);
    const amount = BigInt(body.amountFen);
    // What is there before tomorrow is there today.
    const { before, opened, income, uses } = await flowOf(tx, usedOn, today);
    const balance = before + opened + income - [...uses.values()].reduce((sum, one) => sum + one, 0n);
    if (amount > balance) return refuse("dues-balance-short", { balance: yuanOf(balance), amount: yuanOf(amount) });
    const useId = uuidv7();
    await saveUse(tx, {
      ...{ id: useId, associationId, kind: "use", category, amount, onDay: usedOn, purpose, payee, paperId },
      ...{ reverses: null, by: actor.id, at: now },
    });
    return { useId };
  },
});
