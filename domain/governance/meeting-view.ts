import { z } from "zod";
import { meetingMeans } from "../catalogue/charter-entry.ts";
import { meetingStages, presences } from "./meeting.ts";

export const voteWord = z.enum(["yes", "no", "abstained"]);
const counts = { yes: z.number().int(), no: z.number().int(), abstained: z.number().int(), invalid: z.number().int() };

/** What a resolution rests on, figure by figure. */
export const decisionView = z.object({
  carried: z.boolean(),
  charterVersion: z.number().int(),
  article: z.string(),
  entitled: z.number().int(),
  present: z.number().int(),
  quorumNeeded: z.number().int(),
  base: z.number().int(),
  needed: z.number().int(),
  count: z.object(counts),
});

export const resolutionView = z.object({
  id: z.uuid(),
  number: z.string(),
  meetingId: z.uuid(),
  meetingTitle: z.string(),
  body: z.string(),
  bodyName: z.string(),
  bodyNameEn: z.string().nullable(),
  kind: z.string(),
  kindName: z.string(),
  kindNameEn: z.string().nullable(),
  title: z.string(),
  proposal: z.string(),
  matter: z.object({ kind: z.string(), id: z.uuid() }).nullable(),
  carried: z.boolean(),
  decision: decisionView,
  said: z.object({ zh: z.string(), en: z.string() }),
  decidedOn: z.iso.date(),
});
export type ResolutionView = z.infer<typeof resolutionView>;

const agendaItemView = z.object({
  id: z.uuid(),
  position: z.number().int(),
  title: z.string(),
  /** Null: reported, not put to the vote. */
  resolution: z
    .object({ kind: z.string(), name: z.string(), nameEn: z.string().nullable(), article: z.string() })
    .nullable(),
  proposal: z.string(),
  ballot: z.enum(["open", "secret"]),
  matter: z.object({ kind: z.string(), id: z.uuid() }).nullable(),
  integrity: z.boolean(),
  papers: z.array(z.object({ id: z.uuid(), name: z.string() })),
  recusals: z.array(z.object({ attendeeId: z.uuid(), name: z.string(), reason: z.string() })),
  rollCall: z.array(z.object({ attendeeId: z.uuid(), name: z.string(), vote: voteWord })),
  tallies: z.array(
    z.object({
      counter: z.string(),
      method: z.enum(["show", "roll-call", "paper"]),
      /** Null: another one counts the papers still, and must not know what this one found. */
      figures: z.object({ issued: z.number().int(), ...counts }).nullable(),
    }),
  ),
  withdrawn: z.string().nullable(),
  outcome: resolutionView.nullable(),
  can: z.array(z.enum(["declare-interest", "record-votes", "count-votes", "declare-resolution", "withdraw-item"])),
});

const attendeeView = z.object({
  id: z.uuid(),
  name: z.string(),
  post: z.string().nullable(),
  presence: z.enum(presences),
  proxyHolder: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  proxyPaper: z.string().nullable(),
  notifiedHow: z.string().nullable(),
});

export const meetingSummary = z.object({
  id: z.uuid(),
  title: z.string(),
  body: z.string(),
  bodyName: z.string(),
  bodyNameEn: z.string().nullable(),
  extraordinary: z.boolean(),
  means: meetingMeans,
  place: z.string(),
  heldOn: z.iso.date(),
  beginsAt: z.string(),
  stage: z.enum(meetingStages),
  calledOn: z.iso.date().nullable(),
  /** The minutes as a numbered document. */
  document: z.object({ id: z.uuid(), number: z.string() }).nullable(),
});
export type MeetingSummary = z.infer<typeof meetingSummary>;

/** A meeting whole: agenda, who is there, whether that is enough, what was resolved, what may be done now. */
export const meetingView = meetingSummary.extend({
  charter: z.object({ id: z.uuid(), version: z.number().int() }).nullable(),
  chair: z.string(),
  recorder: z.string(),
  party: z.object({ presence: z.enum(["present", "sat-in", "absent"]), note: z.string() }).nullable(),
  minutes: z.string(),
  /** What stands in the place of earlier minutes, in its order; the last one is `document`. */
  corrections: z.array(
    z.object({
      document: z.object({ id: z.uuid(), number: z.string() }),
      corrects: z.object({ id: z.uuid(), number: z.string() }),
      why: z.string(),
      issuedOn: z.iso.date(),
    }),
  ),
  cancelledWhy: z.string().nullable(),
  attendance: z.object({
    entitled: z.number().int(),
    present: z.number().int(),
    needed: z.number().int().nullable(),
    share: z.object({ zh: z.string(), en: z.string() }).nullable(),
    quorate: z.boolean(),
    /** How many one may speak for; 0 where the charter lets nobody be spoken for. */
    proxiesMost: z.number().int(),
  }),
  attendees: z.array(attendeeView),
  agenda: z.array(agendaItemView),
  /** What the person who prepares the meeting should know: no integrity work yet this year, too short a notice, a term that ends. */
  warnings: z.array(z.object({ zh: z.string(), en: z.string() })),
  can: z.array(
    z.enum([
      "edit-meeting",
      "call-meeting",
      "cancel-meeting",
      "sign-in-attendee",
      "open-meeting",
      "close-meeting",
      "issue-minutes",
      "correct-minutes",
    ]),
  ),
});
export type MeetingView = z.infer<typeof meetingView>;

/** An item as it is planned. */
export const plannedItem = z.object({
  title: z.string().trim().min(2).max(200),
  resolution: z.string().max(60).nullable().default(null),
  proposal: z.string().trim().max(20_000).default(""),
  ballot: z.enum(["open", "secret"]).default("open"),
  matter: z
    .object({ kind: z.string().max(40), id: z.uuid() })
    .nullable()
    .default(null),
  integrity: z.boolean().default(false),
  papers: z.array(z.uuid()).max(30).default([]),
});
export type PlannedItem = z.infer<typeof plannedItem>;

/** A meeting as it is planned, before anybody is called. */
export const plannedMeeting = z.object({
  body: z.string().max(60),
  title: z.string().trim().min(2).max(200),
  extraordinary: z.boolean().default(false),
  means: meetingMeans,
  place: z.string().trim().min(1).max(200),
  heldOn: z.iso.date(),
  beginsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  agenda: z.array(plannedItem).max(60).default([]),
});
export type PlannedMeeting = z.infer<typeof plannedMeeting>;
