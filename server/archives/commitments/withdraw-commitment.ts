import { z } from "zod";
import { commitmentView } from "@xinheng/domain/archives/commitments/commitment-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { commitmentFor, commitmentParams, showCommitment, stopCall } from "./commitment-step.ts";
import { changeCommitment } from "./commitment-store.ts";

/** Whoever signed takes it back: it is open to nobody from then on. What was not kept before stays to be judged. */
export const withdrawCommitment = deed({
  name: "withdraw-commitment",
  method: "POST",
  path: "/subjects/{subjectId}/commitments/{commitmentId}/withdrawal",
  says: { zh: "撤回承诺，撤回后不再公开", en: "Withdraw a commitment; it is public no longer" },
  params: commitmentParams,
  body: z.object({ why: z.string().trim().min(2).max(1_000) }),
  reply: commitmentView,
  refuses: ["commitment-not-found", "commitment-state-wrong"],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { commitment: params.commitmentId } }),
  async run(given) {
    const found = await commitmentFor(given, given.params, "withdraw-commitment");
    if (isRefusal(found)) return found;
    await changeCommitment(given.tx, found, { withdrawnOn: given.today, withdrawnWhy: given.body.why });
    await stopCall(given.tx, found.id);
    return showCommitment(given, given.params);
  },
});
