import { z } from "zod";
import { archiveView, polarity } from "../archives/record-view.ts";
import { openProject, projectHit, projectOfSubject } from "../archives/projects/project-view.ts";
import { openCommitment } from "../archives/commitments/commitment-view.ts";
import { normKind } from "../catalogue/norm-entry.ts";
import { complaintKind } from "../discipline/complaints/complaint.ts";
import { openCertificate, openMethod } from "../evaluation/rounds/grade-view.ts";
import { openPublicity, openSanction } from "../discipline/publicity/publicity-view.ts";
import { evaluationFigures } from "../evaluation/figures/grade-figures.ts";
import { publishedEvaluation } from "../evaluation/rounds/round-view.ts";
import { normStates } from "../norms/norm-view.ts";
import { openAgency } from "../evaluation/agencies/agency-view.ts";
import { subjectHit } from "../subjects/subject-view.ts";

const count = z.number().int().min(0);

/** An association as visitors meet it. */
const portalAssociation = z.object({
  slug: z.string(),
  name: z.string(),
  shortName: z.string(),
  members: count,
  demonstration: z.boolean(),
});

/** What every page knows: where it stands, whose page it is, and the legal day. */
const place = {
  /** Address with its query, without `lang`: what the language switch and the print view lead back to. */
  path: z.string().startsWith("/"),
  /** The origin of permanent addresses, without a slash at the end. */
  origin: z.string(),
  association: portalAssociation.nullable(),
  today: z.iso.date(),
};

/** A record that has just become public, with what it needs to be understood in a list. */
export const publication = z.object({
  recordId: z.uuid(),
  subjectShortId: z.string(),
  subjectName: z.string(),
  itemName: z.string(),
  itemNameEn: z.string().nullable(),
  polarity,
  document: z.string(),
  issuer: z.string(),
  basis: z.string().nullable(),
  decidedOn: z.iso.date(),
  publicFrom: z.iso.date(),
  /** The last day; null where no end is known. */
  publicUntil: z.iso.date().nullable(),
  /** The association whose own record it is, and whether the subject states it of itself. */
  keptBy: z.string().nullable(),
  selfDeclared: z.boolean(),
});
export type Publication = z.infer<typeof publication>;

const figures = z.object({
  subjects: count,
  records: count,
  publishedThisMonth: count,
  endedThisMonth: count,
  /** Conventions, codes and standards in force. */
  norms: count,
});

/** A norm promulgated this week. */
const weekNorm = z.object({
  id: z.uuid(),
  kind: normKind,
  title: z.string(),
  number: z.string(),
  promulgatedOn: z.iso.date(),
  inForceFrom: z.iso.date(),
  slug: z.string(),
  association: z.string(),
});

/** What visitors could first see in the last seven days, today included: how much by item, and the latest of it. */
const week = z.object({
  from: z.iso.date(),
  until: z.iso.date(),
  counts: z.array(z.object({ itemName: z.string(), itemNameEn: z.string().nullable(), records: count })).max(100),
  records: z.array(publication).max(12),
  norms: z.array(weekNorm).max(12),
});

/** Which rows of an archive are shown: the ones a figure leads to. */
export const recordFilter = z.object({ year: z.number().int().nullable(), polarity: polarity.nullable() });
export type RecordFilter = z.infer<typeof recordFilter>;

const refusalRow = z.object({ code: z.string(), status: z.number().int(), zh: z.string(), en: z.string() });

/** `association` set: the home of one association. Figures and lists are of `countedAt`; what ended since is in no list. */
const home = z.object({
  ...place,
  page: z.literal("home"),
  figures,
  countedAt: z.iso.datetime({ offset: true }),
  week,
  /** The newest of any time, where the week has none; 12 at most. */
  publications: z.array(publication).max(12),
  associations: z.array(portalAssociation).max(200),
});

/** One page of what a search found. The paths are null at either end. */
const results = z.object({
  ...place,
  page: z.literal("results"),
  q: z.string(),
  hits: z.array(subjectHit).max(50),
  /** Projects that the question may mean; beside the first page of subjects. */
  projects: z.array(projectHit).max(20),
  projectsFound: count,
  found: count,
  /** More were found than a search looks at; a longer question narrows it. */
  capped: z.boolean(),
  /** The number of the first hit shown, from 1; 0 when there is none. */
  from: count,
  previousPath: z.string().nullable(),
  nextPath: z.string().nullable(),
});

const subject = z.object({
  ...place,
  page: z.literal("subject"),
  archive: archiveView,
  filter: recordFilter,
  commitments: z.array(openCommitment).max(50),
  /** The associations' own discipline, apart from what authorities decided. */
  sanctions: z.array(openSanction).max(50),
  /** The projects of construction in which it takes part. */
  projects: z.array(projectOfSubject).max(100),
});

/** A project of construction with all who take part in it. */
const project = z.object({ ...place, page: z.literal("project"), project: openProject });

/** What the association and its members promised to everybody. */
const commitments = z.object({
  ...place,
  page: z.literal("commitments"),
  commitments: z.array(openCommitment).max(200),
});

/** The credit service agencies that the association admitted. */
const agencies = z.object({
  ...place,
  page: z.literal("agencies"),
  agencies: z.array(openAgency).max(200),
});

