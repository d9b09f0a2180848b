import { z } from "zod";
import { fenAmount } from "../../fen.ts";
import { namedPaper, namedResolution, ruleSource } from "../order-view.ts";
import { cooperationStages } from "./cooperation.ts";

const named = z.object({ id: z.string(), name: z.string(), nameEn: z.string() });

export const cooperationView = z.object({
  id: z.uuid(),
  title: z.string(),
  partner: z.string(),
  purpose: z.string(),
  amountFen: fenAmount,
  beginsOn: z.iso.date(),
  endsOn: z.iso.date(),
  natures: z.array(named),
  terms: z.array(named),
  paper: namedPaper.nullable(),
  level: named,
  stage: z.enum(cooperationStages),
  /** Approved, and its last day is over: compared, never flagged. */
  over: z.boolean(),
  appliedOn: z.iso.date(),
  resolution: namedResolution.nullable(),
  closedOn: z.iso.date().nullable(),
  closedWhy: z.string().nullable(),
  can: z.array(z.enum(["approve-cooperation", "withdraw-cooperation", "end-cooperation"])),
});
export type CooperationView = z.infer<typeof cooperationView>;

export const cooperationsList = z.object({
  rows: z.array(cooperationView).max(200),
  next: z.int().nullable(),
  rule: z.object({
    source: ruleSource,
    natures: z.array(named),
    terms: z.array(named),
    levels: z.array(
      named.extend({
        resolution: z.string(),
        amountFromYuan: z.int().nullable(),
        yearsFrom: z.int().nullable(),
        natures: z.array(z.string()),
        bodies: z.array(z.object({ name: z.string(), nameEn: z.string() })),
      }),
    ),
  }),
  can: z.array(z.enum(["apply-cooperation"])),
});
