import type { Striker } from "../platform/due-work.ts";
import type { Operation } from "../platform/operation.ts";
import { answerNormQuestion } from "./answer-norm-question.ts";
import { closeNormConsultation } from "./close-norm-consultation.ts";
import { compareNorms } from "./compare-norms.ts";
import { draftNorm } from "./draft-norm.ts";
import { editNorm } from "./edit-norm.ts";
import { fetchNormText } from "./fetch-norm-text.ts";
import { importNormClauses } from "./import-norm-clauses.ts";
import { issueNormFile } from "./issue-norm-file.ts";
import { listNormLetters } from "./letters/list-norm-letters.ts";
import { lookUpNormLetter } from "./letters/look-up-norm-letter.ts";
import { sendNormLetter } from "./letters/send-norm-letter.ts";
import { setAsideNormLetter } from "./letters/set-aside-norm-letter.ts";
import { takeNormLetter } from "./letters/take-norm-letter.ts";
import { listNormsQuestion } from "./list-norms.ts";
import { openNormConsultation } from "./open-norm-consultation.ts";
import { answerNormOpinion } from "./opinions/answer-norm-opinion.ts";
import { giveNormOpinion } from "./opinions/give-norm-opinion.ts";
import { listNormOpinions } from "./opinions/list-norm-opinions.ts";
import { mergeNormOpinion } from "./opinions/merge-norm-opinion.ts";
import { recordNormOpinion } from "./opinions/record-norm-opinion.ts";
import { splitNormOpinion } from "./opinions/split-norm-opinion.ts";
import { passNormGate } from "./pass-norm-gate.ts";
import { callNormReview } from "./practice/call-norm-review.ts";
import { confirmNorm } from "./practice/confirm-norm.ts";
import { listNormSignings } from "./practice/list-norm-signings.ts";
import { repealNorm } from "./practice/repeal-norm.ts";
import { reportNorm } from "./practice/report-norm.ts";
import { signNormOneself } from "./practice/sign-norm-oneself.ts";
import { signNorm } from "./practice/sign-norm.ts";
import { decideNormProject } from "./project/decide-norm-project.ts";
import { proposeNormProject } from "./project/propose-norm-project.ts";
import { proposalOperations } from "./proposals/operations.ts";
import { promulgateNorm } from "./promulgate-norm.ts";
import { putNormToVote } from "./put-norm-to-vote.ts";
import { returnNorm } from "./return-norm.ts";
import { showNorm } from "./show-norm.ts";
import { signNormReview } from "./sign-norm-review.ts";

/** Conventions, ethics codes and group standards, from the first draft to the repeal; proposals to the norms of others. */
export const normsOperations: readonly Operation[] = [
  listNormsQuestion,
  showNorm,
  compareNorms,
  fetchNormText,
  draftNorm,
  proposeNormProject,
  decideNormProject,
  editNorm,
  importNormClauses,
  answerNormQuestion,
  signNormReview,
  passNormGate,
  openNormConsultation,
  recordNormOpinion,
  giveNormOpinion,
  sendNormLetter,
  lookUpNormLetter,
  listNormLetters,
  takeNormLetter,
  setAsideNormLetter,
  listNormOpinions,
  answerNormOpinion,
  mergeNormOpinion,
  splitNormOpinion,
  closeNormConsultation,
  putNormToVote,
  returnNorm,
  promulgateNorm,
  signNorm,
  signNormOneself,
  listNormSignings,
  reportNorm,
  callNormReview,
  confirmNorm,
  repealNorm,
  issueNormFile,
  ...proposalOperations,
];

/** What the clock does when the day of a review is over. */
export const normsStrikers: readonly Striker[] = [{ operation: callNormReview, paramsOf: (normId) => ({ normId }) }];
