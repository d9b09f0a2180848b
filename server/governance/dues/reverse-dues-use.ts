import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { yuanOf } from "@xinheng/domain/fen.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findUse, flowOf, saveUse } from "./dues-use-store.ts";
import { lockDues } from "./dues-lock-store.ts";

/** Takes a use or the opening balance back by another entry; both stay. */
export const reverseDuesUse = deed({
  name: "reverse-dues-use",
  method: "POST",
  path: "/dues-uses/{useId}/reversal",
  says: {
    zh: "冲销一笔会费支出或期初结余：另记一笔，写明理由，原登记保留。",
    en: "Reverses a use or the opening balance by another entry with its reason; the former stays.",
  },
  params: z.object({ useId: z.uuid() }),
  body: z.object({ reason: z.string().trim().min(2).max(500) }),
  reply: z.object({ useId: z.uuid() }),
  refuses: ["dues-entry-not-found", "dues-reversed-already", "dues-balance-short"],
  journals: ({ params, reply }) => ({ ids: { duesUse: params.useId, reversal: reply.useId } }),
  async run({ tx, actor, now, today, params, body }) {
    const associationId = ownAssociation(actor);
    await lockDues(tx, associationId);
    const use = await findUse(tx, params.useId);
    if (use === null) return refuse("dues-entry-not-found");
    if (use.kind === "reversal" || use.reversed) return refuse("dues-reversed-already");
    const { before, opened, income, uses } = await flowOf(tx, today, today);
    const balance = before + opened + income - [...uses.values()].reduce((sum, one) => sum + one, 0n);
    if (use.kind === "opening" && use.amount > balance)
      return refuse("dues-balance-short", { balance: yuanOf(balance), amount: yuanOf(use.amount) });
    const useId = uuidv7();
    await saveUse(tx, {
      ...{ id: useId, associationId, kind: "reversal", category: null, amount: use.amount, onDay: today },
      ...{ purpose: body.reason, payee: null, paperId: null, reverses: use.id, by: actor.id, at: now },
    });
    return { useId };
  },
});
