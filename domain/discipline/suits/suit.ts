import { z } from "zod";
import { type Refusal, refuse } from "../../refusal.ts";

/** 民事诉讼、行政诉讼、刑事诉讼、仲裁、行政复议. */
export const suitRoad = z.enum(["civil", "administrative", "criminal", "arbitration", "administrative-review"]);
export const suitStage = z.enum(["open", "decided", "closed"]);
export type SuitStage = z.infer<typeof suitStage>;

/** As what the association stands in it. */
export const suitRole = z.enum(["claimant", "respondent", "third-party"]);
export const suitResult = z.enum(["won", "won-in-part", "lost", "settled", "withdrawn", "dismissed"]);

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const place = z.string().trim().min(2).max(200);

/** A day in court, as it is sent in. */
export const calledHearing = z.object({ on: z.iso.date(), hour, place, what: z.string().trim().max(200).default("") });

/** What a suit leaves behind. */
export const suitParts = z.object({
  hearings: z.array(z.object({ id: z.uuid(), on: z.iso.date(), hour, place, what: z.string() })).default([]),
  /** One for each instance; the last stands. */
  outcomes: z
    .array(
      z.object({
        result: suitResult,
        text: z.string(),
        number: z.string(),
        on: z.iso.date(),
        paper: z.uuid(),
        /** The last day for going further, as the document tells it; null: it is final. */
        appealUntil: z.iso.date().nullable(),
      }),
    )
    .default([]),
  executions: z.array(z.object({ how: z.string(), on: z.iso.date(), paper: z.uuid() })).default([]),
  papers: z.array(z.object({ id: z.uuid(), name: z.string(), broughtOn: z.iso.date() })).default([]),
  closing: z.object({ why: z.string(), on: z.iso.date() }).nullable().default(null),
});
export type SuitParts = z.infer<typeof suitParts>;

/** Every way a suit can move. An outcome that is appealed is followed by another. */
export const suitMoves = {
  "call-suit-hearing": ["open", "decided"],
  "record-suit-outcome": ["open", "decided"],
  "record-suit-execution": ["decided"],
  "close-suit": ["open", "decided"],
  "bring-suit-paper": ["open", "decided"],
} as const satisfies Record<string, readonly SuitStage[]>;
export type SuitMove = keyof typeof suitMoves;
export const suitMove = z.enum(Object.keys(suitMoves) as [SuitMove, ...SuitMove[]]);

/** Null: the move can be made at this stage. */
export function judgeSuitMove(stage: SuitStage, move: SuitMove): Refusal<"suit-stage-wrong"> | null {
  const stages: readonly SuitStage[] = suitMoves[move];
  return stages.includes(stage) ? null : refuse("suit-stage-wrong", { stage });
}
