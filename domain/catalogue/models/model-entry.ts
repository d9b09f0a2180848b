import { z } from "zod";
import { packHeader, packId, packName, packSource, packText } from "../pack-header.ts";
import { fullMarks, marks, percentage } from "./marks.ts";

const formula = z.string().trim().min(1).max(2_000);
/** How a figure is called in formulas. */
const figureId = z.string().regex(/^[a-z][A-Za-z0-9]{0,40}$/);
const termText = z.string().regex(/^[1-9]\d{0,3}[DMY]$/);
const named = { name: packName, nameEn: packName.optional() };

/** A catalogue item whose records the model reads, and which of them. */
const modelFact = z.strictObject({
  item: packId,
  /** `public`: only while its publicity runs on the day of evaluation; `kept`: all that is kept and released. */
  reads: z.enum(["public", "kept"]),
  /** What becomes of a record whose own term is over on the day: a licence that ran out, a penalty that was served. */
  afterEnd: z.enum(["counted", "left-out"]),
  /**
   * What becomes of a record while its subject disputes it. Counted unless the model says otherwise: an objection is answered
   * within days, and a grade that rose by filing one would say nothing.
   */
  disputed: z.enum(["counted", "left-out"]).default("counted"),
});

/** A number, day or word drawn from the records by one aggregate; rules speak of figures and never of records. */
const modelFigure = z.strictObject({
  id: figureId,
  ...named,
  value: formula,
  /** What the subject can do about it: add a record (`gain`), or have one end by repair or correction (`mend`). */
  actionable: z.enum(["gain", "mend"]).optional(),
});

/** Marks off for each record that fits, less as it ages; `most` bounds what the line takes in all. */
const modelDeduction = z.strictObject({
  id: packId,
  ...named,
  item: packId,
  /** Comparisons of the record's fields with constants, as in a figure. */
  where: formula.optional(),
  points: marks,
  /** Each step holds from the end of the one before it; past the last nothing is taken. */
  decay: z
    .array(z.strictObject({ within: termText, share: percentage }))
    .min(1)
    .max(12),
  most: marks.optional(),
  actionable: z.enum(["mend"]).optional(),
});

/** How an indicator comes to its marks, from 0 to its full marks. */
export const modelScoring = z.discriminatedUnion("by", [
  z.strictObject({
    by: z.literal("cases"),
    cases: z
      .array(z.strictObject({ when: formula, points: marks }))
      .min(1)
      .max(30),
    otherwise: marks,
  }),
  z.strictObject({ by: z.literal("deductions"), deductions: z.array(modelDeduction).min(1).max(30) }),
  /** A whole number of ten-thousandths of a mark. */
  z.strictObject({ by: z.literal("formula"), formula }),
  z.strictObject({
    by: z.literal("people"),
    scorers: z.enum(["agency", "panel", "secretariat"]),
    /** How many score apart, and how far they may lie apart before a third is asked. */
    count: z.number().int().min(2).max(9),
    spread: marks,
    evidence: z.array(packName).min(1).max(20),
    /** What stands until people have scored. */
    missing: marks,
    /** Marks rest on a visit of the agency on site; only agencies go there. */
    onSite: z.literal(true).optional(),
  }),
]);

const modelGroup = z.strictObject({ id: packId, ...named, under: packId.optional(), weight: percentage });

const modelIndicator = z.strictObject({
  id: packId,
  ...named,
  under: packId,
  weight: percentage,
  /** Marks on its own scale; the weights turn them into marks of the whole. */
  full: fullMarks,
  /** Where its data come from, for people. */
  source: packName,
  note: packText.optional(),
  scoring: modelScoring,
});

/** What bars the better grades, whatever the marks: 一票否决. */
const modelVeto = z.strictObject({
  id: packId,
  ...named,
  when: formula,
  /** No grade better than this one. */
  atMost: z.string().min(1).max(10),
  source: packSource,
});

/** What has to be there before there is any grade. */
const modelRequirement = z.strictObject({ id: packId, ...named, when: formula });
const modelGrade = z.strictObject({ id: z.string().min(1).max(10), ...named, atLeast: marks });

/** What a model says beside its header; a draft holds the same. */
export const modelContent = z.strictObject({
  full: fullMarks,
  scale: packName,
  facts: z.array(modelFact).min(1).max(100),
  figures: z.array(modelFigure).max(200),
  groups: z.array(modelGroup).min(1).max(200),
  indicators: z.array(modelIndicator).min(1).max(500),
  vetoes: z.array(modelVeto).max(50),
  required: z.array(modelRequirement).max(50),
  /** Best first. */
  grades: z.array(modelGrade).min(2).max(20),
});
export type ModelContent = z.infer<typeof modelContent>;
export type ModelScoring = ModelContent["indicators"][number]["scoring"];
export type ModelDeduction = z.infer<typeof modelDeduction>;

/** An evaluation model: a tree of indicators, rules over the figures of an archive, vetoes and grades. */
export const modelEntry = z.strictObject({ ...packHeader, kind: z.literal("model"), ...modelContent.shape });
export type ModelEntry = z.infer<typeof modelEntry>;
