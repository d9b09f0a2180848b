import type { Striker } from "../../platform/due-work.ts";
import type { Operation } from "../../platform/operation.ts";
import { applyForRepair } from "../repairs/apply-for-repair.ts";
import { checkRepair } from "../repairs/check-repair.ts";
import { completeRepair } from "../repairs/complete-repair.ts";
import { decideRepair } from "../repairs/decide-repair.ts";
import { noteRepairOverdue } from "../repairs/note-repair-overdue.ts";
import { revokeRepair } from "../repairs/revoke-repair.ts";
import { showRepair } from "../repairs/show-repair.ts";
import { showRepairGuide } from "../repairs/show-repair-guide.ts";
import { verifyRepair } from "../repairs/verify-repair.ts";
import { withdrawRepair } from "../repairs/withdraw-repair.ts";
import { acknowledgeReceiverNotice } from "./acknowledge-receiver-notice.ts";
import { answerReferral } from "./answer-referral.ts";
import { askSecondLook } from "./ask-second-look.ts";
import { bringEvidence } from "./bring-evidence.ts";
import { decideObjection } from "./decide-objection.ts";
import { fetchEvidence } from "./fetch-evidence.ts";
import { fileObjection } from "./file-objection.ts";
import { listMatters } from "./list-matters.ts";
import { listOwnMatters } from "./list-own-matters.ts";
import { listReceiverNotices } from "./list-receiver-notices.ts";
import { noteObjectionOverdue } from "./note-objection-overdue.ts";
import { referObjection } from "./refer-objection.ts";
import { reviewDisagreement } from "./review-disagreement.ts";
import { showObjection } from "./show-objection.ts";
import { withdrawObjection } from "./withdraw-objection.ts";
import { writeDisagreement } from "./write-disagreement.ts";

/** What a subject may do about a record: object to it, and have its publicity ended by repair. */
export const rightsOperations: readonly Operation[] = [
  ...[bringEvidence, fetchEvidence, listMatters, listOwnMatters, listReceiverNotices, acknowledgeReceiverNotice],
  ...[fileObjection, showObjection, referObjection, answerReferral, decideObjection, askSecondLook],
  ...[withdrawObjection, writeDisagreement, reviewDisagreement, noteObjectionOverdue],
  ...[showRepairGuide, applyForRepair, showRepair, checkRepair, completeRepair, verifyRepair, decideRepair],
  ...[withdrawRepair, revokeRepair, noteRepairOverdue],
];

/** What happens when nobody answered in time. */
export const rightsStrikers: readonly Striker[] = [
  { operation: noteObjectionOverdue, paramsOf: (objectionId) => ({ objectionId }) },
  { operation: noteRepairOverdue, paramsOf: (repairId) => ({ repairId }) },
];
