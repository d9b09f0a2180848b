import { addDays, addMonths, addYears, type Day } from "../calendar.ts";
import type { RuleOf } from "../catalogue/rule-entry.ts";
import { type Refusal, refuse } from "../refusal.ts";

/** How party work reaches the association: an organisation of its own, one with others, or one who is sent or named. */
export const partyForms = ["own", "joint", "sector", "attached", "organiser", "liaison"] as const;
export type PartyForm = (typeof partyForms)[number];

export const partyKinds = ["committee", "general-branch", "branch"] as const;
export type PartyKind = (typeof partyKinds)[number];

export const partyFormNames = {
  own: { zh: "单独建立", en: "organisation of its own" },
  joint: { zh: "联合组建", en: "joint organisation" },
  sector: { zh: "行业统建", en: "organisation of the sector" },
  attached: { zh: "挂靠组建", en: "attached organisation" },
  organiser: { zh: "上级选派党建组织员", en: "organiser sent from above" },
  liaison: { zh: "确定党建联络员", en: "liaison named inside" },
} as const satisfies Record<PartyForm, { zh: string; en: string }>;

type PartyRule = RuleOf<"party-building">;

/** How it may be done with so many full members (深纪发〔2018〕1号三（二）). */
export function formsFor(rule: PartyRule, fullMembers: number): readonly PartyForm[] {
  if (fullMembers >= rule.ownFrom) return ["own"];
  return fullMembers > 0 ? rule.withFewer : rule.withNone;
}

/** Null where the form reaches as far as the rule asks for the number; else which it asks. More than asked is no fault. */
export function judgeCoverage(
  rule: PartyRule,
  stated: { readonly fullMembers: number; readonly form: PartyForm },
): Refusal<"party-form-short"> | null {
  const asked = formsFor(rule, stated.fullMembers);
  const order = (form: PartyForm) => (form === "own" ? 2 : form === "organiser" || form === "liaison" ? 0 : 1);
  if (asked.includes(stated.form) || order(stated.form) > Math.max(...asked.map(order))) return null;
  return refuse("party-form-short", {
    members: stated.fullMembers,
    form: partyFormNames[stated.form].zh,
    formEn: partyFormNames[stated.form].en,
    asked: asked.map((form) => partyFormNames[form].zh).join("、"),
    askedEn: asked.map((form) => partyFormNames[form].en).join(", "),
    article: articleOf(rule),
  });
}

/** When a party organ's term ends and since when its election is to be prepared; null where it has none. */
export function partyTermOf(
  rule: PartyRule,
  stated: { readonly kind: PartyKind | null; readonly termBeganOn: Day | null },
): { readonly endsOn: Day; readonly warnOn: Day } | null {
  if (stated.kind === null || stated.termBeganOn === null) return null;
  const endsOn = addDays(addYears(stated.termBeganOn, rule.termYears[stated.kind]), -1);
  return { endsOn, warnOn: addMonths(endsOn, -rule.warnMonthsBefore) };
}

/** A rule as refusals and pages cite it: 深纪发〔2018〕1号四（一）. */
export function articleOf({ source }: Pick<PartyRule | RuleOf<"self-discipline-setup">, "source">): string {
  return source.document + (source.article ?? "");
}

export const partyPosts = [
  "first-secretary",
  "secretary",
  "deputy-secretary",
  "discipline-secretary",
  "discipline-member",
  "committee-member",
  "organiser",
  "liaison",
  "none",
] as const;
export type PartyPost = (typeof partyPosts)[number];

/** One whom the party organisation has by name, with the post of the association he holds, if any. */
export type CountedPerson = {
  readonly standing: "full" | "probationary";
  readonly post: PartyPost;
  readonly transferred: boolean;
  /** The post's body, by kind, and whether it is one of the association's officers. */
  readonly seat: { readonly bodyKind: string; readonly officer: boolean } | null;
};

export type PartyCount = {
  readonly fullMembers: number;
  readonly probationary: number;
  readonly untransferred: number;
  readonly crossLeaders: number;
  readonly crossSupervision: boolean;
};

const leading: readonly PartyPost[] = [
  ...(["first-secretary", "secretary", "deputy-secretary", "discipline-secretary"] as const),
  ...(["discipline-member", "committee-member"] as const),
];

/** The figures that leave the party organisation: how many, and how far posts are held crosswise (三（三）). */
export function countParty(persons: readonly CountedPerson[]): PartyCount {
  const discipline = (post: PartyPost) => post === "discipline-secretary" || post === "discipline-member";
  return {
    fullMembers: persons.filter(({ standing }) => standing === "full").length,
    probationary: persons.filter(({ standing }) => standing === "probationary").length,
    untransferred: persons.filter(({ transferred }) => !transferred).length,
    crossLeaders: persons.filter(({ post, seat }) => leading.includes(post) && seat?.officer === true).length,
    crossSupervision: persons.some(({ post, seat }) => discipline(post) && seat?.bodyKind === "supervisors"),
  };
}
