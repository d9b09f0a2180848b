import { z } from "zod";
import { infringementRow } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { question } from "../../platform/operation.ts";
import { listInfringementRows } from "./infringement-store.ts";
import { viewInfringementPage } from "./view-infringement.ts";

/** The register, for who handles such complaints; whose own act is complained of finds it nowhere in it. */
export const listInfringements = question({
  name: "list-infringements",
  path: "/infringements",
  says: {
    zh: "侵权投诉登记：秘书处和监事查看；对自己行为的投诉不在其中。",
    en: "The register of complaints about data, for secretariat and supervisors; those about one's own act are not in it.",
  },
  query: z.object({
    state: z.enum(["open", "all"]).default("open"),
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ infringements: z.array(infringementRow), next: z.uuid().nullable() }),
  refuses: [],
  async run(given) {
    const { tx, query } = given;
    const filter = { fromIds: null, open: query.state === "open" };
    const found = await listInfringementRows(tx, filter, { before: query.cursor, limit: query.limit + 1 });
    return viewInfringementPage(given, found, query.limit);
  },
});
