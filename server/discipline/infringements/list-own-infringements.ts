import { z } from "zod";
import { infringementRow } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { question } from "../../platform/operation.ts";
import { listLed } from "../../subjects/standing-store.ts";
import { listInfringementRows } from "./infringement-store.ts";
import { viewInfringementPage } from "./view-infringement.ts";

/** What one complained of about one's own data. */
export const listOwnInfringements = question({
  name: "list-own-infringements",
  path: "/subjects/{subjectId}/infringements",
  says: {
    zh: "本单位、本人就自己的信息提出的侵权投诉。",
    en: "The complaints one made about one's own data.",
  },
  params: z.object({ subjectId: z.uuid() }),
  query: z.object({
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ infringements: z.array(infringementRow), next: z.uuid().nullable() }),
  refuses: [],
  async run(given) {
    const { tx, params, query } = given;
    const fromIds = [...(await listLed(tx, [params.subjectId])).keys()];
    const filter = { fromIds, open: false };
    const found = await listInfringementRows(tx, filter, { before: query.cursor, limit: query.limit + 1 });
    return viewInfringementPage(given, found, query.limit);
  },
});
