import type { Operation } from "../../platform/operation.ts";
import { dropExpectedReports } from "./drop-expected-reports.ts";
import { expectReports } from "./expect-reports.ts";
import { explainGap } from "./explain-gap.ts";
import { listGaps } from "./list-gaps.ts";
import { listPunctuality } from "./list-punctuality.ts";

export const arrivalOperations: readonly Operation[] = [
  listPunctuality,
  listGaps,
  explainGap,
  expectReports,
  dropExpectedReports,
];
