import { z } from "zod";

const instant = z.iso.datetime({ offset: true });
const count = z.number().int().min(0);

/** An entry of the journal: who did what to what, never what was written there. */
export const journalEntryView = z.object({
  id: z.uuid(),
  at: instant,
  operation: z.string(),
  actorKind: z.enum(["person", "key", "clock", "visitor"]),
  actorId: z.uuid().nullable(),
  /** The account's or the key's name; null for clock and visitor. */
  actorName: z.string().nullable(),
  office: z.string(),
  subjects: z.array(z.uuid()),
  ids: z.record(z.string(), z.union([z.string(), z.number()])),
  editions: z.array(z.string()),
  outcome: z.string(),
  requestId: z.string(),
  /** The seal that holds it; null while it waits for one. */
  seal: z.string().nullable(),
});

/** One page, newest first. `next` is given as `before` to read on; null on the last page. */
export const journalPage = z.object({ entries: z.array(journalEntryView).max(200), next: z.uuid().nullable() });

/** Where the journal stands: what anybody can copy down and hold against it later. */
export const journalState = z.object({
  seals: count,
  lastSeal: z.object({ number: z.string(), sealedAt: instant, seal: z.string() }).nullable(),
  pending: count,
  /** The last seal that was carried out of the database. */
  outside: z.object({ day: z.iso.date(), number: z.string(), seal: z.string() }).nullable(),
});

/** Long work while it runs and after. */
export const workView = z.object({
  id: z.uuid(),
  queue: z.string(),
  matterId: z.uuid(),
  state: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
  done: count,
  total: count.nullable(),
  cancelAsked: z.boolean(),
  /** The code of the refusal or fault it ended with. */
  fault: z.string().nullable(),
  heartbeatAt: instant.nullable(),
  createdAt: instant,
  finishedAt: instant.nullable(),
  can: z.array(z.enum(["cancel-work"])),
});
export type WorkView = z.infer<typeof workView>;

export const workPage = z.object({ work: z.array(workView).max(200), next: z.uuid().nullable() });

/** A deadline as its office sees it. `dueOn` is its last day, which ends at 24:00. */
export const clockView = z.object({
  id: z.uuid(),
  matter: z.string(),
  matterId: z.uuid(),
  subjectId: z.uuid().nullable(),
  operation: z.string(),
  ownerOffice: z.string(),
  edition: z.string(),
  startedOn: z.iso.date(),
  period: z.object({ count, unit: z.enum(["WD", "D", "M", "Y"]) }),
  dueOn: z.iso.date(),
  /** Counted over a year whose working days are not published: the day may change and nothing strikes. */
  provisional: z.boolean(),
  state: z.enum(["running", "paused", "stopped", "struck"]),
  pausedOn: z.iso.date().nullable(),
  pauseReason: z.string().nullable(),
  pauses: z.array(z.object({ pausedOn: z.iso.date(), resumedOn: z.iso.date(), reason: z.string() })),
  /** Why its consequence could not be carried out. */
  fault: z.string().nullable(),
  can: z.array(z.enum(["pause-clock", "resume-clock"])),
});
export type ClockView = z.infer<typeof clockView>;

/** In order of their last day. `next` is given as `after` to read on. */
export const clockPage = z.object({ clocks: z.array(clockView).max(200), next: z.string().nullable() });

/** What should have followed from an entry and has not yet: ids only, for it may be any association's. */
const lateFollower = z.object({
  entryId: z.uuid(),
  follower: z.string(),
  associationId: z.uuid().nullable(),
  at: instant,
  tries: count,
  fault: z.string().nullable(),
});
export const lateFollowers = z.object({ late: z.array(lateFollower).max(200) });

/** The reason for which a deadline stands still; the judgement beyond its shape is the clock's own. */
export const pauseReason = z.object({ reason: z.string().trim().min(1).max(500) });
