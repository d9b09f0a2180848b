import type { CharterClause, CharterRules } from "../catalogue/charter-entry.ts";
import { sayShare, share, shareOf } from "../share.ts";
import { sayMajority } from "./charter.ts";

const slot = /\{([a-zA-Z0-9.-]+)\}/g;

/**
 * Fills a model's clauses from the rules: `{bodies.council.quorum}` becomes 三分之二以上. Text and data then say the same,
 * for both come from the data. A slot that names nothing stays as it is; `openSlots` finds it.
 */
export function fillClauses(clauses: readonly CharterClause[], rules: CharterRules): CharterClause[] {
  return clauses.map((clause) => ({
    ...clause,
    text: clause.text.replace(slot, (whole, path: string) => sayRule(rules, path) ?? whole),
  }));
}

/** The slots of a text that the rules do not fill, as they stand there. */
export function openSlots(text: string, rules: CharterRules): string[] {
  return [...text.matchAll(slot)].filter(([, path = ""]) => sayRule(rules, path) === null).map(([whole]) => whole);
}

function sayRule(rules: CharterRules, path: string): string | null {
  const [table, id, key = ""] = path.split(".");
  if (table === "postponeYearsMost") return numeral(rules.postponeYearsMost);
  if (table === "bodies") return sayBody(rules, id, key);
  if (table === "resolutions") return sayResolution(rules, id, key);
  const post = table === "posts" ? rules.posts.find((one) => one.id === id) : undefined;
  if (key === "termsMost" && post?.termsMost !== undefined) return numeral(post.termsMost);
  if (key === "ageMost" && post?.ageMost !== undefined) return numeral(post.ageMost);
  return null;
}

function sayBody(rules: CharterRules, id: string | undefined, key: string): string | null {
  const body = rules.bodies.find((one) => one.id === id);
  if (body === undefined) return null;
  if (key === "majority") return sayMajority({ share: shareOf(body.majority.share), of: body.majority.of }).zh;
  if (key === "proxies") return numeral(body.proxies.heldMost);
  return sayValue(
    {
      quorum: body.quorum,
      demandedBy: body.demandedBy,
      termYears: body.termYears,
      noticeDays: body.noticeDays,
      meetingsPerYear: body.meetingsPerYear,
      name: body.name,
    }[key],
  );
}

function sayResolution(rules: CharterRules, id: string | undefined, key: string): string | null {
  const kind = rules.resolutions.find((one) => one.id === id);
  if (kind === undefined) return null;
  if (key === "by")
    return kind.by.map((body) => rules.bodies.find((one) => one.id === body)?.name ?? body).join("或者");
  const body = rules.bodies.find((one) => one.id === kind.by[0]);
  const majority = kind.majority ?? body?.majority;
  if (key !== "majority" || majority === undefined) return null;
  return sayMajority({ share: shareOf(majority.share), of: majority.of }).zh;
}

function sayValue(value: string | number | undefined): string | null {
  if (value === undefined) return null;
  if (typeof value === "number") return numeral(value);
  return share.safeParse(value).success ? sayShare(shareOf(value)).zh : value;
}

const figures = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 0–99 as Chinese law texts write them: 七十, 十五, 三. */
function numeral(value: number): string {
  if (value < 10) return figures[value] ?? String(value);
  if (value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens === 1 ? "" : (figures[tens] ?? "")}十${ones === 0 ? "" : (figures[ones] ?? "")}`;
}
