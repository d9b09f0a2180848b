import { openAgenciesZh } from "./open/agencies-zh.ts";
import { openCommitmentsZh } from "./open/commitments-zh.ts";
import { openComplaintsZh } from "./open/complaints-zh.ts";
import { normsZh } from "./zh/norms.ts";
import { openCharterZh } from "./zh/open-charter.ts";
import { openEvaluationZh } from "./zh/open-evaluation.ts";
import { openRecomputeZh } from "./zh/open-recompute.ts";
import { portalZh } from "./zh/portal.ts";
import { recordZh } from "./zh/record.ts";
import { openSanctionsZh } from "./open/sanctions-zh.ts";

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
