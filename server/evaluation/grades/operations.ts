import type { OperationName } from "@xinheng/domain/access/permission.ts";
import type { Striker } from "../../platform/due-work.ts";
import type { Follower } from "../../platform/follower.ts";
import type { Operation } from "../../platform/operation.ts";
import { callGradeReview } from "./call-grade-review.ts";
import { decideGradeObjection } from "./decide-grade-objection.ts";
import { fileGradeObjection } from "./file-grade-objection.ts";
import { issueEvaluationCertificate } from "./issue-evaluation-certificate.ts";
import { listEvaluationGrades } from "./list-evaluation-grades.ts";
import { reviewEvaluationGrade } from "./review-evaluation-grade.ts";
import { settleEvaluationGrade } from "./settle-evaluation-grade.ts";
import { suspendEvaluationGrades } from "./suspend-evaluation-grades.ts";

/** The life of a published grade: suspended by a veto, reviewed, lowered or restored, with its certificate. */
export const gradeOperations: readonly Operation[] = [
  ...[listEvaluationGrades, suspendEvaluationGrades, callGradeReview],
  ...[reviewEvaluationGrade, settleEvaluationGrade, issueEvaluationCertificate],
  ...[fileGradeObjection, decideGradeObjection],
];

export const gradeStrikers: readonly Striker[] = [{ operation: callGradeReview, paramsOf: (entryId) => ({ entryId }) }];

/** Deeds by which a record comes in, is released, or shows again. */
const bringing = [
  ...(["carry-out-import", "collect-record", "confirm-record", "revoke-repair"] as const),
  ...(["merge-subjects", "enter-list-entry"] as const),
] satisfies readonly OperationName[];

export const gradeFollowers: readonly Follower[] = bringing.map((on) => ({
  name: `suspend-grades-after-${on}`,
  on,
  runs: suspendEvaluationGrades,
}));
