import { z } from "zod";
import { associationView } from "@xinheng/domain/access/association-view.ts";
import { visitorQuestion } from "../platform/operation.ts";
import { listAssociationsBySlug } from "./association-store.ts";

export const listAssociations = visitorQuestion({
  name: "list-associations",
  path: "/associations",
  says: { zh: "平台上的协会，按地址名排列。", en: "The associations on the platform, by address." },
  query: z.object({
    after: z.string().max(60).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ associations: z.array(associationView), next: z.string().nullable() }),
  refuses: [],
  run: async ({ tx, query }) => {
    const found = await listAssociationsBySlug(tx, { ids: "all", after: query.after, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    return { associations: page, next: found.length > query.limit ? (page.at(-1)?.slug ?? null) : null };
  },
});
