import { openAgenciesZh } from "./open/agencies-zh.ts";
import { openCommitmentsZh } from "./open/commitments-zh.ts";
import { openComplaintsZh } from "./open/complaints-zh.ts";
import { openInfringementsZh } from "./open/infringements-zh.ts";
import { openReceiptPapersZh } from "./open/receipt-papers-zh.ts";
import { openSanctionsZh } from "./open/sanctions-zh.ts";
import { agenciesZh } from "./zh/agencies.ts";
import { accessZh } from "./zh/access.ts";
import { archivesZh } from "./zh/archives.ts";
import { arrivalsZh } from "./zh/arrivals.ts";
import { calendarZh } from "./zh/calendar.ts";
import { catalogueDeskZh } from "./zh/catalogue-desk.ts";
import { packKeysZh } from "./zh/pack-keys.ts";
import { deskZh } from "./zh/desk.ts";
import { duesZh } from "./zh/dues.ts";
import { goodOrderZh } from "./zh/good-order.ts";
import { filingsZh } from "./zh/filings.ts";
import { evaluationZh } from "./zh/evaluation.ts";
import { evaluationRoundsZh } from "./zh/evaluation-rounds.ts";
import { governanceZh } from "./zh/governance.ts";
import { consentsZh, handoversZh } from "./zh/handovers.ts";
import { commitmentsZh } from "./zh/commitments.ts";
import { documentsZh } from "./zh/documents.ts";
import { noticesZh } from "./zh/notices.ts";
import { ownZh } from "./zh/own.ts";
import { meetingsZh } from "./zh/meetings.ts";
import { normsZh } from "./zh/norms.ts";
import { normsDeskZh } from "./zh/norms-desk.ts";
import { normsProjectZh, proposalsZh } from "./zh/norms-project.ts";
import { normsRoadZh } from "./zh/norms-road.ts";
import { openEvaluationZh } from "./zh/open-evaluation.ts";
import { openCharterZh } from "./zh/open-charter.ts";
import { partyZh } from "./zh/party.ts";
import { portalZh } from "./zh/portal.ts";
import { recordZh } from "./zh/record.ts";
import { ratingsZh } from "./zh/ratings.ts";
import { recordsDeskZh } from "./zh/records-desk.ts";
import { complaintsZh } from "./complaints-zh.ts";
import { infringementsZh } from "./infringements-zh.ts";
import { caseLettersZh, casesZh, interviewsZh, publicityZh } from "./zh/cases.ts";
import { mediationZh } from "./zh/mediation.ts";
import { rightsZh } from "./zh/rights.ts";
import { recordsWaitingZh } from "./zh/records-waiting.ts";
import { standingZh } from "./zh/standing.ts";
import { subjectsZh } from "./zh/subjects.ts";
import { watchZh } from "./zh/watch.ts";

/** Every word of the web in Chinese; the portal's script takes its own part only (visitor-zh.ts). */
export const zh = {
  ...portalZh,
  ...recordZh,
  ...deskZh,
  ...accessZh,
  ...archivesZh,
  ...arrivalsZh,
  ...filingsZh,
  ...watchZh,
  ...subjectsZh,
  ...recordsWaitingZh,
  ...recordsDeskZh,
  ...calendarZh,
  ...handoversZh,
  ...consentsZh,
  ...documentsZh,
  ...noticesZh,
  ...ownZh,
  ...catalogueDeskZh,
  ...packKeysZh,
  ...governanceZh,
  ...duesZh,
  ...goodOrderZh,
  ...meetingsZh,
  ...normsZh,
  ...normsDeskZh,
  ...normsProjectZh,
  ...proposalsZh,
  ...normsRoadZh,
  ...rightsZh,
  ...caseLettersZh,
  ...casesZh,
  ...interviewsZh,
  ...complaintsZh,
  ...infringementsZh,
  ...openComplaintsZh,
  ...openInfringementsZh,
  ...openReceiptPapersZh,
  ...publicityZh,
  ...mediationZh,
  ...evaluationZh,
  ...evaluationRoundsZh,
  ...ratingsZh,
  ...openCommitmentsZh,
  ...openAgenciesZh,
  ...openSanctionsZh,
  ...agenciesZh,
  ...commitmentsZh,
  ...standingZh,
  ...openCharterZh,
  ...openEvaluationZh,
  ...partyZh,
} as const;
export type DeskKey = keyof typeof zh;
