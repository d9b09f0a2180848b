import { z } from "zod";
import { addPeriod, type Day } from "../../calendar.ts";
import type { CatalogueEntry } from "../../catalogue/catalogue-entry.ts";
import type { PackSet } from "../../catalogue/pack.ts";
import type { RuleOf } from "../../catalogue/rule-entry.ts";
import { type Refusal, refuse } from "../../refusal.ts";
import { itemReading } from "../audience-table.ts";

/** What a consent may be given for; `other` is said in words. */
export const consentPurposes = {
  credit: { zh: "信贷", en: "Credit" },
  insurance: { zh: "保险", en: "Insurance" },
  procurement: { zh: "采购与招投标", en: "Procurement and tendering" },
  cooperation: { zh: "合作", en: "Cooperation" },
  other: { zh: "其他", en: "Other" },
} as const;
export const consentPurpose = z.enum(Object.keys(consentPurposes) as [ConsentPurpose, ...ConsentPurpose[]]);
export type ConsentPurpose = keyof typeof consentPurposes;

/** What one consent opens: for which purpose, which classes, when, how often. */
export const consentScope = z.object({
  purpose: consentPurpose,
  /** What `other` is; empty for every other purpose. */
  purposeSays: z.string().trim().max(100).default(""),
  classes: z.array(z.string().min(1).max(200)).min(1).max(30),
  /** Whether records that are not on show are read too: publicity over, repaired, or never public. */
  closed: z.boolean().default(false),
  fromOn: z.iso.date(),
  untilOn: z.iso.date(),
  /** How many looks at most; null: as many as the days allow. */
  mostLooks: z.int().min(1).max(1_000).nullable().default(null),
});
export type ConsentScope = z.infer<typeof consentScope>;

/** What a consent's state hangs on. */
type Standing = Pick<ConsentScope, "fromOn" | "untilOn" | "mostLooks"> & {
  readonly grantedAt: Date | null;
  readonly declinedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly looks: number;
};

export const consentStates = [
  ...(["asked", "declined", "lapsed", "not-yet", "live", "used-up", "over", "revoked"] as const),
] as const;
export type ConsentState = (typeof consentStates)[number];

/** How a consent stands on a day: it ends by itself, by comparison. */
export function stateOfConsent(consent: Standing, today: Day): ConsentState {
  if (consent.declinedAt !== null) return "declined";
  if (consent.revokedAt !== null) return "revoked";
  if (consent.grantedAt === null) return consent.untilOn < today ? "lapsed" : "asked";
  if (consent.untilOn < today) return "over";
  if (consent.mostLooks !== null && consent.looks >= consent.mostLooks) return "used-up";
  return consent.fromOn > today ? "not-yet" : "live";
}

/** States in which a consent can still be taken back. */
export const revocableStates: readonly ConsentState[] = ["not-yet", "live", "used-up"];

/** A class of the catalogue that a subject may open, with what stands in it. */
export type ConsentClass = {
  readonly name: string;
  readonly items: readonly { readonly id: string; readonly name: string; readonly nameEn: string | null }[];
};

/** The classes that a subject may open: of items about organisations that the subject itself reads by right. */
export function consentClasses(packs: PackSet): ConsentClass[] {
  const items = packs.filter((entry) => entry.kind === "catalogue" && isConsentable(entry));
  const named = items.map((entry) => ({ ...entry, class: entry.kind === "catalogue" ? entry.class : "" }));
  return [...Map.groupBy(named, (entry) => entry.class)].map(([name, entries]) => ({
    name,
    items: [...new Map(entries.map((entry) => [entry.id, entry])).values()].map(({ id, name: item, nameEn }) => ({
      ...{ id, name: item, nameEn: nameEn ?? null },
    })),
  }));
}

/** Not what the association keeps for itself: nobody can be made to hand its rolls and findings round. */
function isConsentable(item: CatalogueEntry): boolean {
  const isOpened = item.about.includes("organisation") && itemReading("data-user", item) === "all";
  return isOpened && item.openScope !== "internal";
}

/** The items of these classes, in every edition. */
export function itemsOfClasses(packs: PackSet, classes: readonly string[]): CatalogueEntry[] {
  return packs.flatMap((entry) =>
    entry.kind === "catalogue" && classes.includes(entry.class) && isConsentable(entry) ? [entry] : [],
  );
}

type ScopeRefusal = Refusal<
  "consent-class-unknown" | "consent-purpose-unsaid" | "consent-days-wrong" | "consent-too-long"
>;

/** Whether what is asked or granted can be: known classes, a purpose with its words, days no longer than the rule allows. */
export function judgeScope(
  scope: ConsentScope,
  by: { readonly packs: PackSet; readonly rule: RuleOf<"consent">; readonly today: Day },
): ScopeRefusal | null {
  const known = consentClasses(by.packs).map(({ name }) => name);
  const strange = scope.classes.find((name) => !known.includes(name));
  if (strange !== undefined) return refuse("consent-class-unknown", { name: strange });
  if ((scope.purpose === "other") !== (scope.purposeSays !== "")) return refuse("consent-purpose-unsaid");
  if (scope.fromOn < by.today || scope.untilOn < scope.fromOn)
    return refuse("consent-days-wrong", { from: scope.fromOn, until: scope.untilOn, today: by.today });
  const latest = latestDay(by.rule, scope.fromOn);
  return scope.untilOn <= latest ? null : refuse("consent-too-long", { until: scope.untilOn, latest });
}

/** The last day a consent from this day on may have. */
export function latestDay(rule: RuleOf<"consent">, fromOn: Day): Day {
  return addPeriod(fromOn, rule.longest);
}

/** Whether an answer opens no more than was asked for: the subject may narrow, never by mistake widen. */
export function judgeNarrower(asked: ConsentScope, granted: ConsentScope): Refusal<"consent-wider"> | null {
  const within =
    asked.purpose === granted.purpose &&
    asked.purposeSays === granted.purposeSays &&
    granted.classes.every((name) => asked.classes.includes(name)) &&
    (asked.closed || !granted.closed) &&
    granted.fromOn >= asked.fromOn &&
    granted.untilOn <= asked.untilOn &&
    (asked.mostLooks === null || (granted.mostLooks !== null && granted.mostLooks <= asked.mostLooks));
  return within ? null : refuse("consent-wider");
}

/** Whether a data user may look now, for this purpose, at these classes; the classes read where it may. */
export function judgeLook(
  consent: Standing & ConsentScope,
  asked: { readonly purpose: ConsentPurpose; readonly classes: readonly string[] | undefined; readonly today: Day },
): Refusal<"consent-not-live" | "consent-used-up" | "consent-purpose-differs" | "consent-class-outside"> | null {
  const state = stateOfConsent(consent, asked.today);
  if (state === "used-up") return refuse("consent-used-up", { count: consent.mostLooks ?? 0 });
  if (state !== "live") return refuse("consent-not-live", { state });
  if (asked.purpose !== consent.purpose)
    return refuse("consent-purpose-differs", {
      purpose: consentPurposes[consent.purpose].zh,
      purposeEn: consentPurposes[consent.purpose].en,
    });
  const outside = asked.classes?.find((name) => !consent.classes.includes(name));
  return outside === undefined ? null : refuse("consent-class-outside", { name: outside });
}

/** A purpose as it is written into the access log and printed with what was handed out. */
export function writtenPurpose({ purpose, purposeSays }: Pick<ConsentScope, "purpose" | "purposeSays">): string {
  return purpose === "other" ? purposeSays : consentPurposes[purpose].zh;
}
