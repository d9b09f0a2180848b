import type { Follower } from "../../platform/follower.ts";
import type { Operation } from "../../platform/operation.ts";
import { sendReceiverMessages } from "../../archives/receivers/send-receiver-messages.ts";
import type { PostOffice } from "../../platform/notices/post-office.ts";
import { complaintSteps } from "./complaint-news.ts";
import { infringementSteps } from "./infringement-news.ts";
import { consentSteps } from "./consent-news.ts";
import { confirmMailAddress } from "./confirm-mail-address.ts";
import { drawCalendarLink } from "./draw-calendar-link.ts";
import { dropMailAddress } from "./drop-mail-address.ts";
import { giveMailAddress } from "./give-mail-address.ts";
import { listNotices } from "./list-notices.ts";
import { makeNoticeRound } from "./make-notice-round.ts";
import { markNoticesRead } from "./mark-notices-read.ts";
import { caseSteps } from "./case-news.ts";
import { mediationSteps } from "./mediation-news.ts";
import { revokeCalendarLink } from "./revoke-calendar-link.ts";
import { saveNoticeSettings } from "./save-notice-settings.ts";
import { sealSteps } from "./seal-news.ts";
import { showNoticeSettings } from "./show-notice-settings.ts";
import { tellOfDisabledHook } from "./tell-of-disabled-hook.ts";
import { tellOfEntry } from "./tell-of-entry.ts";
import { tellOfReceived } from "./tell-of-received.ts";
import { tellOfFailedWork } from "./tell-of-failed-work.ts";
import { writeLetter } from "./write-letter.ts";

/** What people are told, and how each wants to be told. */
export const noticeOperations: readonly Operation[] = [
  ...[listNotices, markNoticesRead, showNoticeSettings, saveNoticeSettings],
  ...[giveMailAddress, confirmMailAddress, dropMailAddress, drawCalendarLink, revokeCalendarLink],
  ...[tellOfEntry, tellOfReceived, tellOfFailedWork, tellOfDisabledHook, makeNoticeRound],
];

/** The deeds that are news to somebody; what each is news of, entry-news.ts says. */
const newsworthy = [
  ...(["preview-import", "carry-out-import", "expire-import", "recall-record", "merge-subjects"] as const),
  ...(["file-objection", "refer-objection", "decide-objection", "ask-second-look", "withdraw-objection"] as const),
  ...(["file-grade-objection", "decide-grade-objection"] as const),
  ...(["file-listing-objection", "decide-listing-objection"] as const),
  ...(["write-disagreement", "review-disagreement", "note-objection-overdue"] as const),
  ...(["apply-for-repair", "check-repair", "complete-repair", "decide-repair", "withdraw-repair"] as const),
  ...(["revoke-repair", "note-repair-overdue"] as const),
  ...(["grant-office", "end-office", "submit-filing", "accept-filing", "return-filing"] as const),
];

/** The steps of an evaluation that somebody is told of; whom, evaluation-news.ts says. */
const ofEvaluation = [
  ...(["apply-for-evaluation", "object-to-evaluation", "qualify-evaluation-entry"] as const),
  ...(["freeze-evaluation-round", "answer-evaluation-objection", "notify-evaluation-result"] as const),
  ...(["publicise-evaluation-result", "suspend-evaluation-grades", "call-grade-review"] as const),
  ...(["settle-evaluation-grade", "issue-evaluation-certificate", "note-marks-overdue"] as const),
] as const;

/** The deeds after which those who received a record hear of it. */
const settling = [
  "file-objection",
  "decide-objection",
  "file-grade-objection",
  "decide-grade-objection",
  "file-listing-objection",
  "decide-listing-objection",
  "withdraw-objection",
  "recall-record",
  "decide-repair",
  "revoke-repair",
] as const;

export const noticeFollowers: readonly Follower[] = [
  ...ofEvaluation.map((on) => ({ name: `tell-of-${on}`, on, runs: tellOfEntry })),
  ...caseSteps.map((on) => ({ name: `tell-of-${on}`, on, runs: tellOfEntry })),
  ...mediationSteps.map((on) => ({ name: `tell-of-${on}`, on, runs: tellOfEntry })),
  ...infringementSteps.map((on) => ({ name: `tell-of-${on}`, on, runs: tellOfEntry })),
  ...consentSteps.map((on) => ({ name: `tell-of-${on}`, on, runs: tellOfEntry })),
  ...sealSteps.map((on) => ({ name: `tell-of-${on}`, on, runs: tellOfEntry })),
  ...complaintSteps.map((on) => ({ name: `tell-of-${on}`, on, runs: tellOfEntry })),
  ...newsworthy.map((on) => ({ name: `tell-of-${on}`, on, runs: tellOfEntry })),
  ...settling.map((on) => ({ name: `tell-receivers-of-${on}`, on, runs: tellOfReceived })),
  { name: "tell-of-failed-work", on: "work-failed", runs: tellOfFailedWork },
  { name: "tell-of-disabled-hook", on: "hook-disabled", runs: tellOfDisabledHook },
];

/** Who writes the letters, and the deed of the day's round. */
export const postOffice: PostOffice = { writeLetter, sendOutside: sendReceiverMessages, round: makeNoticeRound };
