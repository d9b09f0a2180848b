import { z } from "zod";
import { noticeKind, type NoticeKind, noticeWay } from "./notice-kind.ts";

/** What a notice is about: ids, counts and days, never a text. */
export const noticeAbout = z.record(z.string(), z.union([z.string(), z.number()]));
export type NoticeAbout = z.infer<typeof noticeAbout>;

const twoTongues = z.object({ zh: z.string(), en: z.string() });
const instant = z.iso.datetime({ offset: true });

/** A notice for the person it was made for. The sentence is made anew at each reading. */
export const noticeView = z.object({
  id: z.uuid(),
  kind: noticeKind,
  kindName: twoTongues,
  title: twoTongues,
  /** Where the matter is on the workbench. */
  matterPath: z.string().startsWith("/desk"),
  madeAt: instant,
  readAt: instant.nullable(),
});
export type NoticeView = z.infer<typeof noticeView>;

/** Where the matter of a notice is looked at. */
export function matterPath(kind: NoticeKind, about: NoticeAbout): string {
  const id = (name: string) => encodeURIComponent(String(about[name] ?? ""));
  switch (kind) {
    case "import-previewed":
    case "import-refused":
    case "import-ended":
    case "import-failed":
      return `/desk/imports/${id("importId")}`;
    case "work-failed":
      return "exportId" in about ? `/desk/exports/${id("exportId")}` : "/desk/work";
    case "filing-submitted":
      return "/desk/filings";
    case "filing-accepted":
    case "filing-returned":
      return `/desk/own/filings?of=${id("subjectId")}`;
    case "records-held":
      return "/desk/records-waiting?tab=held";
    case "confirmations-aged":
      return "/desk/records-waiting?tab=aged";
    case "clock-near":
    case "clock-struck":
      if ("infringementId" in about) return `/desk/infringements/${id("infringementId")}`;
      if ("complaintId" in about) return `/desk/complaints/${id("complaintId")}`;
      if ("caseId" in about) return `/desk/cases/${id("caseId")}`;
      if ("mediationId" in about) return `/desk/mediations/${id("mediationId")}`;
      if ("repairId" in about) return `/desk/repairs/${id("subjectId")}/${id("repairId")}`;
      if ("objectionId" in about) return `/desk/objections/${id("subjectId")}/${id("objectionId")}`;
      return "importId" in about ? `/desk/imports/${id("importId")}` : "/desk/clocks";
    case "matter-filed":
    case "matter-moved":
    case "matter-overdue":
      return "repairId" in about
        ? `/desk/repairs/${id("subjectId")}/${id("repairId")}`
        : `/desk/objections/${id("subjectId")}/${id("objectionId")}`;
    case "mediation-moved":
    case "mediation-near":
    case "mediation-enforceable":
      return `/desk/mediations/${id("mediationId")}`;
    case "complaint-received":
    case "complaint-moved":
    case "complaint-paper":
    case "complaint-near":
      return `/desk/complaints/${id("complaintId")}`;
    case "infringement-received":
    case "infringement-moved":
    case "infringement-paper":
      return `/desk/infringements/${id("infringementId")}`;
    case "case-moved":
    case "case-near":
      return `/desk/cases/${id("caseId")}`;
    case "evaluation-filed":
    case "grade-review-due":
    case "marks-overdue":
      return `/desk/evaluations/${id("subjectId")}/${id("evaluationId")}`;
    case "evaluation-moved":
    case "grade-suspended":
      return "/desk/own/evaluations";
    case "grade-to-settle":
      return "/desk/evaluation-grades";
    case "consent-asked":
    case "consent-entered":
    case "consent-used":
    case "consent-stopped":
      return "/desk/own/consents";
    case "consent-answered":
    case "consent-revoked":
      return "/desk/held-consents";
    case "seal-asked":
      return "/desk/seals";
    case "seal-answered":
      return `/desk/documents/${id("documentId")}`;
    case "record-settled":
      return "dataUserId" in about ? "/desk/held-consents" : "/desk/receiver-notices";
    case "record-recalled":
    case "subjects-merged":
      return `/desk/subjects/${id("subjectId")}`;
    case "office-granted":
    case "office-ended":
      return "/desk";
    case "journal-faulty":
    case "seal-late":
      return "/desk/journal";
    case "hook-disabled":
      return "/desk/hooks";
  }
}

const hour = z.int().min(0).max(23);
export const sentState = z.enum(["waiting", "failed", "sent", "given-up"]);

/** What can be chosen of how one is told. */
export const chosenSettings = z.object({
  language: z.enum(["zh", "en"]),
  digestHour: hour,
  quietFrom: hour.nullable(),
  quietUntil: hour.nullable(),
  ways: z.array(z.object({ kind: noticeKind, way: noticeWay })).max(100),
});

/** How the person who asks is told of things, and what became of the last letters. */
export const settingsView = z.object({
  language: z.enum(["zh", "en"]),
  digestHour: hour,
  quietFrom: hour.nullable(),
  quietUntil: hour.nullable(),
  kinds: z.array(z.object({ kind: noticeKind, name: twoTongues, way: noticeWay, mayTurnOff: z.boolean() })),
  /** Whether the house can send mail at all. */
  mailSetUp: z.boolean(),
  /** One's own address, confirmed; null: none. */
  address: z.string().nullable(),
  /** An address given and not confirmed yet, and until when it can be. */
  asked: z.object({ address: z.string(), until: instant }).nullable(),
  calendarSince: instant.nullable(),
  letters: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(["notices", "address", "invitation"]),
      state: sentState,
      fault: z.string().nullable(),
      attempts: z.int(),
      madeAt: instant,
    }),
  ),
});
export type SettingsView = z.infer<typeof settingsView>;

/** Which notices are listed: unread or all, of one kind or all. */
export const noticeFilter = z.object({
  state: z.enum(["unread", "all"]).default("unread"),
  kind: noticeKind.optional(),
});
