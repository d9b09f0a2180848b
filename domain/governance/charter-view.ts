import { z } from "zod";
import { charterClause, charterRules } from "../catalogue/charter-entry.ts";
import { packSource } from "../catalogue/pack-header.ts";
import { charterStages } from "./charter-stage.ts";

const charterFaultView = z.object({
  code: z.string(),
  /** Path in the rules, or the number of a clause. */
  at: z.string(),
  weight: z.enum(["binding", "advice"]),
  zh: z.string(),
  en: z.string(),
  source: packSource.nullable(),
});

/** One version as lists show it. */
export const charterSummary = z.object({
  id: z.uuid(),
  version: z.number().int(),
  stage: z.enum(charterStages),
  /** Compared with the day asked for: only one version is in force. */
  inForce: z.boolean(),
  reason: z.string(),
  writtenBy: z.string(),
  writtenAt: z.iso.datetime({ offset: true }),
  changedAt: z.iso.datetime({ offset: true }),
  approvedOn: z.iso.date().nullable(),
  approvalNumber: z.string().nullable(),
  approvalAuthority: z.string().nullable(),
});
export type CharterSummary = z.infer<typeof charterSummary>;

/** A resolution that carried a version on its way. */
const charterStep = z.object({ id: z.uuid(), number: z.string(), decidedOn: z.iso.date(), body: z.string() });

/** A version whole: text, rules, what is wrong with it, how far it came, and what may be done now. */
export const charterView = charterSummary.extend({
  model: z.string().nullable(),
  amends: z.uuid().nullable(),
  revision: z.number().int(),
  clauses: z.array(charterClause),
  rules: charterRules,
  faults: z.array(charterFaultView),
  proposedBy: charterStep.nullable(),
  carriedBy: charterStep.nullable(),
  approvalPaper: z.uuid().nullable(),
  abandonedReason: z.string().nullable(),
  can: z.array(
    z.enum([
      "edit-charter",
      "import-charter-clauses",
      "propose-charter",
      "carry-charter",
      "approve-charter",
      "enter-charter",
      "abandon-charter",
      "draft-charter",
    ]),
  ),
});
export type CharterView = z.infer<typeof charterView>;

const said = z.object({ zh: z.string(), en: z.string() });
const part = z.object({ part: z.enum(["same", "out", "in"]), text: z.string() });

/** Two versions, clause beside clause, rule beside rule. */
export const charterComparison = z.object({
  before: charterSummary,
  after: charterSummary,
  clauses: z.array(
    z.object({
      change: z.enum(["same", "changed", "added", "removed"]),
      before: charterClause.nullable(),
      after: charterClause.nullable(),
      parts: z.array(part),
    }),
  ),
  rules: z.array(
    z.object({
      path: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      /** The same as people call it. */
      said: z.object({ name: said, before: said.nullable(), after: said.nullable() }),
    }),
  ),
});
