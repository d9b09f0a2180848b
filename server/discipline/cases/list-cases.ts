import { z } from "zod";
import { officesHere } from "@xinheng/domain/access/actor.ts";
import { caseRow } from "@xinheng/domain/discipline/cases/case-view.ts";
import { question } from "../../platform/operation.ts";
import { isSecretariat } from "../mediation/mediation-step.ts";
import { listCases as listKept } from "./case-store.ts";
import { viewCaseRows } from "./view-case-rows.ts";

/** The register: the secretariat and the supervisors read all of it, a member of the committee the cases they handle. */
export const listCases = question({
  name: "list-cases",
  path: "/cases",
  says: {
    zh: "案件登记：秘书处和监事看全部，自律委员只看自己办的。",
    en: "The register of cases: the secretariat and the supervisors read all, a committee member those they handle.",
  },
  query: z.object({
    state: z.enum(["open", "all"]).default("open"),
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ cases: z.array(caseRow), next: z.uuid().nullable() }),
  refuses: [],
  async run(given) {
    const { tx, actor, query } = given;
    const readsAll = isSecretariat(actor) || officesHere(actor).some(({ office }) => office === "supervisor");
    const filter = { subjectIds: null, accountId: readsAll ? null : actor.id, open: query.state === "open" };
    const found = await listKept(tx, filter, { before: query.cursor, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    return {
      cases: await viewCaseRows(given, page),
      next: found.length > query.limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
