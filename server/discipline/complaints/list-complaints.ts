import { z } from "zod";
import { complaintRow } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { question } from "../../platform/operation.ts";
import { listComplaintRows } from "./complaint-store.ts";
import { viewComplaintRows } from "./view-complaint.ts";

/** The register: for the secretariat, which handles it, and the supervisors. */
export const listComplaints = question({
  name: "list-complaints",
  path: "/complaints",
  says: {
    zh: "投诉登记：秘书处和监事查看。",
    en: "The register of complaints, for the secretariat and the supervisors.",
  },
  query: z.object({
    state: z.enum(["open", "all"]).default("open"),
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ complaints: z.array(complaintRow), next: z.uuid().nullable() }),
  refuses: [],
  async run(given) {
    const { tx, query } = given;
    const filter = { subjectIds: null, open: query.state === "open" };
    const found = await listComplaintRows(tx, filter, { before: query.cursor, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    return {
      complaints: await viewComplaintRows(given, page),
      next: found.length > query.limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
