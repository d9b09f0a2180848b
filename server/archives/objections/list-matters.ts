import { z } from "zod";
import { matterRow } from "@xinheng/domain/archives/objections/objection-view.ts";
import { question } from "../../platform/operation.ts";
import { listMatterRows } from "./matter-rows.ts";

/** The secretariat's desk: objections and applications for repair, those under way in the order of their last day. */
export const listMatters = question({
  name: "list-matters",
  path: "/matters",
  says: {
    zh: "异议和修复的办理队列：在办的按到期日排列，写明还剩几个工作日；也可查已办结的。",
    en: "The queue of objections and repairs: what is under way by its last day, with the working days left; or all of them.",
  },
  query: z.object({
    state: z.enum(["open", "all"]).default("open"),
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ matters: z.array(matterRow), next: z.uuid().nullable() }),
  refuses: [],
  run: (given) =>
    listMatterRows(
      given,
      { subjectId: null, open: given.query.state === "open" },
      { before: given.query.cursor, limit: given.query.limit },
    ),
});
