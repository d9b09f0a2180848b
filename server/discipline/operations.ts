import type { DailyDeed } from "../platform/daily/daily-deed.ts";
import type { Striker } from "../platform/due-work.ts";
import type { Operation } from "../platform/operation.ts";
import { dailyCaseEnding, endCaseRetention } from "./endings/end-case-retention.ts";
import { dailyComplaintEnding, endComplaintRetention } from "./endings/end-complaint-retention.ts";
import { dailyInfringementEnding, endInfringementRetention } from "./endings/end-infringement-retention.ts";
import { dailyMediationEnding, endMediationRetention } from "./endings/end-mediation-retention.ts";
import { acknowledgeCaseDocument } from "./cases/acknowledge-case-document.ts";
import { appealCase } from "./cases/appeal-case.ts";
import { assignCaseInvestigator } from "./cases/assign-case-investigator.ts";
import { bringCasePaper } from "./cases/bring-case-paper.ts";
import { callCaseHearing } from "./cases/call-case-hearing.ts";
import { closeCase } from "./cases/close-case.ts";
import { decideCaseAppeal } from "./cases/decide-case-appeal.ts";
import { decideCase } from "./cases/decide-case.ts";
import { executeCaseSanction } from "./cases/execute-case-sanction.ts";
import { fetchCasePaper } from "./cases/fetch-case-paper.ts";
import { issueCaseNotice } from "./cases/issue-case-notice.ts";
import { listCases } from "./cases/list-cases.ts";
import { listOwnCases } from "./cases/list-own-cases.ts";
import { minuteCaseHearing } from "./cases/minute-case-hearing.ts";
import { noteCaseOverdue } from "./cases/note-case-overdue.ts";
import { openCase } from "./cases/open-case.ts";
import { inspectCaseArchive } from "./cases/inspect-case-archive.ts";
import { recuseFromCase } from "./cases/recuse-from-case.ts";
import { reportCases } from "./cases/report-cases.ts";
import { serveCaseDocument } from "./cases/serve-case-document.ts";
import { showCase } from "./cases/show-case.ts";
import { stateInCase } from "./cases/state-in-case.ts";
import { triageCase } from "./cases/triage-case.ts";
import { answerComplaint } from "./complaints/answer-complaint.ts";
import { askComplaintAnswer } from "./complaints/ask-complaint-answer.ts";
import { bringComplaintPaper } from "./complaints/bring-complaint-paper.ts";
import { bringComplaintPaperByReceipt } from "./complaints/bring-complaint-paper-by-receipt.ts";
import { drawComplaintPaperSlip } from "./complaints/draw-complaint-paper-slip.ts";
import { endComplaint } from "./complaints/end-complaint.ts";
import { enterComplaint } from "./complaints/enter-complaint.ts";
import { fetchComplaintPaper } from "./complaints/fetch-complaint-paper.ts";
import { fileComplaint } from "./complaints/file-complaint.ts";
import { fetchCaseInterview } from "./interviews/fetch-case-interview.ts";
import { recordCaseInterview } from "./interviews/record-case-interview.ts";
import { signCaseInterview } from "./interviews/sign-case-interview.ts";
import { judgeComplaint } from "./complaints/judge-complaint.ts";
import { listComplaints } from "./complaints/list-complaints.ts";
import { listOwnComplaints } from "./complaints/list-own-complaints.ts";
import { lookUpComplaint } from "./complaints/look-up-complaint.ts";
import { noteComplaintOverdue } from "./complaints/note-complaint-overdue.ts";
import { noteDepartmentReceipt } from "./complaints/note-department-receipt.ts";
import { noteDepartmentReply } from "./complaints/note-department-reply.ts";
import { openComplaintContact } from "./complaints/open-complaint-contact.ts";
import { passComplaintToDepartment } from "./complaints/pass-complaint-to-department.ts";
import { passComplaintToDiscipline } from "./complaints/pass-complaint-to-discipline.ts";
import { passComplaintToMediation } from "./complaints/pass-complaint-to-mediation.ts";
import { reportComplaints } from "./complaints/report-complaints.ts";
import { sendComplaint } from "./complaints/send-complaint.ts";
import { shareComplaintPaper } from "./complaints/share-complaint-paper.ts";
import { showComplaint } from "./complaints/show-complaint.ts";
import { withdrawComplaint } from "./complaints/withdraw-complaint.ts";
import { withdrawComplaintByReceipt } from "./complaints/withdraw-complaint-by-receipt.ts";
import { assignInfringementOfficer } from "./infringements/assign-infringement-officer.ts";
import { askInfringementSecondLook } from "./infringements/ask-infringement-second-look.ts";
import { bringInfringementPaper } from "./infringements/bring-infringement-paper.ts";
import { bringInfringementPaperByReceipt } from "./infringements/bring-infringement-paper-by-receipt.ts";
import { drawInfringementPaperSlip } from "./infringements/draw-infringement-paper-slip.ts";
import { carryOutInfringementConsequence } from "./infringements/carry-out-infringement-consequence.ts";
import { checkInfringementIdentity } from "./infringements/check-infringement-identity.ts";
import { closeInfringement } from "./infringements/close-infringement.ts";
import { decideInfringement } from "./infringements/decide-infringement.ts";
import { enterInfringement } from "./infringements/enter-infringement.ts";
import { extendInfringement } from "./infringements/extend-infringement.ts";
import { fetchInfringementPaper } from "./infringements/fetch-infringement-paper.ts";
import { fileInfringement } from "./infringements/file-infringement.ts";
import { judgeInfringement } from "./infringements/judge-infringement.ts";
import { listInfringements } from "./infringements/list-infringements.ts";
import { listOwnInfringements } from "./infringements/list-own-infringements.ts";
import { lookUpInfringement } from "./infringements/look-up-infringement.ts";
import { noteInfringement } from "./infringements/note-infringement.ts";
import { noteInfringementLetter } from "./infringements/note-infringement-letter.ts";
import { noteInfringementOverdue } from "./infringements/note-infringement-overdue.ts";
import { openInfringementContact } from "./infringements/open-infringement-contact.ts";
import { orderInfringementConsequence } from "./infringements/order-infringement-consequence.ts";
import { reportInfringements } from "./infringements/report-infringements.ts";
import { sendInfringement } from "./infringements/send-infringement.ts";
import { showInfringement } from "./infringements/show-infringement.ts";
import { takeInfringementExtract } from "./infringements/take-infringement-extract.ts";
import { withdrawInfringement } from "./infringements/withdraw-infringement.ts";
import { withdrawInfringementByReceipt } from "./infringements/withdraw-infringement-by-receipt.ts";
import { agreeToCourtConfirmation } from "./agreements/agree-to-court-confirmation.ts";
import { answerMediationPerformance } from "./agreements/answer-mediation-performance.ts";
import { answerObligationDay } from "./agreements/answer-obligation-day.ts";
import { applyForCourtConfirmation } from "./agreements/apply-for-court-confirmation.ts";
import { fetchMediationDocument } from "./agreements/fetch-mediation-document.ts";
import { noteCourtTimeOver } from "./agreements/note-court-time-over.ts";
import { noteObligationOverdue } from "./agreements/note-obligation-overdue.ts";
import { proposeObligationDay } from "./agreements/propose-obligation-day.ts";
import { recordCourtRuling } from "./agreements/record-court-ruling.ts";
import { recordMediationPerformance } from "./agreements/record-mediation-performance.ts";
import { answerMediation } from "./mediation/answer-mediation.ts";
import { appointMediator } from "./mediation/appoint-mediator.ts";
import { bringMediationPaper } from "./mediation/bring-mediation-paper.ts";
import { callMediationSession } from "./mediation/call-mediation-session.ts";
import { chooseMediator } from "./mediation/choose-mediator.ts";
import { consentToMediationRecord } from "./mediation/consent-to-mediation-record.ts";
import { declareMediatorTies } from "./mediation/declare-mediator-ties.ts";
import { draftMediationAgreement } from "./mediation/draft-mediation-agreement.ts";
import { endMediation } from "./mediation/end-mediation.ts";
import { enterMediator } from "./mediation/enter-mediator.ts";
import { fetchMediationPaper } from "./mediation/fetch-mediation-paper.ts";
import { listMediations } from "./mediation/list-mediations.ts";
import { listMediatorNotes } from "./mediation/list-mediator-notes.ts";
import { listMediators } from "./mediation/list-mediators.ts";
import { listOwnMediations } from "./mediation/list-own-mediations.ts";
import { minuteMediationSession } from "./mediation/minute-mediation-session.ts";
import { noteMediationOverdue } from "./mediation/note-mediation-overdue.ts";
import { recuseMediator } from "./mediation/recuse-mediator.ts";
import { requestMediation } from "./mediation/request-mediation.ts";
import { showMediation } from "./mediation/show-mediation.ts";
import { signMediationAgreement } from "./mediation/sign-mediation-agreement.ts";
import { strikeMediator } from "./mediation/strike-mediator.ts";
import { writeMediatorNote } from "./mediation/write-mediator-note.ts";
import { issueCaseLetter } from "./letters/issue-case-letter.ts";
import { noteCaseLetter } from "./letters/note-case-letter.ts";
import { listCasePublicity } from "./publicity/list-case-publicity.ts";
import { switchOffCasePublicity } from "./publicity/switch-off-case-publicity.ts";
import { switchOnCasePublicity } from "./publicity/switch-on-case-publicity.ts";
import { withdrawCasePublication } from "./publicity/withdraw-case-publication.ts";
import { bringSuitPaper } from "./suits/bring-suit-paper.ts";
import { callSuitHearing } from "./suits/call-suit-hearing.ts";
import { closeSuit } from "./suits/close-suit.ts";
import { fetchSuitPaper } from "./suits/fetch-suit-paper.ts";
import { listSuits } from "./suits/list-suits.ts";
import { openSuit } from "./suits/open-suit.ts";
import { recordSuitExecution } from "./suits/record-suit-execution.ts";
import { recordSuitOutcome } from "./suits/record-suit-outcome.ts";
import { showSuit } from "./suits/show-suit.ts";

