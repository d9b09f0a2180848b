import { z } from "zod";
import { namedPaper, ruleSource } from "../order-view.ts";

/** The checklist of a round, as it stood when the round began. */
export const decouplingAreas = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    nameEn: z.string(),
    items: z.array(z.object({ id: z.string(), asks: z.string(), asksEn: z.string() })),
  }),
);
export type DecouplingAreas = z.infer<typeof decouplingAreas>;

export const decouplingAnswer = z.object({
  verdict: z.enum(["met", "fault"]),
  note: z.string(),
  paper: namedPaper.nullable(),
  mendBy: z.iso.date().nullable(),
  mendedOn: z.iso.date().nullable(),
  mendedNote: z.string().nullable(),
  mendedPaper: namedPaper.nullable(),
  /** A fault not mended though its day is over. */
  late: z.boolean(),
});
export type DecouplingAnswerView = z.infer<typeof decouplingAnswer>;

export const decouplingSummary = z.object({
  id: z.uuid(),
  year: z.int(),
  openedOn: z.iso.date(),
  closedOn: z.iso.date().nullable(),
  items: z.int(),
  answered: z.int(),
  faults: z.int(),
  open: z.int(),
  /** The round as a numbered document; null before it was made. */
  report: z.object({ id: z.uuid(), number: z.string() }).nullable(),
});
export type DecouplingSummary = z.infer<typeof decouplingSummary>;

/** A round whole: each question with its answer and evidence. */
export const decouplingRound = decouplingSummary.extend({
  edition: z.string(),
  areas: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      nameEn: z.string(),
      items: z.array(
        z.object({
          id: z.string(),
          asks: z.string(),
          asksEn: z.string(),
          answer: decouplingAnswer.nullable(),
          can: z.array(z.enum(["answer-decoupling", "mend-decoupling"])),
        }),
      ),
    }),
  ),
  can: z.array(z.enum(["close-decoupling-round", "issue-decoupling-report"])),
});
export type DecouplingRound = z.infer<typeof decouplingRound>;

export const decouplingRounds = z.object({
  rows: z.array(decouplingSummary).max(200),
  source: ruleSource,
  can: z.array(z.enum(["open-decoupling-round"])),
});