/** The association's own discipline, as far as a law orders it to be public and it was switched on. */
const sanctions = z.object({
  ...place,
  page: z.literal("sanctions"),
  switches: z.array(openPublicity).max(50),
  sanctions: z.array(openSanction).max(200),
});

/** Results of evaluation by name, with the methods they were given by. */
const evaluations = z.object({
  ...place,
  page: z.literal("evaluations"),
  results: z.array(publishedEvaluation).max(200),
  /** Beside the first page of the roll. */
  figures: evaluationFigures.nullable(),
  from: count,
  previousPath: z.string().nullable(),
  nextPath: z.string().nullable(),
});

/** What a certificate said on its day, and what became of the grade since. */
const certificate = z.object({ ...place, page: z.literal("certificate"), certificate: openCertificate });

/** A published grade that the reader's own browser works out anew. */
const recomputation = z.object({ ...place, page: z.literal("recompute"), result: publishedEvaluation });

/** The published model that grades were given by. */
const method = z.object({ ...place, page: z.literal("method"), method: openMethod });

/** A norm that was promulgated. */
const openNorm = z.object({
  id: z.uuid(),
  kind: normKind,
  title: z.string(),
  version: count,
  state: z.enum(normStates),
  number: z.string(),
  standardCode: z.string().nullable(),
  promulgatedOn: z.iso.date(),
  inForceFrom: z.iso.date(),
});

const openClause = z.object({
  number: count,
  chapter: z.string().nullable(),
  heading: z.string().nullable(),
  text: z.string(),
});

/** A text that is laid open for opinions: not in force, and until when anybody may write. */
const openConsultation = z.object({
  id: z.uuid(),
  kind: normKind,
  title: z.string(),
  version: count,
  openedOn: z.iso.date(),
  closesOn: z.iso.date(),
});

const norms = z.object({
  ...place,
  page: z.literal("norms"),
  norms: z.array(openNorm).max(200),
  consultations: z.array(openConsultation).max(200),
});

const consultation = z.object({
  ...place,
  page: z.literal("consultation"),
  consultation: openConsultation.extend({ purpose: z.string(), clauses: z.array(openClause) }),
});

/** Where whoever wrote on a text looks its answer up by the receipt; nothing of any letter is on it. */
const letter = z.object({ ...place, page: z.literal("letter") });

/** Where anybody complains of a member, and looks up what became of it; nothing of any complaint is on it. */
const complaint = z.object({
  ...place,
  page: z.literal("complaint"),
  associationId: z.uuid(),
  /** What the authorities can be called for, by kind of complaint. */
  hotlines: z
    .array(z.object({ kind: complaintKind, number: z.string(), name: z.string(), nameEn: z.string() }))
    .max(20),
});

/** Where whoever has no account complains of what was done with their data, and follows it; nothing of any complaint is on it. */
const infringement = z.object({
  ...place,
  page: z.literal("infringement"),
  associationId: z.uuid(),
  /** How long it is kept after its end; null: no rule is in force. */
  keptFor: z.object({ count, unit: z.enum(["D", "M", "Y"]) }).nullable(),
});

const norm = z.object({
  ...place,
  page: z.literal("norm"),
  norm: openNorm.extend({
    repealedOn: z.iso.date().nullable(),
    repealedWhy: z.string().nullable(),
    clauses: z.array(openClause),
  }),
});

/** The charter in force; null where none is entered. */
const charter = z.object({
  ...place,
  page: z.literal("charter"),
  charter: z
    .object({
      version: count,
      approvedOn: z.iso.date(),
      approvalNumber: z.string(),
      approvalAuthority: z.string(),
      clauses: z.array(z.object({ number: z.string(), chapter: z.string().nullable(), text: z.string() })),
    })
    .nullable(),
});

/** The bodies of the charter in force. */
const bodies = z.object({
  ...place,
  page: z.literal("bodies"),
  bodies: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      nameEn: z.string().nullable(),
      article: z.string(),
      underName: z.string().nullable(),
      underNameEn: z.string().nullable(),
      term: z.object({ ordinal: count, beganOn: z.iso.date(), endsOn: z.iso.date() }).nullable(),
      posts: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          nameEn: z.string().nullable(),
          held: count,
          holders: z.array(z.string()),
        }),
      ),
    }),
  ),
});

const refusals = z.object({ ...place, page: z.literal("refusals"), refusals: z.array(refusalRow).max(1_000) });

const publicityHelp = z.object({ ...place, page: z.literal("publicity-help") });

const missing = z.object({ ...place, page: z.literal("missing") });

/** A refusal or a fault of ours, as a page; `requestId` is what the operator can look up. */
const failed = z.object({ ...place, page: z.literal("failed"), problem: refusalRow, requestId: z.string().nullable() });

/** Every page of the portal: what the server finds out, the web only lays out. */
export const portalPage = z.discriminatedUnion("page", [
  home,
  results,
  subject,
  project,
  commitments,
  agencies,
  sanctions,
  evaluations,
  certificate,
  recomputation,
  method,
  norms,
  norm,
  consultation,
  letter,
  complaint,
  infringement,
  charter,
  bodies,
  refusals,
  publicityHelp,
  missing,
  failed,
]);
export type PortalPage = z.infer<typeof portalPage>;
export type PageOf<Name extends PortalPage["page"]> = Extract<PortalPage, { page: Name }>;
