import { z } from "zod";
import { bodyKind } from "../catalogue/charter-entry.ts";

const seatView = z.object({
  id: z.uuid(),
  post: z.string(),
  postName: z.string(),
  postNameEn: z.string().nullable(),
  holder: z.string(),
  /** The member the holder speaks for. */
  member: z.object({ subjectId: z.uuid(), name: z.string() }).nullable(),
  accountId: z.uuid().nullable(),
  fromOn: z.iso.date(),
  untilOn: z.iso.date().nullable(),
  endedReason: z.string().nullable(),
  can: z.array(z.enum(["vacate-seat"])),
});

export const bodyTermView = z.object({
  id: z.uuid(),
  ordinal: z.number().int(),
  beganOn: z.iso.date(),
  /** The last day: by its years, or put off with the registrar's consent. */
  endsOn: z.iso.date(),
  endedOn: z.iso.date().nullable(),
  postponed: z.object({ until: z.iso.date(), document: z.string() }).nullable(),
  /** Re-election due 换届: when it is warned of, when preparations begin, until when the change must be registered. */
  duties: z
    .object({ warnOn: z.iso.date(), startOn: z.iso.date(), registerBy: z.iso.date(), edition: z.string() })
    .nullable(),
  state: z.enum(["running", "warned", "preparing", "over", "ended"]),
  seats: z.array(seatView),
  can: z.array(z.enum(["postpone-body-term", "fill-seat"])),
});
export type BodyTermView = z.infer<typeof bodyTermView>;

/** A body of the charter in force with its latest term, who sits in it, and what is missing. */
export const bodyView = z.object({
  id: z.string(),
  kind: bodyKind,
  name: z.string(),
  nameEn: z.string().nullable(),
  article: z.string(),
  under: z.string().nullable(),
  meetingsPerYear: z.number().int(),
  noticeDays: z.number().int(),
  quorum: z.object({ zh: z.string(), en: z.string() }),
  majority: z.object({ zh: z.string(), en: z.string() }),
  termYears: z.number().int().nullable(),
  /** Members on the roll, for an assembly of all of them; null for other bodies. */
  members: z.number().int().nullable(),
  posts: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      nameEn: z.string().nullable(),
      article: z.string(),
      least: z.number().int(),
      most: z.number().int(),
      held: z.number().int(),
    }),
  ),
  term: bodyTermView.nullable(),
  /** What the charter asks and the body does not have today: too few seats filled, an even number, no term entered. */
  wants: z.array(z.object({ zh: z.string(), en: z.string() })),
  can: z.array(z.enum(["begin-body-term"])),
});
export type BodyView = z.infer<typeof bodyView>;
