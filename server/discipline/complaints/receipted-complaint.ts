import {
  closedComplaintStages,
  type ComplaintStage,
  judgeComplaintMove,
} from "@xinheng/domain/discipline/complaints/complaint.ts";
import type { ComplaintAnswer } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { byReceipt } from "../../norms/letters/by-receipt.ts";
import { listOpenClocksOf } from "../../platform/clock-store.ts";
import type { Tx } from "../../platform/database.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { listComplaintPapersByReceipt } from "./complaint-paper-store.ts";
import { findComplaintForUpdate, type KeptComplaint } from "./complaint-store.ts";

/** Does something with the complaint that a receipt opens, inside the association it lies in. */
export async function withReceipt<Answer>(
  tx: Tx,
  typed: string,
  does: (kept: KeptComplaint) => Promise<Answer>,
): Promise<Answer | Refusal<"complaint-receipt-unknown">> {
  const answer = await byReceipt(tx, { of: "complaint", typed }, async (id) => {
    const kept = await findComplaintForUpdate(tx, id);
    if (kept === null) throw new Error("a receipt opens a complaint of its association");
    return does(kept);
  });
  return answer ?? refuse("complaint-receipt-unknown");
}

/** Stages in which the complainant waits for a day that is told. */
const told: readonly ComplaintStage[] = ["received", "accepted", "asked", "answered", "unanswered"];

/** What became of it, as whoever complained reads it: nothing of the member's answer and papers, and of a case not that there is one. */
export async function answerOfComplaint(tx: Tx, kept: KeptComplaint): Promise<ComplaintAnswer> {
  const { stage, kind, facts, wants, happenedOn, receivedOn, judgement, answer, outcome, letter } = kept;
  const member = (await findStanding(tx, [kept.subjectId])).get(kept.subjectId)?.name ?? "";
  const clocks = told.includes(stage) ? await listOpenClocksOf(tx, [kept.id]) : [];
  return {
    ...{ id: kept.id, associationId: kept.associationId },
    ...{ stage, kind, member, facts, wants, happenedOn, receivedOn, judgement, outcome },
    dueOn: clocks.find(({ state }) => state === "running")?.dueOn ?? null,
    answeredOn: answer?.on ?? null,
    department: letter === null ? null : departmentOf(letter),
    withdrawable:
      !closedComplaintStages.includes(stage) && judgeComplaintMove(stage, "complainant", "withdraw-complaint") === null,
    papers: await listComplaintPapersByReceipt(tx, kept.id),
    bringable: judgeComplaintMove(stage, "complainant", "bring-complaint-paper") === null,
  };
}

function departmentOf({ department, on, receipt, reply }: NonNullable<KeptComplaint["letter"]>) {
  const told = reply === null ? null : { number: reply.number, text: reply.text, on: reply.on };
  return { name: department, on, receivedOn: receipt?.on ?? null, reply: told };
}
