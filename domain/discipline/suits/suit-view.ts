import { z } from "zod";
import { suitMove, suitParts, suitRoad, suitRole, suitStage } from "./suit.ts";

const shape = suitParts.shape;

export const suitView = z.object({
  id: z.uuid(),
  infringementId: z.uuid().nullable(),
  road: suitRoad,
  stage: suitStage,
  organ: z.string(),
  number: z.string(),
  role: suitRole,
  /** Who stands against the association; null: not for this reader. */
  other: z.string().nullable(),
  claim: z.string(),
  filedOn: z.iso.date(),
  hearings: shape.hearings.unwrap(),
  outcomes: shape.outcomes.unwrap(),
  executions: shape.executions.unwrap(),
  papers: shape.papers.unwrap(),
  closing: shape.closing.unwrap(),
  can: z.array(suitMove),
});
export type SuitView = z.infer<typeof suitView>;

/** A suit as the register shows it: by organ and number, and nobody's name. */
export const suitRow = z.object({
  id: z.uuid(),
  road: suitRoad,
  stage: suitStage,
  organ: z.string(),
  number: z.string(),
  role: suitRole,
  filedOn: z.iso.date(),
  nextHearing: z.object({ on: z.iso.date(), hour: z.string() }).nullable(),
});
export type SuitRow = z.infer<typeof suitRow>;
