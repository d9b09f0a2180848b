import { z } from "zod";
import { casePaperKind } from "@xinheng/domain/discipline/cases/case-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { saveCasePaper } from "./case-paper-store.ts";
import { caseParams, holdCase, judgeDay } from "./case-step.ts";

/** Lays a paper into the file with where it came from; it is never changed, and its hash shows so. */
export const bringCasePaper = deed({
  name: "bring-case-paper",
  method: "POST",
  path: "/cases/{caseId}/papers",
  says: {
    zh: "提交一份案卷材料，写明由谁提供、何时取得；入卷后不能更改，附哈希值。被调查会员看得到没有注明保密理由的材料。",
    en: "Lay a paper into the file: who had it and when it was taken; it is not changed, and carries its hash. The respondent reads what is not withheld with a reason.",
  },
  params: caseParams,
  query: z.object({
    name: z.string().trim().min(1).max(200),
    kind: casePaperKind,
    /** Who had it, or who was heard. */
    from: z.string().trim().min(1).max(200),
    obtainedOn: z.iso.date(),
    withheldWhy: z.string().trim().max(300).default(""),
  }),
  upload: { limitBytes: 50 * 2 ** 20 },
  reply: z.object({ paperId: z.uuid(), name: z.string() }),
  refuses: ["upload-missing", "case-not-found", "case-stage-wrong", "case-not-your-move", "case-day-wrong"],
  journals: ({ params, reply }) => ({ ids: { case: params.caseId, paper: reply.paperId } }),
  async run(given) {
    const { tx, actor, now, today, params, query, upload } = given;
    if (upload === null) return refuse("upload-missing");
    const held = await holdCase(given, params.caseId, "bring-case-paper");
    if (isRefusal(held)) return held;
    const { kept, role } = held;
    // What the respondent lays in itself cannot be kept from it, and it lays in no evidence of others.
    const isOwn = role === "respondent";
    if (role === "overseer" || (isOwn && (query.kind !== "statement" || query.withheldWhy !== "")))
      return refuse("case-not-your-move");
    // What is closed takes in nothing but what comes in on its letters.
    if (kept.stage === "closed" && (role !== "house" || query.kind !== "proof"))
      return refuse("case-stage-wrong", { stage: kept.stage });
    const wrong = judgeDay(query.obtainedOn, { from: "1990-01-01", until: today });
    if (wrong !== null) return wrong;
    const { name, kind, from, obtainedOn, withheldWhy } = query;
    await saveCasePaper(tx, kept, {
      ...{ id: upload.id, name, kind, from, obtainedOn, withheldWhy, sha256: upload.sha256 },
      ...{ enteredBy: actor.id, enteredRole: role, enteredAt: now },
    });
    return { paperId: upload.id, name };
  },
});
