import { z } from "zod";
import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { caseJournal, caseParams, holdCase, judgeDay, paperMissing } from "./case-step.ts";
import { documentServed, recordCaseService } from "./case-delivery.ts";
import { viewCaseAfter } from "./view-case.ts";

/** Notes how notice or decision reached the member on paper, with its proof. Periods count from that day. */
export const serveCaseDocument = deed({
  name: "serve-case-document",
  method: "POST",
  path: "/cases/{caseId}/services",
  says: {
    zh: "登记告知书、决定书的送达：方式、日期、凭证；期限自送达之日起算。",
    en: "Note the service of notice or decision: way, day and proof; periods count from the day of service.",
  },
  params: caseParams,
  body: z.object({
    way: z.enum(["in-person", "post", "left-with-witness"]),
    on: z.iso.date(),
    paper: z.uuid().nullable().default(null),
    note: z.string().trim().max(300).default(""),
  }),
  reply: caseView,
  refuses: [
    "case-not-found",
    "case-stage-wrong",
    "case-not-your-move",
    "case-document-not-served",
    "case-paper-not-found",
    "case-day-wrong",
    "case-rule-missing",
  ],
  journals: caseJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdCase(given, params.caseId, "serve-case-document");
    if (isRefusal(held)) return held;
    const { kept } = held;
    if (body.paper === null) return refuse("case-document-not-served");
    const fault =
      (await paperMissing(tx, kept.id, body.paper)) ??
      judgeDay(body.on, { from: documentServed(kept).on, until: today });
    if (fault !== null) return fault;
    return (await recordCaseService(given, kept, body)) ?? viewCaseAfter(given, kept.id);
  },
});
