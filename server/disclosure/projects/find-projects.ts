import { z } from "zod";
import { projectHit } from "@xinheng/domain/archives/projects/project-view.ts";
import { searchProjects } from "../../archives/projects/search-projects.ts";
import { visitorQuestion } from "../../platform/operation.ts";

/** Projects of construction by name, sound or code; only those of which something is open today. */
export const findProjects = visitorQuestion({
  name: "find-projects",
  path: "/projects",
  says: {
    zh: "按名称、拼音、首字母或项目代码查询公示中的工程项目；名称可有笔误。",
    en: "Find open projects of construction by name, pinyin, initials or code, also with a slip.",
  },
  query: z.object({
    q: z.string().trim().min(1).max(100),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  reply: z.object({ hits: z.array(projectHit), found: z.number().int() }),
  refuses: [],
  run: ({ tx, house, today, query }) => searchProjects({ tx, house, today, q: query.q, limit: query.limit }),
});
