import { z } from "zod";
import { creditAgenciesRule } from "./agency-entry.ts";
import { charterLawRule, delegatesRule, termDuesRule } from "./charter-law-entry.ts";
import { consentRule } from "./consent-entry.ts";
import {
  caseInterviewersRule,
  complaintsRule,
  courtConfirmationRule,
  disciplinePublicityRule,
  disciplineRule,
  personalLetterBasisRule,
} from "./discipline-entry.ts";
import {
  cooperationApprovalRule,
  decouplingRule,
  duesRule,
  integrityAgendaRule,
  internalRulesRule,
} from "./governance-entry.ts";
import { competitionGateRule, normMakingRule } from "./norm-entry.ts";
import { repairRule } from "./repair-entry.ts";
import { commitmentTemplateRule, supplierTiersRule } from "./standing-rules.ts";
import { packHeader, packId, packName, packPeriod, packTerm, packText } from "./pack-header.ts";
import { partyRule, setupRule } from "./party-entry.ts";

export const severities = ["minor", "general", "serious"] as const;
export const severity = z.enum(severities);
export type Severity = z.infer<typeof severity>;

const rule = { ...packHeader, kind: z.literal("rule") } as const;

const publicityClass = z.strictObject({
  publish: z.enum(["yes", "in-principle-not", "no"]),
  /** The least time before repair may be asked for. */
  shortest: packTerm.optional(),
  longest: packTerm,
});

/** How long an adverse record is public, by its class. */
export const publicityWindowRule = z.strictObject({
  ...rule,
  type: z.literal("publicity-window"),
  /** The date in the document, not the day of publication. */
  countsFrom: z.literal("decidedOn"),
  classes: z.strictObject({ minor: publicityClass, general: publicityClass, serious: publicityClass }),
  /**
   * A record whose class is not known: it ends at its own end, capped by `longest`. Without an own end it is `held` back
   * until a person has classed it, or, where the edition knew no classes, public for the `longest`.
   */
  unclassed: z.strictObject({ withoutOwnEnd: z.enum(["held", "longest"]), longest: packTerm }),
  shortestByMatter: z
    .array(z.strictObject({ matter: packName, shortest: packTerm }))
    .max(50)
    .default([]),
});

/** A record that is public as long as what it records is valid: licences, honours. */
export const validityWindowRule = z.strictObject({
  ...rule,
  type: z.literal("validity-window"),
  countsFrom: z.literal("decidedOn"),
  until: z.literal("validTo"),
  /** The day that means "without end". */
  unlimited: z.literal("2099-12-31"),
});

/** The plain kinds, whose class nobody doubts. What is not named here stays unclassed: never guessed, never upward. */
export const severityClassRule = z.strictObject({
  ...rule,
  type: z.literal("severity-class"),
  /** All kinds of a decision must be among these. */
  minorWhenAll: z.array(packName).max(50),
  /** One of these is enough. */
  seriousWhenAny: z.array(packName).min(1).max(50),
  simpleProcedure: z.literal("minor"),
  /** Words in a document's number or in the kind of violation that tell the simple procedure. */
  simpleProcedureMarks: z.array(packName).max(20).default([]),
});

/** An authority's own dividing lines, as it published them. The first row that fits counts. */
export const severityTableRule = z.strictObject({
  ...rule,
  type: z.literal("severity-table"),
  authority: z.strictObject({ name: packName, code: z.string().length(18).optional() }),
  rows: z
    .array(
      z.strictObject({
        /** Words the kind of violation must contain. */
        violation: packName.optional(),
        kinds: z.array(packName).min(1).optional(),
        amountFromYuan: z.number().int().min(0).optional(),
        amountBelowYuan: z.number().int().min(0).optional(),
        severity,
      }),
    )
    .min(1)
    .max(2_000),
});

/** How old a confirmation may be: past `first` the age is pointed out, past `second` the record is held back. */
export const recheckRule = z.strictObject({ ...rule, type: z.literal("recheck"), first: packTerm, second: packTerm });

/** A period somebody has to act in. Several cases of one matter may have several limits. */
const deadlineRule = z.strictObject({
  ...rule,
  type: z.literal("deadline"),
  matter: packText,
  /** What sets it going, e.g. 处罚决定作出之日. */
  countsFrom: packName,
  owner: packName,
  /** Words in the name of the authorities it binds; none: it binds all. */
  authorities: z.array(packName).max(20).default([]),
  /** What happens when the last day is over: whoever oversees is told, or what it is about is not shown until it is done. */
  overdue: z.enum(["tell", "withhold"]).default("tell"),
  limits: z
    .array(
      z.strictObject({
        case: packId,
        name: packName,
        period: packPeriod,
        longest: packPeriod.optional(),
        /** Counted anew from the day on which the matter was passed on to whoever knows. */
        from: z.literal("referral").optional(),
      }),
    )
    .min(1)
    .max(20),
});

/** How long something is kept or shown: `atMost` ends, `atLeast` binds. */
const retentionRule = z.strictObject({
  ...rule,
  type: z.literal("retention"),
  what: packText,
  countsFrom: packName,
  bound: z.enum(["atMost", "atLeast"]),
  period: packTerm,
});

/** Steps in ascending weight, for sanctions and tiers. */
const ladderRule = z.strictObject({
  ...rule,
  type: z.literal("ladder"),
  steps: z
    .array(z.strictObject({ id: packId, name: packName, nameEn: packName.optional(), longest: packTerm.optional() }))
    .min(2)
    .max(20),
});

export const ruleEntry = z.discriminatedUnion("type", [
  publicityWindowRule,
  validityWindowRule,
  severityClassRule,
  severityTableRule,
  recheckRule,
  deadlineRule,
  retentionRule,
  ladderRule,
  charterLawRule,
  delegatesRule,
  termDuesRule,
  duesRule,
  cooperationApprovalRule,
  internalRulesRule,
  decouplingRule,
  integrityAgendaRule,
  competitionGateRule,
  normMakingRule,
  repairRule,
  supplierTiersRule,
  commitmentTemplateRule,
  setupRule,
  partyRule,
  creditAgenciesRule,
  disciplineRule,
  complaintsRule,
  disciplinePublicityRule,
  consentRule,
  courtConfirmationRule,
  caseInterviewersRule,
  personalLetterBasisRule,
]);

export type RuleEntry = z.infer<typeof ruleEntry>;
export type RuleType = RuleEntry["type"];
export type RuleOf<T extends RuleType> = Extract<RuleEntry, { type: T }>;
