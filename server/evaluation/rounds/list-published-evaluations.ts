import { z } from "zod";
import { publishedEvaluation } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { visitorQuestion } from "../../platform/operation.ts";
import { readPublished } from "../grades/published-grades.ts";

/** What anybody may read: grades in publicity and final ones, by name and not by grade; one that is suspended or past its term says so. */
export const listPublishedEvaluations = visitorQuestion({
  name: "list-published-evaluations",
  path: "/evaluations",
  says: {
    zh: "公示中和已生效的会员信用等级，按名称排列，不排名次；暂停和过期的注明。",
    en: "Grades in publicity and final ones, by name and ranking nobody; those suspended or past their term say so.",
  },
  query: z.object({
    association: z.uuid().optional(),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ rows: z.array(publishedEvaluation).max(200), next: z.int().nullable() }),
  refuses: [],
  async run({ tx, today, query: { association, offset, limit } }) {
    const found = await readPublished({ tx, today }, { associationId: association }, { offset, limit: limit + 1 });
    return { rows: found.slice(0, limit), next: found.length > limit ? offset + limit : null };
  },
});
