import { z } from "zod";
import type { RuleOf } from "../../catalogue/rule-entry.ts";
import { fenAmount, yuanOf } from "../../fen.ts";
import { type Refusal, refuse } from "../../refusal.ts";
import { type MemberKind, memberKind } from "../../subjects/members/member-view.ts";

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const name = z.string().trim().min(1).max(80);

/** One tier: a definite amount a year, for holders of certain posts or for a whole kind of members. */
export const duesTier = z.strictObject({
  id,
  name,
  amountFen: fenAmount,
  /** Posts of the charter; a tier without posts is the plain one of its kinds. */
  posts: z.array(z.string().max(60)).max(60).default([]),
  kinds: z.array(memberKind).max(memberKind.options.length).default([]),
});
export type DuesTier = z.output<typeof duesTier>;

/** A ground for paying less, with the definite amount that is due then; nothing is waived without one. */
export const duesReduction = z.strictObject({ id, name, toFen: fenAmount });
export type DuesReduction = z.output<typeof duesReduction>;

type StandardCode =
  | "dues-tiers-too-many"
  | "dues-amount-floating"
  | "dues-tier-unclear"
  | "dues-tier-empty"
  | "charter-post-unknown";

/**
 * Whether a standard says of every member at most one amount, in no more tiers than the rule allows and without a word of
 * range (民发〔2014〕166号). `posts` are the charter's.
 */
export function judgeStandard(
  rule: RuleOf<"dues">,
  standard: { readonly tiers: readonly DuesTier[]; readonly reductions: readonly DuesReduction[] },
  posts: readonly string[],
): Refusal<StandardCode> | null {
  const { tiers, reductions } = standard;
  if (tiers.length > rule.tiersMost)
    return refuse("dues-tiers-too-many", { most: rule.tiersMost, given: tiers.length });
  for (const one of [...tiers, ...reductions]) {
    const word = rule.floatingWords.find((floating) => one.name.includes(floating));
    if (word !== undefined) return refuse("dues-amount-floating", { name: one.name, word });
  }
  const empty = tiers.find((tier) => tier.posts.length === 0 && tier.kinds.length === 0);
  if (empty !== undefined) return refuse("dues-tier-empty", { name: empty.name });
  const unknown = tiers.flatMap((tier) => tier.posts).find((post) => !posts.includes(post));
  if (unknown !== undefined) return refuse("charter-post-unknown", { post: unknown });
  return unclear(tiers, reductions);
}

function unclear(
  tiers: readonly DuesTier[],
  reductions: readonly DuesReduction[],
): Refusal<"dues-tier-unclear"> | null {
  const claims = [
    ...tiers.map((tier) => `id ${tier.id}`),
    ...reductions.map((one) => `ground ${one.id}`),
    ...tiers.flatMap((tier) => tier.posts.map((post) => `post ${post}`)),
    ...tiers.filter((tier) => tier.posts.length === 0).flatMap((tier) => tier.kinds.map((kind) => `kind ${kind}`)),
  ];
  const twice = claims.find((claim, at) => claims.indexOf(claim) !== at);
  return twice === undefined ? null : refuse("dues-tier-unclear", { claim: twice.slice(twice.indexOf(" ") + 1) });
}

/** Where a member stands on a day: its kind on the roll, and the posts of those who speak for it. */
export type MemberStanding = { readonly kind: MemberKind; readonly posts: readonly string[] };

/** The member's tier and the post that put it there: the dearest of its posts, else the plain tier of its kind; null: none. */
export function tierFor(
  tiers: readonly DuesTier[],
  { kind, posts }: MemberStanding,
): { readonly tier: DuesTier; readonly post: string | null } | null {
  const byPost = tiers
    .filter((tier) => tier.kinds.length === 0 || tier.kinds.includes(kind))
    .flatMap((tier) => tier.posts.filter((post) => posts.includes(post)).map((post) => ({ tier, post })))
    .toSorted((one, other) => other.tier.amountFen - one.tier.amountFen)[0];
  if (byPost !== undefined) return byPost;
  const plain = tiers.find((tier) => tier.posts.length === 0 && tier.kinds.includes(kind));
  return plain === undefined ? null : { tier: plain, post: null };
}

/** An entry on a member's line; amounts in fen. */
export type DuesEntry = {
  readonly id: string;
  readonly kind: "payment" | "reduction" | "reversal";
  readonly amount: bigint;
  readonly reverses: string | null;
};

/** What stands on a line in fen: assessed, reduced, paid, and what is still owed. */
export type DuesState = {
  readonly assessed: bigint;
  readonly reduced: bigint;
  readonly paid: bigint;
  readonly owed: bigint;
};

/** The entries that nothing took back. */
export function standingEntries<Entry extends DuesEntry>(entries: readonly Entry[]): Entry[] {
  const reversed = new Set(entries.map(({ reverses }) => reverses));
  return entries.filter((entry) => entry.kind !== "reversal" && !reversed.has(entry.id));
}

export function stateOfLine(assessed: bigint, entries: readonly DuesEntry[]): DuesState {
  const standing = standingEntries(entries);
  const sum = (kind: DuesEntry["kind"]) =>
    standing.filter((entry) => entry.kind === kind).reduce((total, { amount }) => total + amount, 0n);
  const [reduced, paid] = [sum("reduction"), sum("payment")];
  return { assessed, reduced, paid, owed: assessed - reduced - paid };
}

/** Nothing is levied beyond the assessment (民函〔2013〕111号 二（三）). */
export function judgePayment(state: DuesState, amount: bigint): Refusal<"dues-paid-beyond"> | null {
  return amount <= state.owed ? null : refuse("dues-paid-beyond", { amount: yuanOf(amount), owed: yuanOf(state.owed) });
}

/** How much a ground of the standard takes off a line in fen, or why it does not apply. */
export function judgeReduction(
  state: DuesState,
  reductions: readonly DuesReduction[],
  ground: string,
): bigint | Refusal<"dues-ground-unknown" | "dues-reduced-already" | "dues-reduction-none" | "dues-paid-beyond"> {
  const found = reductions.find((one) => one.id === ground);
  if (found === undefined) return refuse("dues-ground-unknown", { ground });
  if (state.reduced > 0n) return refuse("dues-reduced-already");
  const off = state.assessed - BigInt(found.toFen);
  if (off <= 0n) return refuse("dues-reduction-none", { name: found.name, to: yuanOf(found.toFen) });
  const rest = state.owed - off;
  return rest < 0n ? refuse("dues-paid-beyond", { amount: yuanOf(off), owed: yuanOf(state.owed) }) : off;
}

/** What income never is for: distributed among members, or put into their enterprises (民函〔2013〕111号 二（四）). */
export function judgeUse(
  rule: RuleOf<"dues">,
  use: { readonly category: string; readonly texts: readonly string[] },
): Refusal<"dues-use-unknown" | "dues-not-distributed"> | null {
  if (!rule.uses.some((one) => one.id === use.category)) return refuse("dues-use-unknown", { category: use.category });
  const text = use.texts.join("\n");
  const hit = rule.forbidden.find(({ groups }) => groups.every((words) => words.some((word) => text.includes(word))));
  if (hit === undefined) return null;
  const { document, article = "" } = hit.source;
  return refuse("dues-not-distributed", { what: hit.name, whatEn: hit.nameEn, source: `${document}${article}` });
}
