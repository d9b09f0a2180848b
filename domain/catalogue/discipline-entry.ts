import { z } from "zod";
import { packHeader, packId, packName, packTerm, packText } from "./pack-header.ts";

const named = { id: packId, name: packName, nameEn: packName } as const;

/** Stages of a case in which a period runs; a deadline rule of the same edition gives each its length. */
const timed = z.enum(["opened", "investigating", "noticed", "answering", "hearing", "deliberating"]);
const timedLater = z.enum(["decided", "served", "appealed", "reviewed", "final"]);

/**
 * 惩戒: the ladder, what of it may be combined, which kinds of resolution decide it, who hears, what a period that is over
 * means, and the guideline from which a rung is proposed.
 */
export const disciplineRule = z.strictObject({
  ...packHeader,
  kind: z.literal("rule"),
  type: z.literal("discipline"),
  rungs: z
    .array(
      z.strictObject({
        ...named,
        /** Its weight on the ladder; 0: goes beside another rung and never alone. */
        weight: z.number().int().min(0).max(20),
        /** The rungs it may be decided together with. */
        with: z.array(packId).max(20).default([]),
        /** Kinds of resolution in the charter, any of which decides it. */
        resolutions: z.array(packId).min(1).max(5),
        /** Whether an appeal keeps it from being executed. */
        stayed: z.boolean(),
        /** Carried out by a letter to a department, with its receipt. */
        byLetter: z.boolean().default(false),
        /** Ends the membership on the roll when it is executed. */
        endsMembership: z.boolean().default(false),
      }),
    )
    .min(2)
    .max(20),
  /** Kinds of resolution by which an appeal is decided: the first that the charter knows; all, where it knows none. */
  appealResolutions: z.array(packId).min(1).max(10),
  /** Kinds by which a case ends without a sanction. */
  clearResolutions: z.array(packId).min(1).max(10),
  /** Kinds by which sanctions are made public where a law orders it, chosen in the same way. */
  publicityResolutions: z.array(packId).min(1).max(10).default(["integrity-work"]),
  /** Who hears: an odd number, at least so many. */
  panelLeast: z.number().int().min(1).max(15),
  guideline: z.strictObject({
    gravities: z
      .array(z.strictObject({ ...named, rung: packId }))
      .min(1)
      .max(10),
    /** Each moves the proposal so many rungs up or down. */
    factors: z
      .array(z.strictObject({ ...named, shift: z.number().int().min(-3).max(3) }))
      .max(30)
      .default([]),
  }),
  /** The id of the deadline rule that gives the periods, by stage. */
  deadline: packId,
  /** What the end of a period means: marked as late, or the right is over and the case goes on without it. */
  overdue: z
    .array(z.strictObject({ stage: z.union([timed, timedLater]), then: z.enum(["mark", "lapse"]) }))
    .min(1)
    .max(11),
});

/** 询问人数: how many ask in an interview of a case at the least, the investigator among them. */
export const caseInterviewersRule = z.strictObject({
  ...packHeader,
  kind: z.literal("rule"),
  type: z.literal("case-interviewers"),
  least: z.number().int().min(1).max(5),
});

/** By which articles what is told of a person to a department needs a basis; they are told with the refusal. */
export const personalLetterBasisRule = z.strictObject({
  ...packHeader,
  kind: z.literal("rule"),
  type: z.literal("personal-letter-basis"),
  articles: packName,
  articlesEn: packName,
});

/** Stages of a complaint in which a period runs. */
const complaintTimed = z.enum(["received", "accepted", "asked", "answered", "unanswered", "with-department"]);

/**
 * 投诉受理: which deadline rule gives the periods, what a period that is over means, and which hotline of the authorities
 * somebody may call for each kind of complaint.
 */
export const complaintsRule = z.strictObject({
  ...packHeader,
  kind: z.literal("rule"),
  type: z.literal("complaints"),
  deadline: packId,
  /** `mark`: marked as late; `lapse`: the member had its say and the matter goes on without it. */
  overdue: z
    .array(z.strictObject({ stage: complaintTimed, then: z.enum(["mark", "lapse"]) }))
    .min(1)
    .max(6),
  hotlines: z
    .array(
      z.strictObject({
        kind: z.enum(["product", "service", "price", "intellectual-property"]),
        number: packName,
        name: packName,
        nameEn: packName,
      }),
    )
    .max(20),
});

/**
 * A law that orders an association to publish how it sanctions its members. Without one in force nothing of a case is public;
 * `validFrom` is the day it took effect, `longest` the most that may be shown, from the day of the decision.
 */
export const disciplinePublicityRule = z.strictObject({
  ...packHeader,
  kind: z.literal("rule"),
  type: z.literal("discipline-publicity"),
  law: packName,
  article: packName,
  text: packText,
  /** Which associations it binds, in words: whoever switches it on says that theirs is one. */
  binds: packName,
  bindsEn: packName,
  /** The rungs of the ladder it lets be published. */
  rungs: z.array(packId).min(1).max(20),
  longest: packTerm,
});

/**
 * 司法确认: how long both sides of a mediated agreement may apply to a court together, counted from the day it took effect, and
 * what an agreement must not touch on. The articles are told with every refusal.
 */
export const courtConfirmationRule = z.strictObject({
  ...packHeader,
  kind: z.literal("rule"),
  type: z.literal("court-confirmation"),
  period: packTerm,
  article: packName,
  exclusionArticle: packName,
  exclusions: z
    .array(z.strictObject({ id: packId, name: packName, nameEn: packName }))
    .min(1)
    .max(20),
});
