import { z } from "zod";
import { fulfilments } from "@xinheng/domain/archives/commitments/commitment.ts";
import { commitmentView } from "@xinheng/domain/archives/commitments/commitment-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { commitmentFor, commitmentParams, showCommitment, stopCall } from "./commitment-step.ts";
import { changeCommitment } from "./commitment-store.ts";

/** 履约状态 of the data standard. What was not kept is said; it is no breach by that alone. */
export const confirmFulfilment = deed({
  name: "confirm-fulfilment",
  method: "POST",
  path: "/subjects/{subjectId}/commitments/{commitmentId}/fulfilment",
  says: {
    zh: "确认承诺的履行情况：全部履行、部分履行、全部未履行；没有全部履行的写明内容",
    en: "Confirm how a commitment was kept: wholly, in part, not at all, saying what was not kept",
  },
  params: commitmentParams,
  body: z.object({ fulfilment: z.enum(fulfilments), unperformed: z.string().trim().max(4_000).default("") }),
  reply: commitmentView,
  refuses: ["commitment-not-found", "commitment-state-wrong", "commitment-unperformed-missing"],
  journals: ({ params, reply }) => ({
    subjects: [params.subjectId],
    ids: { commitment: params.commitmentId, state: reply.state },
  }),
  async run(given) {
    const { tx, today, actor, params, body } = given;
    const found = await commitmentFor(given, params, "confirm-fulfilment");
    if (isRefusal(found)) return found;
    const whole = body.fulfilment === "全部履行";
    if (!whole && body.unperformed === "") return refuse("commitment-unperformed-missing");
    const unperformed = whole ? null : body.unperformed;
    await changeCommitment(tx, found, {
      ...{ fulfilment: body.fulfilment, unperformed, confirmedOn: today, confirmedBy: actor.id },
    });
    await stopCall(tx, found.id);
    return showCommitment(given, params);
  },
});
