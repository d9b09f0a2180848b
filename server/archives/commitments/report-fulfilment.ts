import { z } from "zod";
import { commitmentView } from "@xinheng/domain/archives/commitments/commitment-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { findPaper } from "../../governance/papers/paper-store.ts";
import { deed } from "../../platform/operation.ts";
import { commitmentFor, commitmentParams, showCommitment, stopCall } from "./commitment-step.ts";
import { changeCommitment } from "./commitment-store.ts";

/** Whoever promised shows that it was kept; the secretariat confirms it. */
export const reportFulfilment = deed({
  name: "report-fulfilment",
  method: "POST",
  path: "/subjects/{subjectId}/commitments/{commitmentId}/evidence",
  says: { zh: "提交履行承诺的情况和证明材料", en: "Show with evidence how a commitment was kept" },
  params: commitmentParams,
  body: z.object({ evidence: z.string().trim().min(2).max(4_000), paperId: z.uuid().nullable().default(null) }),
  reply: commitmentView,
  refuses: ["commitment-not-found", "commitment-state-wrong", "paper-not-found"],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { commitment: params.commitmentId } }),
  async run(given) {
    const { tx, today, params, body } = given;
    const found = await commitmentFor(given, params, "report-fulfilment");
    if (isRefusal(found)) return found;
    if (body.paperId !== null && (await findPaper(tx, body.paperId)) === null) return refuse("paper-not-found");
    await changeCommitment(tx, found, { evidence: body.evidence, evidencePaper: body.paperId, evidencedOn: today });
    await stopCall(tx, found.id);
    return showCommitment(given, params);
  },
});
