import { z } from "zod";
import { lateFollowers } from "@xinheng/domain/access/watch-view.ts";
import { inHouseAudience } from "../../platform/house-audience-store.ts";
import { question } from "../../platform/operation.ts";
import { listLate } from "../../platform/outbox-store.ts";

/** What should have followed within a minute and has not: of every association, by ids alone. */
export const listFollowers = question({
  name: "list-followers",
  path: "/followers",
  says: { zh: "查看迟到的后续事项", en: "List what should have followed and has not" },
  query: z.object({
    minutes: z.coerce.number().int().min(0).max(100_000).default(1),
    limit: z.coerce.number().int().min(1).max(200).default(200),
  }),
  reply: lateFollowers,
  refuses: [],
  run: async ({ tx, query, now }) => {
    const before = new Date(now.getTime() - query.minutes * 60_000);
    const late = await inHouseAudience(tx, () => listLate(tx, before, query.limit));
    return { late: late.map((row) => ({ ...row, at: row.at.toISOString() })) };
  },
});
