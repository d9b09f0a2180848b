import { z } from "zod";
import { caseRow } from "@xinheng/domain/discipline/cases/case-view.ts";
import { question } from "../../platform/operation.ts";
import { listLed } from "../../subjects/standing-store.ts";
import { listCases } from "./case-store.ts";
import { viewCaseRows } from "./view-case-rows.ts";

/** The cases against oneself, from the notice on. */
export const listOwnCases = question({
  name: "list-own-cases",
  path: "/subjects/{subjectId}/cases",
  says: { zh: "对本单位的案件，自告知起可以查看。", en: "The cases against oneself, from the notice on." },
  params: z.object({ subjectId: z.uuid() }),
  query: z.object({
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ cases: z.array(caseRow), next: z.uuid().nullable() }),
  refuses: [],
  async run(given) {
    const { tx, params, query } = given;
    const subjectIds = [...(await listLed(tx, [params.subjectId])).keys()];
    const filter = { subjectIds, accountId: null, open: false };
    const found = await listCases(tx, filter, { before: query.cursor, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    return {
      cases: await viewCaseRows(given, page),
      next: found.length > query.limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
