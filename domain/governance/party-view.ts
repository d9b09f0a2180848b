import { z } from "zod";
import { partyForms, partyKinds, partyPosts } from "./party.ts";

const heads = z.number().int().min(0).max(100_000);
const paper = z.object({ id: z.uuid(), name: z.string() });
const documentNumber = z.string().trim().min(1).max(128);

/** What is stated of the party organisation: figures and documents, no name of anybody. */
export const partyStatement = z.object({
  statedOn: z.iso.date(),
  fullMembers: heads,
  probationary: heads,
  untransferred: heads,
  form: z.enum(partyForms),
  organisation: z.string().trim().min(2).max(200),
  kind: z.enum(partyKinds).nullable().default(null),
  termBeganOn: z.iso.date().nullable().default(null),
  /** A discipline committee of the sector 行业纪委. */
  disciplineCommittee: z.boolean().default(false),
  sectorOrganisation: z.boolean().default(false),
  /** The lead unit, where the regulator is unclear, and the document that names it. */
  leadUnit: z.string().trim().max(200).default(""),
  leadDocument: z.string().trim().max(200).default(""),
  firstSecretary: z.boolean().default(false),
  consent: z.object({ number: documentNumber, on: z.iso.date(), paperId: z.uuid() }).nullable().default(null),
  /** The approval of the organisation by the party body above it. */
  paperId: z.uuid().nullable().default(null),
});
export type PartyStatement = z.output<typeof partyStatement>;

export const partyActivity = z.object({
  heldOn: z.iso.date(),
  kind: z.enum(["branch-meeting", "committee-meeting", "group-meeting", "party-lesson", "theme-day", "other"]),
  title: z.string().trim().min(2).max(200),
  attended: heads,
  untransferred: heads,
  guests: heads.default(0),
  paperId: z.uuid().nullable().default(null),
});

/** Party building as everybody who runs the association may see it: counts. */
export const partyBuildingView = z.object({
  article: z.string(),
  statement: partyStatement
    .omit({ consent: true, paperId: true })
    .extend({
      consent: z.object({ number: z.string(), on: z.iso.date(), paper }).nullable(),
      paper: paper.nullable(),
    })
    .nullable(),
  /** Counted from the party organisation's own list, where it keeps one here. */
  counted: z
    .object({
      fullMembers: z.number().int(),
      probationary: z.number().int(),
      untransferred: z.number().int(),
      crossLeaders: z.number().int(),
      crossSupervision: z.boolean(),
      recommended: z.number().int(),
    })
    .nullable(),
  term: z
    .object({ endsOn: z.iso.date(), warnOn: z.iso.date(), state: z.enum(["running", "warned", "over"]) })
    .nullable(),
  /** The clause of the charter on party building; null where it has none. */
  charterArticle: z.string().nullable(),
  wants: z.array(z.object({ zh: z.string(), en: z.string() })),
  activities: z.array(partyActivity.omit({ paperId: true }).extend({ id: z.uuid(), paper: paper.nullable() })),
  can: z.array(
    z.enum(["state-party-organisation", "record-party-activity", "list-party-persons", "list-recommendations"]),
  ),
});
export type PartyBuildingView = z.infer<typeof partyBuildingView>;

export const partyPerson = z.object({
  name: z.string().trim().min(1).max(80),
  standing: z.enum(["full", "probationary"]),
  post: z.enum(partyPosts).default("none"),
  /** Whether the party relation was transferred here. */
  transferred: z.boolean().default(true),
  seatId: z.uuid().nullable().default(null),
  fromOn: z.iso.date(),
});

export const partyPersonView = partyPerson.omit({ seatId: true }).extend({
  id: z.uuid(),
  untilOn: z.iso.date().nullable(),
  seat: z.object({ id: z.uuid(), postName: z.string(), holder: z.string() }).nullable(),
  can: z.array(z.enum(["end-party-person"])),
});

export const recommendationView = z.object({
  id: z.uuid(),
  name: z.string(),
  honour: z.string(),
  askedOn: z.iso.date(),
  opinions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      nameEn: z.string(),
      given: z.object({ verdict: z.enum(["agree", "disagree"]), number: z.string(), on: z.iso.date() }).nullable(),
    }),
  ),
  /** Both party bodies agreed. */
  recommended: z.boolean(),
  can: z.array(z.enum(["note-recommendation-opinion"])),
});
export type RecommendationView = z.infer<typeof recommendationView>;
