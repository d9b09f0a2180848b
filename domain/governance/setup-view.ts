import { z } from "zod";
import { headKinds, setupStages } from "./setup.ts";

const paper = z.object({ id: z.uuid(), name: z.string() });
const organ = z.object({ id: z.string(), name: z.string(), nameEn: z.string() });

/** One setting up of the self-discipline body, step by step, each with its document. */
export const setupView = z.object({
  id: z.uuid(),
  stage: z.enum(setupStages),
  name: z.string(),
  body: z.string(),
  bodyName: z.string(),
  bodyNameEn: z.string().nullable(),
  /** Where the body is placed. */
  underName: z.string(),
  underNameEn: z.string().nullable(),
  edition: z.string(),
  charter: z.object({
    id: z.uuid(),
    version: z.number().int(),
    article: z.string(),
    approvalNumber: z.string().nullable(),
  }),
  begunOn: z.iso.date(),
  dueOn: z.iso.date().nullable(),
  late: z.boolean(),
  round: z.number().int(),
  nomination: z
    .object({
      number: z.string(),
      on: z.iso.date(),
      paper,
      headAs: z.enum(headKinds),
      headWhy: z.string(),
      nominees: z.array(z.object({ name: z.string(), unit: z.string(), post: z.string(), postName: z.string() })),
    })
    .nullable(),
  reviews: z.array(
    organ.extend({
      given: z
        .object({
          verdict: z.enum(["agree", "disagree"]),
          opinion: z.string(),
          number: z.string(),
          on: z.iso.date(),
          paper,
        })
        .nullable(),
    }),
  ),
  resolution: z.object({ id: z.uuid(), number: z.string(), meetingId: z.uuid(), decidedOn: z.iso.date() }).nullable(),
  filings: z.array(
    organ.extend({
      dueOn: z.iso.date(),
      late: z.boolean(),
      sent: z.object({ on: z.iso.date(), paper }).nullable(),
      receipt: z.object({ number: z.string(), on: z.iso.date(), paper }).nullable(),
    }),
  ),
  runner: z.object({ name: z.string(), on: z.iso.date(), paper }).nullable(),
  abandonedWhy: z.string().nullable(),
  can: z.array(
    z.enum([
      "nominate-setup",
      "note-setup-review",
      "carry-setup",
      "note-setup-filing",
      "name-setup-runner",
      "abandon-setup",
    ]),
  ),
});
export type SetupView = z.infer<typeof setupView>;

/** What a setting up begins with here today: the usual names, the posts of the body; null where something is missing. */
export const setupStart = z.object({
  article: z.string(),
  names: z.array(z.string()),
  /** The clause of the charter in force; null where it has none and must be amended first. */
  charterArticle: z.string().nullable(),
  posts: z.array(z.object({ id: z.string(), name: z.string(), least: z.number().int(), most: z.number().int() })),
});

const filedPaper = z.uuid().nullable().default(null);
const number = z.string().trim().min(1).max(128);

/** What the party organisation nominates, by which document. */
export const nomination = z.object({
  number,
  on: z.iso.date(),
  paperId: filedPaper,
  head: z.object({ as: z.enum(headKinds), why: z.string().trim().max(500).default("") }),
  nominees: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(80),
        unit: z.string().trim().max(200).default(""),
        post: z.string().max(60),
      }),
    )
    .min(1)
    .max(200),
});

export const setupReview = z.object({
  reviewer: z.string().max(60),
  verdict: z.enum(["agree", "disagree"]),
  opinion: z.string().trim().max(2_000).default(""),
  number,
  on: z.iso.date(),
  paperId: filedPaper,
});

/** What was sent to one of those told; the receipt may come later and is then entered beside it. */
export const setupFiling = z.object({
  recipient: z.string().max(60),
  sentOn: z.iso.date(),
  sentPaperId: filedPaper,
  receipt: z.object({ number, on: z.iso.date(), paperId: filedPaper }).nullable().default(null),
});
export type SetupFiling = z.output<typeof setupFiling>;
