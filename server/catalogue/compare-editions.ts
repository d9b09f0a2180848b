import { z } from "zod";
import { comparisonView } from "@xinheng/domain/catalogue/catalogue-view.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { packId } from "@xinheng/domain/catalogue/pack-header.ts";
import { packKind } from "@xinheng/domain/catalogue/pack-kind.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { visitorQuestion } from "../platform/operation.ts";
import { comparisonOf } from "./edition-view-of.ts";

/** What lies between any two editions of one entry, also of different places. */
export const compareEditions = visitorQuestion({
  name: "compare-editions",
  path: "/catalogue/{kind}/{id}/comparison",
  says: { zh: "比较一条目录或规则的两个版本", en: "Compare two editions of an entry" },
  params: z.object({ kind: packKind, id: packId }),
  query: z.object({ from: z.string().min(1).max(120), to: z.string().min(1).max(120) }),
  reply: comparisonView,
  refuses: ["catalogue-entry-not-found", "pack-entry-not-found"],
  run: ({ house, params: { kind, id }, query }) => {
    const editions = house.packs.set.filter((entry) => entry.kind === kind && entry.id === id);
    if (editions.length === 0) return Promise.resolve(refuse("catalogue-entry-not-found", { kind, id }));
    const [from, to] = [query.from, query.to].map((ref) => editions.find((entry) => entryRef(entry) === ref));
    if (from === undefined || to === undefined) {
      return Promise.resolve(refuse("pack-entry-not-found", { ref: from === undefined ? query.from : query.to }));
    }
    return Promise.resolve({ from: entryRef(from), to: entryRef(to), ...comparisonOf(from, to) });
  },
});
