import { z } from "zod";
import { commitmentView } from "@xinheng/domain/archives/commitments/commitment-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { showCommitment } from "./commitment-step.ts";
import { changeCommitment, findCommitmentOfClock } from "./commitment-store.ts";

/** The day by which the keeping was to be shown is over: it is called for. Nothing is judged by it. */
export const callCommitment = deed({
  name: "call-commitment",
  method: "POST",
  path: "/commitments/{commitmentId}/call",
  says: {
    zh: "承诺的履行期限已过，催办（由程序自动进行）",
    en: "Call for a commitment whose day is over (done by the clock)",
  },
  params: z.object({ commitmentId: z.uuid() }),
  reply: commitmentView,
  refuses: ["commitment-not-found"],
  journals: ({ params, reply }) => ({ subjects: [reply.subjectId], ids: { commitment: params.commitmentId } }),
  async run(given) {
    const found = await findCommitmentOfClock(given.tx, given.params.commitmentId);
    if (found === null) return refuse("commitment-not-found");
    await changeCommitment(given.tx, found, { calledOn: given.today });
    return showCommitment(given, { subjectId: found.subjectId, commitmentId: found.id });
  },
});
