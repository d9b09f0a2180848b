import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { fenAmount } from "@xinheng/domain/fen.ts";
import { judgePayment, stateOfLine } from "@xinheng/domain/governance/dues/dues.ts";
import { duesLineView } from "@xinheng/domain/governance/dues/dues-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { isReceiptUsed, listEntriesOf, paymentRoad, saveDuesEntry } from "./dues-entry-store.ts";
import { findLine } from "./dues-line-store.ts";
import { lockDues } from "./dues-lock-store.ts";
import { viewLine } from "./view-lines.ts";

/** A payment by its receipt; never more than is owed. It is never edited: what was wrong is reversed and entered anew. */
export const recordDuesPayment = deed({
  name: "record-dues-payment",
  method: "POST",
  path: "/dues-lines/{lineId}/payments",
  says: {
    zh: "按票据登记一笔会费缴纳，可以分次，不得超过尚欠金额；登错的冲销后重登。",
    en: "Enters a payment of dues by its receipt; in parts if need be, never more than is owed.",
  },
  params: z.object({ lineId: z.uuid() }),
  body: z.object({
    amountFen: fenAmount.min(1),
    receipt: z.string().trim().min(1).max(60),
    paidOn: z.iso.date(),
    road: paymentRoad,
  }),
  reply: duesLineView,
  refuses: ["dues-line-not-found", "dues-paid-beyond", "dues-receipt-used", "dues-day-in-future"],
  journals: ({ params, reply }) => ({ ids: { duesLine: params.lineId, entry: reply.entries.at(-1)?.id ?? "" } }),
  async run({ tx, actor, now, today, params, body }) {
    const associationId = ownAssociation(actor);
    await lockDues(tx, associationId);
    const line = await findLine(tx, params.lineId);
    if (line === null) return refuse("dues-line-not-found");
    if (body.paidOn > today) return refuse("dues-day-in-future", { today });
    const entries = (await listEntriesOf(tx, [line.id])).get(line.id) ?? [];
    const amount = BigInt(body.amountFen);
    const beyond = judgePayment(stateOfLine(line.amount, entries), amount);
    if (beyond !== null) return beyond;
    if (await isReceiptUsed(tx, body.receipt)) return refuse("dues-receipt-used", { receipt: body.receipt });
    await saveDuesEntry(tx, {
      ...{ id: uuidv7(), associationId, lineId: line.id, kind: "payment", amount, reverses: null },
      ...{ receipt: body.receipt, onDay: body.paidOn, road: body.road, ground: null, reason: null },
      ...{ paperId: null, by: actor.id, enteredAt: now },
    });
    return viewLine(tx, line.id);
  },
});