/** How the association settles disputes, enforces its own norms hears complaints about its members, and answers for data. */
export const disciplineOperations: readonly Operation[] = [
  ...[listMediators, enterMediator, declareMediatorTies, strikeMediator],
  ...[requestMediation, listMediations, listOwnMediations, showMediation, bringMediationPaper, fetchMediationPaper],
  ...[answerMediation, chooseMediator, appointMediator, recuseMediator],
  ...[callMediationSession, minuteMediationSession, writeMediatorNote, listMediatorNotes],
  ...[draftMediationAgreement, signMediationAgreement, fetchMediationDocument, consentToMediationRecord],
  ...[recordMediationPerformance, answerMediationPerformance, proposeObligationDay, answerObligationDay],
  ...[agreeToCourtConfirmation, applyForCourtConfirmation, recordCourtRuling],
  ...[noteObligationOverdue, noteCourtTimeOver],
  ...[endMediation, noteMediationOverdue, endMediationRetention],
  ...[openCase, listCases, listOwnCases, showCase, triageCase, assignCaseInvestigator, recuseFromCase],
  inspectCaseArchive,
  ...[bringCasePaper, fetchCasePaper, issueCaseNotice, serveCaseDocument, acknowledgeCaseDocument, stateInCase],
  ...[recordCaseInterview, signCaseInterview, fetchCaseInterview],
  ...[callCaseHearing, minuteCaseHearing, decideCase, appealCase, decideCaseAppeal],
  ...[executeCaseSanction, closeCase, noteCaseOverdue, endCaseRetention, reportCases],
  ...[sendComplaint, fileComplaint, enterComplaint, lookUpComplaint, withdrawComplaintByReceipt, withdrawComplaint],
  ...[listComplaints, listOwnComplaints, showComplaint, openComplaintContact, bringComplaintPaper, fetchComplaintPaper],
  ...[drawComplaintPaperSlip, bringComplaintPaperByReceipt, shareComplaintPaper],
  ...[judgeComplaint, askComplaintAnswer, answerComplaint, endComplaint],
  ...[passComplaintToMediation, passComplaintToDiscipline, passComplaintToDepartment],
  ...[noteDepartmentReceipt, noteDepartmentReply, noteComplaintOverdue, endComplaintRetention, reportComplaints],
  ...[sendInfringement, lookUpInfringement, withdrawInfringementByReceipt, checkInfringementIdentity],
  ...[fileInfringement, enterInfringement, listInfringements, listOwnInfringements, showInfringement],
  ...[drawInfringementPaperSlip, bringInfringementPaperByReceipt],
  ...[openInfringementContact, bringInfringementPaper, fetchInfringementPaper, withdrawInfringement],
  ...[judgeInfringement, assignInfringementOfficer, takeInfringementExtract, noteInfringement, extendInfringement],
  ...[decideInfringement, askInfringementSecondLook, orderInfringementConsequence, carryOutInfringementConsequence],
  ...[
    noteInfringementLetter,
    closeInfringement,
    reportInfringements,
    noteInfringementOverdue,
    endInfringementRetention,
  ],
  ...[openSuit, listSuits, showSuit, callSuitHearing, recordSuitOutcome, recordSuitExecution, closeSuit],
  ...[bringSuitPaper, fetchSuitPaper],
  ...[issueCaseLetter, noteCaseLetter],
  ...[listCasePublicity, switchOnCasePublicity, switchOffCasePublicity, withdrawCasePublication],
];

export const disciplineStrikers: readonly Striker[] = [
  { operation: noteMediationOverdue, paramsOf: (mediationId) => ({ mediationId }) },
  { operation: noteObligationOverdue, paramsOf: (obligationId) => ({ obligationId }) },
  { operation: noteCourtTimeOver, paramsOf: (mediationId) => ({ mediationId }) },
  { operation: noteCaseOverdue, paramsOf: (caseId) => ({ caseId }) },
  { operation: noteInfringementOverdue, paramsOf: (infringementId) => ({ infringementId }) },
  { operation: noteComplaintOverdue, paramsOf: (complaintId) => ({ complaintId }) },
];

export const disciplineDaily: readonly DailyDeed[] = [
  ...[dailyMediationEnding, dailyCaseEnding, dailyComplaintEnding, dailyInfringementEnding],
];
