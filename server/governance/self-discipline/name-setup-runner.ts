import { z } from "zod";
import { judgeSetupDay } from "@xinheng/domain/governance/setup.ts";
import { setupView } from "@xinheng/domain/governance/setup-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { paperOfStep, setupParams, stepOfSetup } from "./setup-step.ts";
import { changeSetup } from "./setup-store.ts";
import { viewSetup } from "./view-setup.ts";

/** The secretariat names who runs the body from day to day; a later naming takes the place of the earlier. */
export const nameSetupRunner = deed({
  name: "name-setup-runner",
  method: "POST",
  path: "/setups/{setupId}/runner",
  says: {
    zh: "秘书处指定专人负责自律机构的日常工作，附指定文件。",
    en: "The secretariat names who runs the body from day to day, by its document.",
  },
  params: setupParams,
  body: z.object({
    name: z.string().trim().min(1).max(80),
    on: z.iso.date(),
    paperId: z.uuid().nullable().default(null),
  }),
  reply: setupView,
  refuses: ["setup-not-found", "setup-out-of-order", "setup-document-missing", "setup-day-outside", "paper-not-found"],
  journals: ({ params }) => ({ ids: { setup: params.setupId } }),
  async run(given) {
    const { tx, today, params, body: asked } = given;
    const step = await stepOfSetup(given, params.setupId, "name-setup-runner");
    if (isRefusal(step)) return step;
    const { setup, rule, article } = step;
    const paper = await paperOfStep(tx, asked.paperId, { move: "name-setup-runner", article });
    if (isRefusal(paper)) return paper;
    const outside = judgeSetupDay(asked.on, { notBefore: setup.begunOn, today });
    if (outside !== null) return outside;
    const change = { runnerName: asked.name, runnerOn: asked.on, runnerPaper: paper };
    await changeSetup(tx, setup.id, change);
    return viewSetup(given, rule, { ...setup, ...change });
  },
});
