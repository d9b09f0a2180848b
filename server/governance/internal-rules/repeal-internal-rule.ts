import { z } from "zod";
import { internalRuleView } from "@xinheng/domain/governance/internal-rules/internal-rule-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { carriedResolution } from "../carried-resolution.ts";
import { stopOrderClock } from "../order-clock.ts";
import { changeRule, findRuleForUpdate } from "./internal-rule-store.ts";
import { viewOneRule } from "./view-internal-rules.ts";

/** Repealed by a later resolution on it; it stays in the register. */
export const repealInternalRule = deed({
  name: "repeal-internal-rule",
  method: "POST",
  path: "/internal-rules/{ruleId}/repeal",
  says: {
    zh: "凭决议废止制度，写明理由，登记簿保留。",
    en: "Repeals an internal rule by a resolution, with the reason; it stays in the register.",
  },
  params: z.object({ ruleId: z.uuid() }),
  body: z.object({ resolutionId: z.uuid(), reason: z.string().trim().min(2).max(500) }),
  reply: internalRuleView,
  refuses: [
    "internal-rule-not-found",
    "internal-rule-stage-wrong",
    "resolution-not-on-internal-rule",
    "resolution-not-carried",
  ],
  journals: ({ params, reply }) => ({ ids: { internalRule: params.ruleId, version: reply.version } }),
  async run(given) {
    const { tx, today, params, body } = given;
    const kept = await findRuleForUpdate(tx, params.ruleId);
    if (kept === null) return refuse("internal-rule-not-found");
    if (kept.stage !== "approved") return refuse("internal-rule-stage-wrong");
    const matter = { kind: "internal-rule", id: kept.id };
    const carried = await carriedResolution(tx, { resolutionId: body.resolutionId, matter, since: kept.madeAt });
    if (isRefusal(carried)) return carried;
    // The resolution that adopted it repeals nothing.
    if (carried?.resolution.kind !== "adopt-internal-rule" || carried.resolution.id === kept.resolutionId)
      return refuse("resolution-not-on-internal-rule");
    await changeRule(tx, kept.id, { stage: "repealed", repealedOn: today, repealedWhy: body.reason });
    await stopOrderClock(tx, kept.id, "call-internal-rule-review");
    return viewOneRule(given, kept.id);
  },
});
