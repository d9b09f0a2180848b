import type { Striker } from "../../platform/due-work.ts";
import type { Operation } from "../../platform/operation.ts";
import { answerEvaluationObjection } from "./answer-evaluation-objection.ts";
import { applyForEvaluation } from "./apply-for-evaluation.ts";
import { callEvaluationRound } from "./call-evaluation-round.ts";
import { closeEvaluationCall } from "./close-evaluation-call.ts";
import { closeEvaluationRemarks } from "./close-evaluation-remarks.ts";
import { closeEvaluationRound } from "./close-evaluation-round.ts";
import { declareEvaluationInterest } from "./declare-evaluation-interest.ts";
import { decideEvaluationEntry } from "./decide-evaluation-entry.ts";
import { finishEvaluationPublicity } from "./finish-evaluation-publicity.ts";
import { freezeEvaluationRound } from "./freeze-evaluation-round.ts";
import { listEvaluationRounds } from "./list-evaluation-rounds.ts";
import { listOwnEvaluations } from "./list-own-evaluations.ts";
import { listPublishedEvaluations } from "./list-published-evaluations.ts";
import { markEvaluationIndicator } from "./mark-evaluation-indicator.ts";
import { notifyEvaluationResult } from "./notify-evaluation-result.ts";
import { objectToEvaluation } from "./object-to-evaluation.ts";
import { planEvaluationRound } from "./plan-evaluation-round.ts";
import { publiciseEvaluationResult } from "./publicise-evaluation-result.ts";
import { qualifyEvaluationEntry } from "./qualify-evaluation-entry.ts";
import { scoreEvaluationEntry } from "./score-evaluation-entry.ts";
import { showEvaluationEntry } from "./show-evaluation-entry.ts";
import { showEvaluationRound } from "./show-evaluation-round.ts";
import { withdrawEvaluation } from "./withdraw-evaluation.ts";

/** A round of evaluation, from its plan to results that hold. */
export const roundOperations: readonly Operation[] = [
  ...[listEvaluationRounds, showEvaluationRound, planEvaluationRound, callEvaluationRound, closeEvaluationCall],
  ...[applyForEvaluation, listOwnEvaluations, showEvaluationEntry, withdrawEvaluation, objectToEvaluation],
  ...[qualifyEvaluationEntry, freezeEvaluationRound, closeEvaluationRemarks, answerEvaluationObjection],
  ...[
    declareEvaluationInterest,
    markEvaluationIndicator,
    scoreEvaluationEntry,
    decideEvaluationEntry,
    notifyEvaluationResult,
  ],
  ...[publiciseEvaluationResult, finishEvaluationPublicity, closeEvaluationRound, listPublishedEvaluations],
];

/** What happens when a period of a round is over. */
export const roundStrikers: readonly Striker[] = [
  { operation: closeEvaluationCall, paramsOf: (roundId) => ({ roundId }) },
  { operation: closeEvaluationRemarks, paramsOf: (roundId) => ({ roundId }) },
  { operation: finishEvaluationPublicity, paramsOf: (entryId) => ({ entryId }) },
];
