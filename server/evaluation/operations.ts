import type { DailyDeed } from "../platform/daily/daily-deed.ts";
import type { Striker } from "../platform/due-work.ts";
import type { Follower } from "../platform/follower.ts";
import type { Operation } from "../platform/operation.ts";
import { agencyOperations } from "./agencies/operations.ts";
import { compareModels } from "./compare-models.ts";
import { copyModel } from "./copy-model.ts";
import { discardModel } from "./discard-model.ts";
import { editModel } from "./edit-model.ts";
import { explainModelScore } from "./explain-model-score.ts";
import { fetchModelSheet } from "./fetch-model-sheet.ts";
import { importModelSheet } from "./import-model-sheet.ts";
import { listModelScores } from "./list-model-scores.ts";
import { listModelsQuestion } from "./list-models.ts";
import { publishModel } from "./publish-model.ts";
import { gradeFollowers, gradeOperations, gradeStrikers } from "./grades/operations.ts";
import { dailySuspension } from "./grades/suspend-evaluation-grades.ts";
import { dailyForgetting } from "./results/forget-result-salts.ts";
import { ratingOperations } from "./ratings/operations.ts";
import { figureOperations } from "./figures/operations.ts";
import { reopeningOperations, reopeningStrikers } from "./reopenings/operations.ts";
import { resultOperations } from "./results/operations.ts";
import { roundOperations, roundStrikers } from "./rounds/operations.ts";
import { dailyNameForgetting } from "./visits/forget-visit-names.ts";
import { visitOperations } from "./visits/operations.ts";
import { showModel } from "./show-model.ts";
import { tryModel } from "./try-model.ts";

/** Evaluation models, from a copy to publication; and the rounds that use them. */
export const evaluationOperations: readonly Operation[] = [
  listModelsQuestion,
  showModel,
  copyModel,
  editModel,
  importModelSheet,
  fetchModelSheet,
  compareModels,
  tryModel,
  listModelScores,
  explainModelScore,
  publishModel,
  discardModel,
  ...roundOperations,
  ...gradeOperations,
  ...resultOperations,
  ...agencyOperations,
  ...figureOperations,
  ...ratingOperations,
  ...visitOperations,
  ...reopeningOperations,
];

/** What the clock does when a deadline of evaluation is over. */
export const evaluationStrikers: readonly Striker[] = [...roundStrikers, ...gradeStrikers, ...reopeningStrikers];

export const evaluationFollowers: readonly Follower[] = [...gradeFollowers];
export const evaluationDaily: readonly DailyDeed[] = [dailySuspension, dailyForgetting, dailyNameForgetting];
