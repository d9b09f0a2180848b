import { z } from "zod";
import { workPage } from "@xinheng/domain/access/watch-view.ts";
import { question } from "../../platform/operation.ts";
import { listWork } from "../../platform/work-store.ts";
import { workViewOf } from "./work-view-of.ts";

/** The association's long work, newest first. */
export const listWorkOfAssociation = question({
  name: "list-work",
  path: "/work",
  says: { zh: "查看长时任务", en: "List long work" },
  query: z.object({
    matterId: z.uuid().optional(),
    before: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: workPage,
  refuses: [],
  run: async ({ tx, query, actor }) => {
    const { matterId, before, limit } = query;
    const found = await listWork(tx, { matterId, before, limit: limit + 1 });
    const page = found.slice(0, limit);
    return {
      work: page.map((work) => workViewOf(work, actor)),
      next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
