import { z } from "zod";
import { setupView } from "@xinheng/domain/governance/setup-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { setupParams, stepOfSetup } from "./setup-step.ts";
import { changeSetup } from "./setup-store.ts";
import { viewSetup } from "./view-setup.ts";

/** Gives a setting up of before the vote up; what was entered stays to be read. */
export const abandonSetup = deed({
  name: "abandon-setup",
  method: "POST",
  path: "/setups/{setupId}/abandonment",
  says: {
    zh: "表决之前终止办理；已登记的内容保留。",
    en: "Gives a setting up of before the vote up; what was entered stays.",
  },
  params: setupParams,
  body: z.object({ reason: z.string().trim().min(2).max(500) }),
  reply: setupView,
  refuses: ["setup-not-found", "setup-out-of-order"],
  journals: ({ params }) => ({ ids: { setup: params.setupId } }),
  async run(given) {
    const step = await stepOfSetup(given, given.params.setupId, "abandon-setup");
    if (isRefusal(step)) return step;
    const change = { stage: "abandoned", abandonedWhy: given.body.reason, dueOn: null } as const;
    await changeSetup(given.tx, step.setup.id, change);
    return viewSetup(given, step.rule, { ...step.setup, ...change });
  },
});
