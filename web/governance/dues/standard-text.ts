import { fenOf, yuanOf } from "@xinheng/domain/fen.ts";
import type { Given } from "../../kit/api.ts";
import type { Standard } from "./dues.ts";

export type SentStandard = Given<"/api/dues-standards", "post">["body"];
type MemberKind = Standard["tiers"][number]["kinds"][number];

/** A standard as the form holds it: amounts as typed, rows by a key. */
export type TypedStandard = {
  readonly title: string;
  readonly fromYear: number | null;
  readonly tiers: readonly TypedTier[];
  readonly reductions: readonly TypedReduction[];
};
export type TypedTier = {
  readonly id: string;
  readonly name: string;
  readonly amount: string;
  readonly posts: readonly string[];
  readonly kinds: readonly MemberKind[];
};
export type TypedReduction = { readonly id: string; readonly name: string; readonly to: string };

/** An id that no row has yet. */
export function freshId(prefix: string, rows: readonly { readonly id: string }[]): string {
  const taken = rows.map(({ id }) => Number(id.slice(prefix.length))).filter(Number.isInteger);
  return `${prefix}${String(Math.max(0, ...taken) + 1)}`;
}

export const emptyStandard: TypedStandard = {
  title: "",
  fromYear: null,
  tiers: [{ id: "t1", name: "", amount: "", posts: [], kinds: ["unit"] }],
  reductions: [],
};

/** A version that was drafted, to be changed. */
export function textOf({ title, fromYear, tiers, reductions }: Standard): TypedStandard {
  return {
    title,
    fromYear,
    tiers: tiers.map(({ id, name, amountFen, posts, kinds }) => ({
      id,
      name,
      amount: yuanOf(amountFen),
      posts,
      kinds,
    })),
    reductions: reductions.map(({ id, name, toFen }) => ({ id, name, to: yuanOf(toFen) })),
  };
}

/** As the server takes it; null where a name or an amount is missing. */
export function sentStandard({ title, fromYear, tiers, reductions }: TypedStandard): SentStandard | null {
  const sent = tiers.flatMap(({ id, name, amount, posts, kinds }) => {
    const amountFen = fenOf(amount);
    return amountFen === null || name.trim() === ""
      ? []
      : [{ id, name, amountFen, posts: [...posts], kinds: [...kinds] }];
  });
  const grounds = reductions.flatMap(({ id, name, to }) => {
    const toFen = fenOf(to);
    return toFen === null || name.trim() === "" ? [] : [{ id, name, toFen }];
  });
  const isWhole = sent.length === tiers.length && grounds.length === reductions.length && tiers.length > 0;
  if (!isWhole || title.trim().length < 2 || fromYear === null) return null;
  return { title, fromYear, tiers: sent, reductions: grounds };
}
