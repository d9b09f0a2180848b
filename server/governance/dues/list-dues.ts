import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { duesYearView } from "@xinheng/domain/governance/dues/dues-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { findAssessment, listLines, totalLines } from "./dues-line-store.ts";
import { findStandard } from "./dues-standard-store.ts";
import { viewLines } from "./view-lines.ts";

/** The dues of a year, member by member, with what was paid. */
export const listDues = question({
  name: "list-dues",
  path: "/dues/{year}",
  says: {
    zh: "一年的会费：每个会员应缴、减免、已缴、尚欠，逐笔列出。",
    en: "The dues of a year: what each member owes, what was reduced, paid and is open, entry by entry.",
  },
  params: z.object({ year: z.coerce.number().int().min(1990).max(2200) }),
  query: z.object({
    state: z.enum(["paid", "partly", "unpaid"]).optional(),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: duesYearView,
  refuses: ["dues-not-assessed"],
  async run({ tx, actor, params: { year }, query: { state, offset, limit } }) {
    const assessment = await findAssessment(tx, year);
    if (assessment === null) return refuse("dues-not-assessed", { year });
    const standard = await findStandard(tx, assessment.standardId);
    if (standard === null) throw new Error("a year was assessed by no standard");
    const found = await listLines(tx, { year, state }, { offset, limit: limit + 1 });
    return {
      year,
      standard: {
        id: standard.id,
        version: standard.version,
        title: standard.title,
        reductions: [...standard.reductions],
      },
      assessedOn: assessment.assessedOn,
      totals: await totalLines(tx, assessment.id),
      rows: await viewLines(tx, found.slice(0, limit)),
      next: found.length > limit ? offset + limit : null,
      can: openTo(actor, ["assess-dues", "record-dues-payment", "reduce-dues", "reverse-dues-entry", "export-dues"]),
    };
  },
});
