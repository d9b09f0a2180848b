import type { RefusalTable } from "@xinheng/domain/refusal.ts";
import { accessRefusals } from "@xinheng/domain/access/refusals.ts";
import { sealRefusals } from "@xinheng/domain/access/seals/seal-refusals.ts";
import { catalogueRefusals } from "@xinheng/domain/catalogue/refusals.ts";
import { commitmentRefusals } from "@xinheng/domain/archives/commitments/commitment-refusals.ts";
import { deskRefusals } from "@xinheng/domain/catalogue/desk-refusals.ts";
import { clockRefusals } from "@xinheng/domain/clock-refusals.ts";
import { documentRefusals } from "@xinheng/domain/document-refusals.ts";
import { memberRefusals } from "@xinheng/domain/subjects/members/member-refusals.ts";
import { registerRefusals } from "@xinheng/domain/subjects/register-refusals.ts";
import { subjectsRefusals } from "@xinheng/domain/subjects/refusals.ts";
import { governanceRefusals } from "@xinheng/domain/governance/refusals.ts";
import { dateRefusals } from "@xinheng/domain/date-refusals.ts";
import { agreementRefusals } from "@xinheng/domain/discipline/agreements/agreement-refusals.ts";
import { caseRefusals } from "@xinheng/domain/discipline/cases/case-refusals.ts";
import { receiptPaperRefusals } from "@xinheng/domain/discipline/receipt-papers/receipt-paper-refusals.ts";
import { complaintRefusals } from "@xinheng/domain/discipline/complaints/complaint-refusals.ts";
import { infringementRefusals } from "@xinheng/domain/discipline/infringements/infringement-refusals.ts";
import { suitRefusals } from "@xinheng/domain/discipline/suits/suit-refusals.ts";
import { publicityRefusals } from "@xinheng/domain/discipline/publicity/publicity-refusals.ts";
import { mediationRefusals } from "@xinheng/domain/discipline/mediation/mediation-refusals.ts";
import { evaluationRefusals } from "@xinheng/domain/evaluation/refusals.ts";
import { roundRefusals } from "@xinheng/domain/evaluation/rounds/round-refusals.ts";
import { normsRefusals } from "@xinheng/domain/norms/refusals.ts";
import { archiveRefusals } from "@xinheng/domain/archives/archive-refusals.ts";
import { recordDeskRefusals } from "@xinheng/domain/archives/desk-refusals.ts";
import { archivesRefusals } from "@xinheng/domain/archives/refusals.ts";
import { consentRefusals } from "@xinheng/domain/archives/consents/consent-refusals.ts";
import { arrivalRefusals } from "@xinheng/domain/archives/arrivals/arrival-refusals.ts";
import { receiverRefusals } from "@xinheng/domain/archives/receivers/receiver-refusals.ts";
import { exportRefusals } from "@xinheng/domain/archives/exports/export-refusals.ts";
import { objectionRefusals } from "@xinheng/domain/archives/objections/objection-refusals.ts";
import { repairRefusals } from "@xinheng/domain/archives/repairs/repair-refusals.ts";
import { filingRefusals } from "@xinheng/domain/archives/filings/filing-refusals.ts";
import { ownRefusals } from "@xinheng/domain/archives/own-records/own-refusals.ts";
import { practitionerRefusals } from "@xinheng/domain/subjects/practitioners/practitioner-refusals.ts";
import { mergeRefusals } from "@xinheng/domain/subjects/merge-refusals.ts";
import { sheetRefusals } from "@xinheng/domain/sheet-refusals.ts";
import { noticeRefusals } from "@xinheng/domain/supervision/notices/notice-refusals.ts";
import { agencyRefusals } from "@xinheng/domain/evaluation/agencies/agency-refusals.ts";
import { visitRefusals } from "@xinheng/domain/evaluation/visits/visit-refusals.ts";
import { ratingRefusals } from "@xinheng/domain/evaluation/ratings/rating-refusals.ts";
import { reopeningRefusals } from "@xinheng/domain/evaluation/reopenings/reopening-refusals.ts";
import { standingRefusals } from "@xinheng/domain/standing/refusals.ts";
import { valueRefusals } from "@xinheng/domain/archives/value-refusals.ts";
import { backupRefusals } from "./backup/backup-refusals.ts";
import { platformRefusals } from "./platform/platform-refusals.ts";
import { startRefusals } from "./platform/start-refusals.ts";

/** Every refusal of the house with its sentences. Two modules may not use one code for two things. */
export const refusals: RefusalTable = joined([
  startRefusals,
  platformRefusals,
  backupRefusals,
  accessRefusals,
  clockRefusals,
  documentRefusals,
  sealRefusals,
  subjectsRefusals,
  registerRefusals,
  memberRefusals,
  catalogueRefusals,
  deskRefusals,
  governanceRefusals,
  dateRefusals,
  valueRefusals,
  sheetRefusals,
  archivesRefusals,
  archiveRefusals,
  recordDeskRefusals,
  mergeRefusals,
  exportRefusals,
  receiverRefusals,
  noticeRefusals,
  practitionerRefusals,
  ownRefusals,
  consentRefusals,
  objectionRefusals,
  repairRefusals,
  arrivalRefusals,
  filingRefusals,
  evaluationRefusals,
  roundRefusals,
  commitmentRefusals,
  normsRefusals,
  caseRefusals,
  complaintRefusals,
  receiptPaperRefusals,
  infringementRefusals,
  suitRefusals,
  publicityRefusals,
  mediationRefusals,
  agreementRefusals,
  standingRefusals,
  agencyRefusals,
  ratingRefusals,
  reopeningRefusals,
  visitRefusals,
]);

function joined(tables: readonly RefusalTable[]): RefusalTable {
  const all: Record<string, RefusalTable[string]> = {};
  for (const table of tables) {
    for (const [code, says] of Object.entries(table)) {
      if (code in all) throw new Error(`the refusal ${code} stands in two tables`);
      all[code] = says;
    }
  }
  return all;
}
