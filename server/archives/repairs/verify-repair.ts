import { z } from "zod";
import { repairView } from "@xinheng/domain/archives/repairs/repair-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { papersOf } from "../objections/papers-of.ts";
import { holdFor, repairParams, viewAfter } from "./repair-step.ts";
import { changeRepair } from "./repair-store.ts";

/** What the source says of the duties. A later word stands in the place of an earlier one until it is decided. */
export const verifyRepair = deed({
  name: "verify-repair",
  method: "POST",
  path: "/subjects/{subjectId}/repairs/{repairId}/verification",
  says: {
    zh: "登记认定单位的核实结果：义务是否履行完毕（谁认定、谁修复）。",
    en: "Note what the source says: whether the duties of its document are fulfilled.",
  },
  params: repairParams,
  body: z.object({
    with: z.string().trim().min(2).max(200),
    says: z.enum(["fulfilled", "unfulfilled"]),
    text: z.string().trim().min(2).max(1_000),
    paper: z.uuid().nullable().default(null),
  }),
  reply: repairView,
  refuses: ["repair-not-found", "repair-stage-wrong", "evidence-not-found"],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { repair: params.repairId } }),
  async run(given) {
    const { tx, today, params, body } = given;
    const kept = await holdFor(tx, params, "verify-repair");
    if (isRefusal(kept)) return kept;
    const papers = await papersOf(tx, kept.subjectId, body.paper === null ? [] : [body.paper]);
    if (isRefusal(papers)) return papers;
    await changeRepair(tx, kept, {
      verified_with: body.with,
      verified_says: body.says,
      verified_text: body.text,
      verified_paper: body.paper,
      verified_on: today,
    });
    return viewAfter(given, params);
  },
});
