import { z } from "zod";
import { complaintRow } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { question } from "../../platform/operation.ts";
import { listLed } from "../../subjects/standing-store.ts";
import { listComplaintRows } from "./complaint-store.ts";
import { viewComplaintRows } from "./view-complaint.ts";

/** The complaints about oneself, once one is asked, and those one made. */
export const listOwnComplaints = question({
  name: "list-own-complaints",
  path: "/subjects/{subjectId}/complaints",
  says: {
    zh: "对本单位的投诉（自请答复起可以查看）和本单位提出的投诉。",
    en: "The complaints about oneself, once one is asked to answer, and those one made.",
  },
  params: z.object({ subjectId: z.uuid() }),
  query: z.object({
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ complaints: z.array(complaintRow), next: z.uuid().nullable() }),
  refuses: [],
  async run(given) {
    const { tx, params, query } = given;
    const subjectIds = [...(await listLed(tx, [params.subjectId])).keys()];
    const filter = { subjectIds, open: false };
    const found = await listComplaintRows(tx, filter, { before: query.cursor, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    return {
      complaints: await viewComplaintRows(given, page),
      next: found.length > query.limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
