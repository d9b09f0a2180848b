import type { Operation } from "../../platform/operation.ts";
import { admitAgency } from "./admit-agency.ts";
import { assignAgency } from "./assign-agency.ts";
import { assignEvaluationEntry } from "./assign-evaluation-entry.ts";
import { declareAgencyInterest } from "./declare-agency-interest.ts";
import { deliverAssignment } from "./deliver-assignment.ts";
import { endAgencyEntry } from "./end-agency-entry.ts";
import { exitAgency } from "./exit-agency.ts";
import { fetchAssignmentPaper } from "./fetch-assignment-paper.ts";
import { fileAgencyEntry } from "./file-agency-entry.ts";
import { judgeDelivery } from "./judge-delivery.ts";
import { listAgencies } from "./list-agencies.ts";
import { markAssignedIndicator } from "./mark-assigned-indicator.ts";
import { recallAssignment } from "./recall-assignment.ts";
import { recordAgencyCheck } from "./record-agency-check.ts";
import { registerAgency } from "./register-agency.ts";
import { showAssignedEntry } from "./show-assigned-entry.ts";
import { showAgency } from "./show-agency.ts";

/** Credit service agencies: their register, what is assigned to them, and how they are watched. */
export const agencyOperations: readonly Operation[] = [
  listAgencies,
  showAgency,
  registerAgency,
  fileAgencyEntry,
  declareAgencyInterest,
  endAgencyEntry,
  admitAgency,
  assignAgency,
  assignEvaluationEntry,
  showAssignedEntry,
  markAssignedIndicator,
  recallAssignment,
  deliverAssignment,
  judgeDelivery,
  fetchAssignmentPaper,
  recordAgencyCheck,
  exitAgency,
];
