import type { DailyDeed } from "../platform/daily/daily-deed.ts";
import type { Striker } from "../platform/due-work.ts";
import type { Operation } from "../platform/operation.ts";
import type { WorkKind } from "../platform/work-desk.ts";
import { arrivalOperations } from "./arrivals/operations.ts";
import { carryOutImport } from "./carry-out-import.ts";
import { collectRecord } from "./collect-record.ts";
import { callCommitment } from "./commitments/call-commitment.ts";
import { confirmFulfilment } from "./commitments/confirm-fulfilment.ts";
import { listCommitmentTemplates } from "./commitments/list-commitment-templates.ts";
import { listCommitmentsQuestion } from "./commitments/list-commitments.ts";
import { listSubjectCommitments } from "./commitments/list-subject-commitments.ts";
import { recordBreach } from "./commitments/record-breach.ts";
import { reportFulfilment } from "./commitments/report-fulfilment.ts";
import { signCommitment } from "./commitments/sign-commitment.ts";
import { withdrawCommitment } from "./commitments/withdraw-commitment.ts";
import { dailyConsentEnding } from "./consents/end-consent-retention.ts";
import { consentOperations } from "./consents/operations.ts";
import { confirmImport } from "./confirm-import.ts";
import { confirmRecord } from "./confirm-record.ts";
import { discardImport } from "./discard-import.ts";
import { dailyEnding, endRetention } from "./endings/end-retention.ts";
import { expireImport } from "./expire-import.ts";
import { carryOutExport } from "./exports/carry-out-export.ts";
import { exportRecords } from "./exports/export-records.ts";
import { fetchExport } from "./exports/fetch-export.ts";
import { listRecords } from "./exports/list-records.ts";
import { showExport } from "./exports/show-export.ts";
import { filingOperations } from "./filings/operations.ts";
import { acknowledgeByLink } from "./handovers/acknowledge-by-link.ts";
import { acknowledgeHandover } from "./handovers/acknowledge-handover.ts";
import { issueHandoverLink } from "./handovers/issue-handover-link.ts";
import { listHandovers } from "./handovers/list-handovers.ts";
import { listReceivers } from "./handovers/list-receivers.ts";
import { openHandoverLink } from "./handovers/open-handover-link.ts";
import { showHandover } from "./handovers/show-handover.ts";
import { fetchImportFaults } from "./fetch-import-faults.ts";
import { fetchImportTemplate } from "./fetch-import-template.ts";
import { issueArchiveExtract } from "./extracts/issue-archive-extract.ts";
import { mapImportHeader } from "./headers/map-import-header.ts";
import { inspectArchive } from "./inspect-archive.ts";
import { listImportFaults } from "./list-import-faults.ts";
import { listImports } from "./list-imports.ts";
import { listRecordsWaitingForPerson } from "./list-records-waiting.ts";
import { listMergeCandidates } from "./merges/list-merge-candidates.ts";
import { mergeSubjects } from "./merges/merge-subjects.ts";
import { unmergeSubjects } from "./merges/unmerge-subjects.ts";
import { keepRecord } from "./own-records/keep-record.ts";
import { showOwnArchive } from "./own-records/show-own-archive.ts";
import { issueProfessionalReport } from "./practitioners/issue-professional-report.ts";
import { listProfessionalReports } from "./practitioners/list-professional-reports.ts";
import { openProfessionalReport } from "./practitioners/open-professional-report.ts";
import { revokeProfessionalReport } from "./practitioners/revoke-professional-report.ts";
import { previewImport } from "./preview-import.ts";
import { liftRecall } from "./recalls/lift-recall.ts";
import { recallRecord } from "./recalls/recall-record.ts";
import { showArchive } from "./show-archive.ts";
import { showImport } from "./show-import.ts";
import { uploadImport } from "./upload-import.ts";
import { weighPack } from "./weighing/weigh-pack.ts";

export const archivesOperations: readonly Operation[] = [
  uploadImport,
  previewImport,
  listImports,
  showImport,
  listImportFaults,
  fetchImportFaults,
  fetchImportTemplate,
  confirmImport,
  carryOutImport,
  discardImport,
  expireImport,
  endRetention,
  showArchive,
  inspectArchive,
  issueArchiveExtract,
  confirmRecord,
  listRecordsWaitingForPerson,
  collectRecord,
  recallRecord,
  liftRecall,
  listMergeCandidates,
  mergeSubjects,
  unmergeSubjects,
  listRecords,
  exportRecords,
  carryOutExport,
  showExport,
  fetchExport,
  listHandovers,
  showHandover,
  acknowledgeHandover,
  issueHandoverLink,
  openHandoverLink,
  acknowledgeByLink,
  listReceivers,
  showOwnArchive,
  keepRecord,
  issueProfessionalReport,
  listProfessionalReports,
  revokeProfessionalReport,
  openProfessionalReport,
  mapImportHeader,
  weighPack,
  ...arrivalOperations,
  ...filingOperations,
  ...consentOperations,
  callCommitment,
  confirmFulfilment,
  listCommitmentTemplates,
  listCommitmentsQuestion,
  listSubjectCommitments,
  recordBreach,
  reportFulfilment,
  signCommitment,
  withdrawCommitment,
];

const ofImport = (importId: string) => ({ importId });

export const archivesWork: readonly WorkKind[] = [
  { queue: "preview-import", runs: previewImport, paramsOf: ofImport },
  { queue: "carry-out-import", runs: carryOutImport, paramsOf: ofImport },
  { queue: "carry-out-export", runs: carryOutExport, paramsOf: (exportId) => ({ exportId }) },
];

/** What the clock does when a period of this module runs out. A clock that strikes is at rest by then. */
export const archivesStrikers: readonly Striker[] = [
  { operation: expireImport, paramsOf: ofImport },
  { operation: callCommitment, paramsOf: (commitmentId) => ({ commitmentId }) },
];

export const archivesDaily: readonly DailyDeed[] = [dailyEnding, dailyConsentEnding];
