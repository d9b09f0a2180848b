import { z } from "zod";
import { internalRuleView } from "@xinheng/domain/governance/internal-rules/internal-rule-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { carriedResolution } from "../carried-resolution.ts";
import { stopOrderClock } from "../order-clock.ts";
import { changeRule, findRuleForUpdate, listVersions } from "./internal-rule-store.ts";
import { setReviewDay } from "./review-day.ts";
import { viewOneRule } from "./view-internal-rules.ts";

/** Adopted by the body the charter names: from its day it holds, and on the day of review it calls for one. */
export const approveInternalRule = deed({
  name: "approve-internal-rule",
  method: "POST",
  path: "/internal-rules/{ruleId}/approval",
  says: {
    zh: "登记通过制度的决议、施行日期和复核日期；新版施行后，旧版不再适用。",
    en: "Enters the resolution that adopts an internal rule, the day it holds from and the day of its review.",
  },
  params: z.object({ ruleId: z.uuid() }),
  body: z.object({ resolutionId: z.uuid(), inForceFrom: z.iso.date(), reviewOn: z.iso.date() }),
  reply: internalRuleView,
  refuses: [
    "internal-rule-not-found",
    "internal-rule-stage-wrong",
    "resolution-not-on-internal-rule",
    "resolution-not-carried",
    "internal-rule-too-early",
    "governance-rules-missing",
    "internal-rule-review-wrong",
  ],
  journals: ({ params, reply }) => ({
    ids: { internalRule: params.ruleId, resolution: reply.resolution?.id ?? "" },
  }),
  async run(given) {
    const { tx, params, body } = given;
    const kept = await findRuleForUpdate(tx, params.ruleId);
    if (kept === null) return refuse("internal-rule-not-found");
    if (kept.stage !== "draft") return refuse("internal-rule-stage-wrong");
    const matter = { kind: "internal-rule", id: kept.id };
    const carried = await carriedResolution(tx, { resolutionId: body.resolutionId, matter, since: kept.madeAt });
    if (isRefusal(carried)) return carried;
    if (carried?.resolution.kind !== "adopt-internal-rule") return refuse("resolution-not-on-internal-rule");
    const { decidedOn } = carried.resolution;
    if (body.inForceFrom < decidedOn) return refuse("internal-rule-too-early", { earliest: decidedOn });
    const wrong = await setReviewDay(given, kept.id, { from: body.inForceFrom, reviewOn: body.reviewOn });
    if (wrong !== null) return wrong;
    const { resolutionId, inForceFrom, reviewOn } = body;
    await changeRule(tx, kept.id, { stage: "approved", resolutionId, inForceFrom, reviewOn });
    for (const former of await listVersions(tx, kept.lineage))
      if (former.id !== kept.id) await stopOrderClock(tx, former.id, "call-internal-rule-review");
    return viewOneRule(given, kept.id);
  },
});
