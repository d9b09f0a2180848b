import { z } from "zod";
import { overdueOf, stateOfObligation } from "@xinheng/domain/discipline/agreements/obligation.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { changeMediation, findMediationForUpdate } from "../mediation/mediation-store.ts";
import { changeObligation, findMatterOfObligation, listObligationsOf } from "./mediation-obligation-store.ts";

/**
 * The last day of an obligation is over: it is marked, and nothing ends by it. What was noted as performed in time and waits
 * for the other side's answer is not late by that side's silence.
 */
export const noteObligationOverdue = deed({
  name: "note-obligation-overdue",
  method: "POST",
  path: "/mediation-obligations/{obligationId}/overdue",
  says: {
    zh: "调解协议的一项履行事项到期没有履行的标明（由程序自动进行）",
    en: "Mark an obligation of a mediated agreement that was not performed in time (done by the clock)",
  },
  params: z.object({ obligationId: z.uuid() }),
  reply: z.object({ mediationId: z.uuid() }),
  refuses: ["mediation-not-found", "mediation-stage-wrong"],
  journals: ({ reply }) => ({ ids: { mediation: reply.mediationId } }),
  async run({ tx, today, params }) {
    const mediationId = await findMatterOfObligation(tx, params.obligationId);
    const kept = mediationId === null ? null : await findMediationForUpdate(tx, mediationId);
    if (kept === null) return refuse("mediation-not-found");
    if (kept.stage !== "agreed") return refuse("mediation-stage-wrong", { stage: kept.stage });
    const before = await listObligationsOf(tx, kept.id);
    const isLate = before.some((one) => one.id === params.obligationId && stateOfObligation(one) !== "noted");
    if (isLate) await changeObligation(tx, kept, { id: params.obligationId, overdue_on: today });
    await changeMediation(tx, kept, { overdue_on: overdueOf(await listObligationsOf(tx, kept.id)) });
    return { mediationId: kept.id };
  },
});
