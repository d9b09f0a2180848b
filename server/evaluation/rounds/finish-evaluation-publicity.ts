import { z } from "zod";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { finishIfReady } from "./end-of-publicity.ts";
import { entryParams, entryStep } from "./round-step.ts";

/** The days of publicity are over. An objection without an answer holds the result back until it has one. */
export const finishEvaluationPublicity = deed({
  name: "finish-evaluation-publicity",
  method: "POST",
  path: "/evaluation-entries/{entryId}/publicity-end",
  says: {
    zh: "公示期满，没有待答复的异议即生效（由程序自动进行）",
    en: "Ends the publicity of a result; it is final once every objection is answered (done by the clock)",
  },
  params: entryParams,
  reply: z.object({ final: z.boolean() }),
  refuses: ["evaluation-entry-not-found", "evaluation-entry-stage-wrong", "evaluation-rule-missing"],
  journals: ({ params, reply }) => ({ ids: { entry: params.entryId, final: reply.final ? "yes" : "no" } }),
  async run(given) {
    const held = await entryStep(given.tx, given.params, "finish-evaluation-publicity");
    if (isRefusal(held)) return held;
    const final = await finishIfReady(given, held.entry);
    return isRefusal(final) ? final : { final };
  },
});
