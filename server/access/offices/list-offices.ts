import { z } from "zod";
import { officeTermView } from "@xinheng/domain/access/office-term-view.ts";
import { question } from "../../platform/operation.ts";
import { listTerms } from "./office-term-store.ts";
import { viewTerm } from "./view-term.ts";

export const listOffices = question({
  name: "list-offices",
  path: "/offices",
  says: {
    zh: "现在所在协会（或平台）的任职情况；past=yes 时含已结束的。",
    en: "Who holds which office in the association one is in, or in the house; past ones with past=yes.",
  },
  query: z.object({
    past: z.enum(["yes", "no"]).default("no"),
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ offices: z.array(officeTermView), next: z.uuid().nullable() }),
  refuses: [],
  run: async ({ tx, actor, query, today }) => {
    const found = await listTerms(tx, {
      associationId: actor.associationId,
      on: today,
      past: query.past === "yes",
      after: query.after,
      limit: query.limit + 1,
    });
    const page = found.slice(0, query.limit);
    return {
      offices: page.map((term) => viewTerm(term, actor, today)),
      next: found.length > query.limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
