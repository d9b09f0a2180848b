import { z } from "zod";
import { subjectHit } from "@xinheng/domain/subjects/subject-view.ts";
import { visitorQuestion } from "../platform/operation.ts";
import { searchArchives } from "../archives/search-archives.ts";

/** Search by code, name, former or short name, pinyin and initials. Natural persons are never found. */
export const findSubjects = visitorQuestion({
  name: "find-subjects",
  path: "/subjects",
  says: {
    zh: "按名称、曾用名、简称、拼音、首字母或代码查询主体；自然人不可查询。",
    en: "Find subjects by name, former or short name, pinyin, initials or code; natural persons cannot be found.",
  },
  query: z.object({
    q: z.string().trim().min(1).max(100),
    /** Where the page before ended, as its answer said. */
    cursor: z.coerce.number().int().min(0).max(1_000).default(0),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  reply: z.object({
    hits: z.array(subjectHit),
    found: z.number().int(),
    /** More may answer the query than a search looks at. */
    capped: z.boolean(),
    next: z.string().nullable(),
  }),
  refuses: [],
  async run({ tx, house, today, query }) {
    const found = await searchArchives({
      tx,
      house,
      today,
      q: query.q,
      associationId: null,
      offset: query.cursor,
      limit: query.limit,
    });
    const end = query.cursor + found.hits.length;
    return { ...found, next: found.hits.length > 0 && end < found.found ? String(end) : null };
  },
});
