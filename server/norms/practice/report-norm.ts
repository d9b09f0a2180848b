import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { z } from "zod";
import { normView } from "@xinheng/domain/norms/norm-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { normParams } from "../norm-step.ts";
import { findNormForUpdate } from "../norm-store.ts";
import { listReports, saveReport } from "../signing-store.ts";
import { viewNorm } from "../view-norm.ts";

export const reportNorm = deed({
  name: "report-norm",
  method: "POST",
  path: "/norms/{normId}/reports",
  says: {
    zh: "登记一年的执行情况报告，每年一份。",
    en: "Enters the yearly report on how a norm was kept; one for each year.",
  },
  params: normParams,
  body: z.object({
    year: z.number().int().min(1990).max(2200),
    report: z.string().trim().min(10).max(20_000),
  }),
  reply: normView,
  refuses: ["norm-not-found", "norm-stage-wrong", "norm-report-there"],
  journals: ({ params }) => ({ ids: { norm: params.normId } }),
  async run(given) {
    const { tx, actor, now, params, body } = given;
    const norm = await findNormForUpdate(tx, params.normId);
    if (norm === null) return refuse("norm-not-found");
    const isKept = norm.stage === "promulgated" || norm.stage === "under-review";
    if (!isKept) return refuse("norm-stage-wrong", { stage: norm.stage });
    const { year } = body;
    if ((await listReports(tx, norm.id)).some((one) => one.year === year)) return refuse("norm-report-there", { year });
    await saveReport(tx, { ...body, normId: norm.id, associationId: ownAssociation(actor), by: actor.id, at: now });
    return viewNorm(given, norm.id);
  },
});
