import { z } from "zod";
import { matterRow } from "@xinheng/domain/archives/objections/objection-view.ts";
import { question } from "../../platform/operation.ts";
import { listMatterRows } from "./matter-rows.ts";

/** What one filed oneself: objections and applications, the newest first. */
export const listOwnMatters = question({
  name: "list-own-matters",
  path: "/subjects/{subjectId}/matters",
  says: { zh: "查看本单位、本人提出的异议和修复申请。", en: "One's own objections and applications for repair." },
  params: z.object({ subjectId: z.uuid() }),
  query: z.object({
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ matters: z.array(matterRow), next: z.uuid().nullable() }),
  refuses: [],
  run: (given) =>
    listMatterRows(
      given,
      { subjectId: given.params.subjectId, open: false },
      { before: given.query.cursor, limit: given.query.limit },
    ),
});
