import { z } from "zod";
import { diffStep } from "../catalogue/pack-diff.ts";
import { modelRows } from "./model-rows.ts";

const place = z.array(z.union([z.string(), z.number()]));
const state = z.enum(["pack", "draft", "published"]);

/** What a trial on the whole membership came to. A grade is null where something required is lacking. */
export const trialOutcome = z.object({
  distribution: z.array(z.object({ grade: z.string().nullable(), members: z.number().int() })),
  /** Against the version it replaces; empty where there is none. */
  moves: z.array(z.object({ from: z.string().nullable(), to: z.string().nullable(), members: z.number().int() })),
});
export type TrialOutcome = z.infer<typeof trialOutcome>;

const trialView = trialOutcome.extend({
  revision: z.number().int(),
  heldOn: z.string(),
  members: z.number().int(),
  against: z.object({ id: z.string(), version: z.number().int() }).nullable(),
  triedAt: z.string(),
});

export const modelSummary = z.object({
  /** A version's id; of a model that came with the packs `id@edition`. */
  id: z.string(),
  key: z.string(),
  version: z.number().int().nullable(),
  name: z.string(),
  nameEn: z.string(),
  state,
  /** Of a model of the packs: how far its source was seen. */
  mark: z.enum(["verified", "seen-once", "unverified"]).nullable(),
  why: z.string(),
  indicators: z.number().int(),
  on: z.string(),
});
export type ModelSummary = z.infer<typeof modelSummary>;

export const modelView = modelSummary.extend({
  source: z.string(),
  copiedFrom: z.string(),
  replaces: z.string().nullable(),
  revision: z.number().int(),
  validFrom: z.string().nullable(),
  rows: modelRows,
  /** What each indicator is worth in the whole, as printed; in the order of the rows. */
  shares: z.array(z.string()),
  faults: z.array(z.object({ path: place, zh: z.string(), en: z.string() })),
  trial: trialView.nullable(),
  versions: z.array(modelSummary),
  /** Items of the catalogue that a model may read. */
  items: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string() })),
  can: z.array(
    z.enum(["copy-model", "edit-model", "import-model-sheet", "try-model", "publish-model", "discard-model"]),
  ),
});
export type ModelView = z.infer<typeof modelView>;

export const modelChange = z.object({
  path: z.string(),
  steps: z.array(diffStep),
  change: z.enum(["added", "removed", "changed", "ordered"]),
  before: z.unknown(),
  after: z.unknown(),
});

const scoredGrade = z.string().nullable();
export const modelScoreRow = z.object({
  subjectId: z.string(),
  name: z.string(),
  points: z.string(),
  grade: scoredGrade,
  before: scoredGrade,
});

const leafReason = z.object({
  name: z.string(),
  nameEn: z.string(),
  value: z.string(),
  records: z.array(
    z.object({
      id: z.string(),
      item: z.string(),
      document: z.string(),
      issuer: z.string(),
      heldOn: z.string(),
    }),
  ),
});
const lineReason = z.object({ says: z.string(), saysEn: z.string(), value: z.string(), leaves: z.array(leafReason) });
const change = z.object({ kind: z.enum(["gain", "mend"]), name: z.string(), nameEn: z.string() });

/** From the grade down to the documents, and what would raise it. */
export const scoreReasons = z.object({
  subjectId: z.string(),
  name: z.string(),
  on: z.string(),
  points: z.string(),
  grade: scoredGrade,
  byMarks: scoredGrade,
  indicators: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      nameEn: z.string(),
      points: z.string(),
      most: z.string(),
      own: z.string(),
      full: z.string(),
      judged: z.boolean(),
      lines: z.array(lineReason),
      leaves: z.array(leafReason),
    }),
  ),
  vetoes: z.array(z.object({ name: z.string(), nameEn: z.string(), atMost: z.string(), leaves: z.array(leafReason) })),
  lacking: z.array(z.object({ name: z.string(), nameEn: z.string() })),
  raise: z.object({
    /** `withheld`: not told to whoever gives marks before there is a score. */
    found: z.enum(["one", "two", "none", "best-already", "withheld"]),
    ways: z.array(z.object({ changes: z.array(change), grade: scoredGrade, points: z.string() })),
  }),
});
export type ScoreReasons = z.infer<typeof scoreReasons>;
