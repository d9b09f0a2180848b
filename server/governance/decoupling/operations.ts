import type { Striker } from "../../platform/due-work.ts";
import type { Operation } from "../../platform/operation.ts";
import { answerDecoupling } from "./answer-decoupling.ts";
import { callDecouplingRound } from "./call-decoupling-round.ts";
import { closeDecouplingRound } from "./close-decoupling-round.ts";
import { issueDecouplingReport } from "./issue-decoupling-report.ts";
import { listDecouplingRounds } from "./list-decoupling-rounds.ts";
import { mendDecoupling } from "./mend-decoupling.ts";
import { openDecouplingRound } from "./open-decoupling-round.ts";
import { showDecouplingRound } from "./show-decoupling-round.ts";

/** The yearly check of independence. */
export const decouplingOperations: readonly Operation[] = [
  listDecouplingRounds,
  showDecouplingRound,
  openDecouplingRound,
  answerDecoupling,
  closeDecouplingRound,
  mendDecoupling,
  issueDecouplingReport,
  callDecouplingRound,
];

/** What the clock does a year after a round. */
export const decouplingStrikers: readonly Striker[] = [
  { operation: callDecouplingRound, paramsOf: (roundId) => ({ roundId }) },
];
