import { z } from "zod";
import { addPeriod, type Day } from "../../calendar.ts";
import type { RuleOf } from "../../catalogue/rule-entry.ts";
import { type Refusal, refuse } from "../../refusal.ts";

/** How long a sanction is shown, from the day of its decision. */
export const publicityPeriod = z.object({ count: z.int().min(1).max(120), unit: z.enum(["M", "Y"]) });
export type PublicityPeriod = z.infer<typeof publicityPeriod>;

/** What the notice told the member: a sanction that will be public, by which law, for how long. */
export const toldPublicity = z.object({
  rung: z.string(),
  switchId: z.uuid(),
  law: z.string(),
  article: z.string(),
  period: publicityPeriod,
});
export type ToldPublicity = z.infer<typeof toldPublicity>;

/** The same with its last day, as the decision says it. */
export const decidedPublicity = toldPublicity.extend({ until: z.iso.date() });
export type DecidedPublicity = z.infer<typeof decidedPublicity>;

/** A law as the packs have it: without one nothing is switched on. */
export type PublicityBasis = RuleOf<"discipline-publicity">;

/** Null: the law names this sanction, and orders no shorter time. */
export function judgeSwitch(
  basis: PublicityBasis,
  asked: { readonly rung: { readonly id: string; readonly name: string; readonly nameEn: string } } & {
    readonly period: PublicityPeriod;
  },
  today: Day,
): Refusal<"publicity-basis-unfit" | "publicity-too-long"> | null {
  const { law, article, longest } = basis;
  const { id, name, nameEn } = asked.rung;
  if (!basis.rungs.includes(id)) return refuse("publicity-basis-unfit", { law, article, rung: name, rungEn: nameEn });
  const most = addPeriod(today, longest);
  if (addPeriod(today, asked.period) <= most) return null;
  return refuse("publicity-too-long", { law, article, months: monthsOf(longest) });
}

/** A length in whole months, as the form asks for it. */
export function monthsOf({ count, unit }: { readonly count: number; readonly unit: "D" | "M" | "Y" }): number {
  return unit === "Y" ? 12 * count : unit === "M" ? count : Math.floor(count / 31);
}

/**
 * What a decision will have made public: what the notice told of the sanctions that were decided, as far as it is switched on
 * still. Counted from the day of the decision, so that a slow procedure shows nobody longer.
 */
export function decidedPublicityOf(
  told: readonly ToldPublicity[],
  decided: { readonly rungs: readonly string[]; readonly on: Day; readonly standing: ReadonlySet<string> },
): DecidedPublicity[] {
  return told
    .filter(({ rung, switchId }) => decided.rungs.includes(rung) && decided.standing.has(switchId))
    .map((one) => ({ ...one, until: addPeriod(decided.on, one.period) }));
}
