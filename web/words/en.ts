import { openAgenciesEn } from "./open/agencies-en.ts";
import { openCommitmentsEn } from "./open/commitments-en.ts";
import { openComplaintsEn } from "./open/complaints-en.ts";
import { openInfringementsEn } from "./open/infringements-en.ts";
import { openReceiptPapersEn } from "./open/receipt-papers-en.ts";
import { openSanctionsEn } from "./open/sanctions-en.ts";
import { agenciesEn } from "./en/agencies.ts";
import { accessEn } from "./en/access.ts";
import { archivesEn } from "./en/archives.ts";
import { arrivalsEn } from "./en/arrivals.ts";
import { calendarEn } from "./en/calendar.ts";
import { catalogueDeskEn } from "./en/catalogue-desk.ts";
import { packKeysEn } from "./en/pack-keys.ts";
import { deskEn } from "./en/desk.ts";
import { duesEn } from "./en/dues.ts";
import { goodOrderEn } from "./en/good-order.ts";
import { filingsEn } from "./en/filings.ts";
import { evaluationEn } from "./en/evaluation.ts";
import { evaluationRoundsEn } from "./en/evaluation-rounds.ts";
import { governanceEn } from "./en/governance.ts";
import { consentsEn, handoversEn } from "./en/handovers.ts";
import { commitmentsEn } from "./en/commitments.ts";
import { documentsEn } from "./en/documents.ts";
import { noticesEn } from "./en/notices.ts";
import { ownEn } from "./en/own.ts";
import { meetingsEn } from "./en/meetings.ts";
import { normsEn } from "./en/norms.ts";
import { normsDeskEn } from "./en/norms-desk.ts";
import { normsProjectEn, proposalsEn } from "./en/norms-project.ts";
import { normsRoadEn } from "./en/norms-road.ts";
import { openEvaluationEn } from "./en/open-evaluation.ts";
import { openCharterEn } from "./en/open-charter.ts";
import { partyEn } from "./en/party.ts";
import { portalEn } from "./en/portal.ts";
import { recordEn } from "./en/record.ts";
import { ratingsEn } from "./en/ratings.ts";
import { recordsDeskEn } from "./en/records-desk.ts";
import { complaintsEn } from "./complaints-en.ts";
import { infringementsEn } from "./infringements-en.ts";
import { caseLettersEn, casesEn, interviewsEn, publicityEn } from "./en/cases.ts";
import { mediationEn } from "./en/mediation.ts";
import { rightsEn } from "./en/rights.ts";
import { recordsWaitingEn } from "./en/records-waiting.ts";
import { standingEn } from "./en/standing.ts";
import { subjectsEn } from "./en/subjects.ts";
import { watchEn } from "./en/watch.ts";
import type { DeskKey } from "./zh.ts";

/** The same words in English: a key that is missing here does not compile. */
export const en: Record<DeskKey, string> = {
  ...portalEn,
  ...recordEn,
  ...deskEn,
  ...accessEn,
  ...archivesEn,
  ...arrivalsEn,
  ...filingsEn,
  ...watchEn,
  ...subjectsEn,
  ...recordsWaitingEn,
  ...recordsDeskEn,
  ...calendarEn,
  ...handoversEn,
  ...consentsEn,
  ...documentsEn,
  ...noticesEn,
  ...ownEn,
  ...catalogueDeskEn,
  ...packKeysEn,
  ...governanceEn,
  ...duesEn,
  ...goodOrderEn,
  ...meetingsEn,
  ...normsEn,
  ...normsDeskEn,
  ...normsProjectEn,
  ...proposalsEn,
  ...normsRoadEn,
  ...rightsEn,
  ...caseLettersEn,
  ...casesEn,
  ...interviewsEn,
  ...complaintsEn,
  ...infringementsEn,
  ...openComplaintsEn,
  ...openInfringementsEn,
  ...openReceiptPapersEn,
  ...publicityEn,
  ...mediationEn,
  ...evaluationEn,
  ...evaluationRoundsEn,
  ...ratingsEn,
  ...openCommitmentsEn,
  ...openAgenciesEn,
  ...openSanctionsEn,
  ...agenciesEn,
  ...commitmentsEn,
  ...standingEn,
  ...openCharterEn,
  ...openEvaluationEn,
  ...partyEn,
};
