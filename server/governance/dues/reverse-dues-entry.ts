import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { standingEntries } from "@xinheng/domain/governance/dues/dues.ts";
import { duesLineView } from "@xinheng/domain/governance/dues/dues-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findDuesEntry, listEntriesOf, saveDuesEntry } from "./dues-entry-store.ts";
import { findLine } from "./dues-line-store.ts";
import { lockDues } from "./dues-lock-store.ts";
import { viewLine } from "./view-lines.ts";

/** Takes a payment or a reduction back by another entry, on the day it is taken back; both stay. */
export const reverseDuesEntry = deed({
  name: "reverse-dues-entry",
  method: "POST",
  path: "/dues-entries/{entryId}/reversal",
  says: {
    zh: "冲销一笔缴纳或减免：另记一笔，写明理由，原登记保留。",
    en: "Reverses a payment or a reduction by another entry with its reason; the former stays.",
  },
  params: z.object({ entryId: z.uuid() }),
  body: z.object({ reason: z.string().trim().min(2).max(500) }),
  reply: duesLineView,
  refuses: ["dues-entry-not-found", "dues-reversed-already"],
  journals: ({ params, reply }) => ({ ids: { duesLine: reply.id, entry: params.entryId } }),
  async run({ tx, actor, now, today, params, body }) {
    const associationId = ownAssociation(actor);
    await lockDues(tx, associationId);
    const entry = await findDuesEntry(tx, params.entryId);
    const line = entry === null ? null : await findLine(tx, entry.lineId);
    if (entry === null || line === null) return refuse("dues-entry-not-found");
    const entries = (await listEntriesOf(tx, [line.id])).get(line.id) ?? [];
    const isStanding = standingEntries(entries).some(({ id }) => id === entry.id);
    if (!isStanding) return refuse("dues-reversed-already");
    await saveDuesEntry(tx, {
      ...{ id: uuidv7(), associationId, lineId: line.id, kind: "reversal", amount: entry.amount, reverses: entry.id },
      ...{ receipt: null, onDay: today, road: null, ground: null, reason: body.reason },
      ...{ paperId: null, by: actor.id, enteredAt: now },
    });
    return viewLine(tx, line.id);
  },
});
