import { z } from "zod";
import { clockPage } from "@xinheng/domain/access/watch-view.ts";
import { listClocks } from "../../platform/clock-store.ts";
import { question } from "../../platform/operation.ts";
import { clockViewOf } from "./clock-view-of.ts";

const states = ["running", "paused", "stopped", "struck"] as const;

/** The place after which a page goes on: the last day and the id of the last deadline seen. */
const place = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}~[0-9a-f-]{36}$/)
  .transform((text) => ({ dueOn: text.slice(0, 10), id: text.slice(11) }))
  .pipe(z.object({ dueOn: z.iso.date(), id: z.uuid() }));

/** The association's deadlines in order of their last day. */
export const listClocksOfAssociation = question({
  name: "list-clocks",
  path: "/clocks",
  says: { zh: "查看期限", en: "List deadlines" },
  query: z.object({
    state: z.enum(["open", ...states]).default("open"),
    dueBefore: z.iso.date().optional(),
    after: place.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: clockPage,
  refuses: [],
  run: async ({ tx, query, actor, today }) => {
    const { dueBefore, after, limit } = query;
    const wanted = query.state === "open" ? (["running", "paused"] as const) : [query.state];
    const found = await listClocks(tx, { states: wanted, dueBefore, after, limit: limit + 1 });
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      clocks: page.map((clock) => clockViewOf(clock, actor, today)),
      next: last !== undefined && found.length > limit ? `${last.dueOn}~${last.id}` : null,
    };
  },
});
