import { z } from "zod";
import { noticeWordsFor } from "@xinheng/domain/supervision/notices/notice-sentence.ts";
import { noticeFilter, noticeView } from "@xinheng/domain/supervision/notices/notice-view.ts";
import { signedIn } from "../../access/sign-in/signed-in.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { countUnread, listNotices as list } from "../../platform/notices/notice-store.ts";
import { question } from "../../platform/operation.ts";
import { viewNotices } from "./notice-views.ts";

/** What the person who asks was told here, newest first, and how much of it is unread. */
export const listNotices = question({
  name: "list-notices",
  path: "/notices",
  says: { zh: "查看给我的通知", en: "List what I was told" },
  query: noticeFilter.extend({
    /** The `next` of the page before. */
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ notices: z.array(noticeView), unread: z.int(), next: z.uuid().nullable() }),
  refuses: [],
  async run({ tx, house, actor, query, today }) {
    const { accountId } = signedIn(actor);
    const { kind, after, limit } = query;
    const found = await list(tx, { accountId, unread: query.state === "unread", kind, after, limit: limit + 1 });
    const page = found.slice(0, limit);
    const context =
      actor.associationId === null ? { on: today, region: "CN" } : await packContextOf(tx, actor.associationId, today);
    return {
      notices: await viewNotices(tx, page, noticeWordsFor(house.packs.set, context)),
      unread: await countUnread(tx, accountId),
      next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
