import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { judgeReduction, stateOfLine } from "@xinheng/domain/governance/dues/dues.ts";
import { duesLineView } from "@xinheng/domain/governance/dues/dues-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findPaper } from "../papers/paper-store.ts";
import { listEntriesOf, saveDuesEntry } from "./dues-entry-store.ts";
import { findLine } from "./dues-line-store.ts";
import { lockDues } from "./dues-lock-store.ts";
import { findStandard } from "./dues-standard-store.ts";
import { viewLine } from "./view-lines.ts";

/** Less is owed only where the standard has a ground for it; how much less the standard says. */
export const reduceDues = deed({
  name: "reduce-dues",
  method: "POST",
  path: "/dues-lines/{lineId}/reductions",
  says: {
    zh: "按会费标准写明的情形减免；标准没有规定的不得减免，金额由标准得出。",
    en: "Reduces dues on a ground the standard has; the amount is the standard's, and there is no other way.",
  },
  params: z.object({ lineId: z.uuid() }),
  body: z.object({
    ground: z.string().max(40),
    reason: z.string().trim().min(2).max(500),
    paperId: z.uuid().nullable().default(null),
  }),
  reply: duesLineView,
  refuses: [
    "dues-line-not-found",
    "dues-ground-unknown",
    "dues-reduced-already",
    "dues-reduction-none",
    "dues-paid-beyond",
    "paper-not-found",
  ],
  journals: ({ params, reply }) => ({ ids: { duesLine: params.lineId, entry: reply.entries.at(-1)?.id ?? "" } }),
  async run({ tx, actor, now, today, params, body }) {
    const associationId = ownAssociation(actor);
    await lockDues(tx, associationId);
    const line = await findLine(tx, params.lineId);
    if (line === null) return refuse("dues-line-not-found");
    const { ground, reason, paperId } = body;
    if (paperId !== null && (await findPaper(tx, paperId)) === null) return refuse("paper-not-found");
    const entries = (await listEntriesOf(tx, [line.id])).get(line.id) ?? [];
    const reductions = (await findStandard(tx, line.standardId))?.reductions ?? [];
    const amount = judgeReduction(stateOfLine(line.amount, entries), reductions, ground);
    if (isRefusal(amount)) return amount;
    await saveDuesEntry(tx, {
      ...{ id: uuidv7(), associationId, lineId: line.id, kind: "reduction", amount, reverses: null },
      ...{ receipt: null, onDay: today, road: null, ground, reason, paperId, by: actor.id, enteredAt: now },
    });
    return viewLine(tx, line.id);
  },
});
