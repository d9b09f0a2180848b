import { z } from "zod";
import { addPeriod, type Day } from "../../calendar.ts";
import type { CatalogueEntry } from "../../catalogue/catalogue-entry.ts";
import { type PackContext, ruleInForce } from "../../catalogue/in-force.ts";
import { entryRef, type PackSet } from "../../catalogue/pack.ts";
import { type RepairNeed, repairNeed } from "../../catalogue/repair-entry.ts";
import type { RuleOf, Severity } from "../../catalogue/rule-entry.ts";
import { type Refusal, refuse } from "../../refusal.ts";
import { publicityRules } from "../publicity.ts";
import { severity } from "../record-view.ts";

const need = z.object({
  need: repairNeed,
  name: z.string(),
  nameEn: z.string(),
  article: z.string(),
  mark: z.enum(["verified", "seen-once", "unverified"]),
  brought: z.boolean(),
});

/** What a subject has to do to have the publicity of a record ended, what is still missing, and when it can begin. */
export const repairGuide = z.object({
  recordId: z.uuid(),
  severity,
  /** The day in the document from which everything is counted. */
  determinedOn: z.iso.date(),
  /** The first day on which an application is taken. */
  earliestOn: z.iso.date(),
  /** How long it has to be public at the least, as the pack writes it: 3M; null: no time at all. */
  shortest: z.object({ count: z.int(), unit: z.enum(["D", "M", "Y"]) }).nullable(),
  /** The day on which publicity ends by itself, whoever applies or not; null: it is not public. */
  endsOn: z.iso.date().nullable(),
  open: z.boolean(),
  needs: z.array(need),
  notRepairable: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string(), article: z.string() })),
  /** What false material brings. */
  falseMaterial: z.object({ count: z.int(), unit: z.enum(["D", "M", "Y"]), article: z.string() }),
  rule: z.object({
    edition: z.string(),
    article: z.string(),
    mark: z.enum(["verified", "seen-once", "unverified"]),
    note: z.string().nullable(),
  }),
  barredUntilOn: z.iso.date().nullable(),
});
export type RepairGuide = z.infer<typeof repairGuide>;

export type Repairable = {
  readonly id: string;
  readonly polarity: "adverse" | "positive" | "neutral";
  readonly severity: Severity | null;
  readonly decidedOn: Day;
  readonly publicUntil: Day | null;
  /** The violation as printed, where the item has such a field. */
  readonly violation: string;
};

/**
 * The guide for one record on one day, by the rules in force on it. The time runs from the day on which the document was
 * decided and never from the publication; which rule holds for what was decided before it came was not seen to be said, so
 * the one in force today does, and the application keeps its edition.
 */
export function guideFor(
  record: Repairable,
  entry: CatalogueEntry,
  asked: {
    readonly packs: PackSet;
    readonly context: PackContext;
    readonly brought: readonly RepairNeed[];
    readonly barredUntilOn: Day | null;
  },
): RepairGuide | Refusal<"repair-not-adverse" | "repair-unclassed" | "rights-rule-missing"> {
  const { packs, context, barredUntilOn } = asked;
  if (record.polarity !== "adverse") return refuse("repair-not-adverse");
  if (record.severity === null) return refuse("repair-unclassed");
  const rule = ruleInForce(packs, { type: "repair", id: "credit-repair" }, context);
  const window = publicityRules(packs, entry, context)?.window;
  if (rule === null || window?.type !== "publicity-window")
    return refuse("rights-rule-missing", { rule: "credit-repair" });
  const shortest =
    rule.opens[record.severity] === "once-fulfilled" ? null : shortestOf(record, record.severity, window);
  const earliestOn = shortest === null ? record.decidedOn : addPeriod(record.decidedOn, shortest);
  return {
    recordId: record.id,
    severity: record.severity,
    determinedOn: record.decidedOn,
    earliestOn,
    shortest,
    endsOn: record.publicUntil,
    open: earliestOn <= context.on && barredUntilOn === null,
    needs: needsOf(rule, record.severity).map(({ need: id, name, nameEn, source }) => ({
      ...{ need: id, name, nameEn, article: articleOf(source), mark: source.mark },
      brought: asked.brought.includes(id),
    })),
    notRepairable: rule.notRepairable.map(({ id, name, nameEn, source }) => ({
      ...{ id, name, nameEn },
      article: articleOf(source),
    })),
    falseMaterial: { ...rule.falseMaterial.barred, article: articleOf(rule.falseMaterial.source) },
    rule: {
      edition: entryRef(rule),
      article: articleOf(rule.source),
      mark: rule.source.mark,
      note: rule.source.note ?? null,
    },
    barredUntilOn,
  };
}

/** What the rule asks of a class. */
export function needsOf(rule: RuleOf<"repair">, of: Severity): RuleOf<"repair">["needs"] {
  return rule.needs.filter((one) => one.of === undefined || one.of.includes(of));
}

/** Some matters have a longer one than their class: food, drugs, safety at work. */
function shortestOf(record: Repairable, of: Severity, window: RuleOf<"publicity-window">) {
  const named = window.shortestByMatter.find(({ matter }) => record.violation.includes(matter));
  return named?.shortest ?? window.classes[of].shortest ?? null;
}

function articleOf(source: { readonly document: string; readonly article?: string | undefined }): string {
  return `${source.document}${source.article ?? ""}`;
}

/** Whether an application can be taken today, and why not. */
export function judgeOpening(
  guide: RepairGuide,
  today: Day,
  fulfilledOn: Day,
): Refusal<"repair-too-early" | "repair-barred" | "repair-fulfilled-later" | "repair-fulfilled-before"> | null {
  const { barredUntilOn, earliestOn, determinedOn } = guide;
  if (barredUntilOn !== null)
    return refuse("repair-barred", { until: barredUntilOn, article: guide.falseMaterial.article });
  if (today < earliestOn)
    return refuse("repair-too-early", { earliest: earliestOn, determined: determinedOn, article: guide.rule.article });
  if (fulfilledOn > today) return refuse("repair-fulfilled-later", { on: fulfilledOn });
  return fulfilledOn < determinedOn ? refuse("repair-fulfilled-before", { determined: determinedOn }) : null;
}
