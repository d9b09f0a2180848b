import { openAgenciesEn } from "./open/agencies-en.ts";
import { openCommitmentsEn } from "./open/commitments-en.ts";
import { openComplaintsEn } from "./open/complaints-en.ts";
import { normsEn } from "./en/norms.ts";
import { openCharterEn } from "./en/open-charter.ts";
import { openEvaluationEn } from "./en/open-evaluation.ts";
import { openRecomputeEn } from "./en/open-recompute.ts";
import { portalEn } from "./en/portal.ts";
import { recordEn } from "./en/record.ts";
import { openSanctionsEn } from "./open/sanctions-en.ts";
import type { VisitorKey } from "./visitor-zh.ts";

/** The same in English. */
export const visitorEn: Readonly<Record<VisitorKey, string>> = {
  ...portalEn,
  ...recordEn,
  ...normsEn,
  ...openCharterEn,
  ...openCommitmentsEn,
  ...openEvaluationEn,
  ...openRecomputeEn,
  ...openAgenciesEn,
  ...openComplaintsEn,
  ...openSanctionsEn,
};
