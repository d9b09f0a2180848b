import { z } from "zod";
import type { CharterMove } from "@xinheng/domain/governance/charter-stage.ts";
import { moveCharter } from "@xinheng/domain/governance/charter-stage.ts";
import type { CharterView } from "@xinheng/domain/governance/charter-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { findPaper } from "../papers/paper-store.ts";
import { type Mover, refuseFaults, saveStep } from "./charter-step.ts";
import { findCharterForUpdate, isCharterDayTaken } from "./charter-store.ts";

/** The registrar's approval (核准) as its document says it. */
export const approvalBody = z.object({
  number: z.string().trim().min(1).max(128),
  authority: z.string().trim().min(2).max(200),
  approvedOn: z.iso.date(),
  paperId: z.uuid().nullable().default(null),
});

export type ApprovalCode =
  | "charter-not-found"
  | "charter-stage-wrong"
  | "charter-has-faults"
  | "charter-approved-in-future"
  | "charter-approved-too-early"
  | "charter-day-taken"
  | "paper-not-found";

/** Puts a version in force from the day of its approval. What was decided before that day stays counted by the former one. */
export async function approveBy(
  mover: Mover,
  asked: z.output<typeof approvalBody> & { readonly charterId: string },
  move: CharterMove,
): Promise<CharterView | Refusal<ApprovalCode>> {
  const { tx, today } = mover;
  const charter = await findCharterForUpdate(tx, asked.charterId);
  if (charter === null) return refuse("charter-not-found");
  const stage = moveCharter(charter.stage, move);
  if (isRefusal(stage)) return stage;
  if (asked.approvedOn > today) return refuse("charter-approved-in-future", { today });
  if (charter.carriedOn !== null && asked.approvedOn < charter.carriedOn) {
    return refuse("charter-approved-too-early", { carried: charter.carriedOn });
  }
  if (await isCharterDayTaken(tx, asked.approvedOn)) return refuse("charter-day-taken", { on: asked.approvedOn });
  if (asked.paperId !== null && (await findPaper(tx, asked.paperId)) === null) return refuse("paper-not-found");
  const faulty = await refuseFaults(mover, charter);
  if (faulty !== null) return faulty;
  const { number: approvalNumber, authority: approvalAuthority, approvedOn, paperId: approvalPaper } = asked;
  return saveStep(mover, charter, { stage, approvalNumber, approvalAuthority, approvedOn, approvalPaper });
}
