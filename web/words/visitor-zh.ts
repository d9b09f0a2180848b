import { openAgenciesZh } from "./zh/agencies.ts";
import { openCommitmentsZh } from "./zh/commitments.ts";
import { openComplaintsZh } from "./complaints-zh.ts";
import { normsZh } from "./zh/norms.ts";
import { openCharterZh } from "./zh/open-charter.ts";
import { openEvaluationZh } from "./zh/open-evaluation.ts";
import { openRecomputeZh } from "./zh/open-recompute.ts";
import { portalZh } from "./zh/portal.ts";
import { recordZh } from "./zh/record.ts";
import { openSanctionsZh } from "./zh/cases.ts";

/** The words of the portal's script, and no others: it must stay light. */
export const visitorZh = {
  ...portalZh,
  ...recordZh,
  ...normsZh,
  ...openCharterZh,
  ...openCommitmentsZh,
  ...openEvaluationZh,
  ...openRecomputeZh,
  ...openAgenciesZh,
  ...openComplaintsZh,
  ...openSanctionsZh,
} as const;
export type VisitorKey = keyof typeof visitorZh;
