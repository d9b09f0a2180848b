import type { Striker } from "../../platform/due-work.ts";
import type { Operation } from "../../platform/operation.ts";
import { noteMarksOverdue } from "./note-marks-overdue.ts";

/** Marks that are given anew where an objection about them was upheld. */
export const reopeningOperations: readonly Operation[] = [noteMarksOverdue];

export const reopeningStrikers: readonly Striker[] = [
  { operation: noteMarksOverdue, paramsOf: (entryId) => ({ entryId }) },
];
