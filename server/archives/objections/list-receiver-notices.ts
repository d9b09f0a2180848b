import { z } from "zod";
import { mayPerform } from "@xinheng/domain/access/permission.ts";
import { receiverNotice } from "@xinheng/domain/archives/objections/objection-view.ts";
import { question } from "../../platform/operation.ts";
import { listReceiverNotices as findNotices, receiverNoticeState } from "./receiver-notice-store.ts";
import { viewReceiverNotices } from "./view-receiver-notices.ts";

/** Who was told that a record is disputed, corrected or repaired, and who has not said that it came; a receiver sees its own. */
export const listReceiverNotices = question({
  name: "list-receiver-notices",
  path: "/receiver-notices",
  says: {
    zh: "告知登记：异议、更正、修复告知了哪些接收方，谁已签收，谁逾期。接收方只看到自己的。",
    en: "Who was told of an objection, a correction or a repair, who has acknowledged it and who is late. A receiver sees its own.",
  },
  query: z.object({
    state: receiverNoticeState.default("all"),
    causeId: z.uuid().optional(),
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ notices: z.array(receiverNotice), next: z.uuid().nullable() }),
  refuses: [],
  async run({ tx, actor, today, query }) {
    const { state, causeId, cursor, limit } = query;
    // Whoever sends receivers their links sees them all.
    const recipientId = mayPerform(actor, "issue-handover-link") ? undefined : (actor.id ?? undefined);
    const found = await findNotices(tx, { state, today, causeId, recipientId }, { before: cursor, limit: limit + 1 });
    const page = found.slice(0, limit);
    return {
      notices: await viewReceiverNotices(tx, page, { actor, today }),
      next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
