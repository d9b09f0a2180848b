import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { fenAmount } from "@xinheng/domain/fen.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findPaper } from "../papers/paper-store.ts";
import { isOpened, saveUse } from "./dues-use-store.ts";
import { lockDues } from "./dues-lock-store.ts";

/** The balance with which the association came here; entered once, by a document. */
export const openDuesAccount = deed({
  name: "open-dues-account",
  method: "POST",
  path: "/dues-opening",
  says: {
    zh: "登记启用本系统时的会费结余，附审计报告或财务报表，只登记一次。",
    en: "Enters the balance of dues at the start, by an audit report or a statement; once.",
  },
  body: z.object({
    amountFen: fenAmount.min(1),
    onDay: z.iso.date(),
    purpose: z.string().trim().min(2).max(500),
    paperId: z.uuid(),
  }),
  reply: z.object({ useId: z.uuid() }),
  refuses: ["paper-not-found", "dues-day-in-future", "dues-opened-already"],
  journals: ({ reply }) => ({ ids: { duesUse: reply.useId } }),
  async run({ tx, actor, now, today, body: { amountFen, onDay, purpose, paperId } }) {
    if (onDay > today) return refuse("dues-day-in-future", { today });
    if ((await findPaper(tx, paperId)) === null) return refuse("paper-not-found");
    const associationId = ownAssociation(actor);
    await lockDues(tx, associationId);
    if (await isOpened(tx)) return refuse("dues-opened-already");
    const useId = uuidv7();
    await saveUse(tx, {
      ...{ id: useId, associationId, kind: "opening", category: null, amount: BigInt(amountFen), onDay, purpose },
      ...{ payee: null, paperId, reverses: null, by: actor.id, at: now },
    });
    return { useId };
  },
});
