import type { Operation } from "../../platform/operation.ts";
import { applyCooperation } from "./apply-cooperation.ts";
import { approveCooperation } from "./approve-cooperation.ts";
import { endCooperation } from "./end-cooperation.ts";
import { listCooperationsQuestion } from "./list-cooperations.ts";
import { withdrawCooperation } from "./withdraw-cooperation.ts";

/** A cooperation from its application to its end. */
export const cooperationOperations: readonly Operation[] = [
  listCooperationsQuestion,
  applyCooperation,
  approveCooperation,
  withdrawCooperation,
  endCooperation,
];
