import { codeSlip } from "./code-slip.ts";
import { alignmentScore, coverageScore } from "./name-alignment.ts";
import { nameCore, regionPrefixLength } from "./name-core.ts";
import { namePinyin } from "./name-pinyin.ts";
import { editsWithin } from "./near-text.ts";
import { regionSigns } from "./region-names.ts";
import { nameKey, normaliseName } from "./subject-name.ts";

/** A subject as the store hands it to the ranking: at most 200 of them, found by code, grams, characters, prefix or pinyin. */
export type NameCandidate = {
  readonly subjectId: string;
  /** All its codes and numbers, cleaned. */
  readonly codes: readonly string[];
  /** The permanent part of its address. */
  readonly shortId?: string;
  readonly names: readonly CandidateName[];
  readonly member: boolean;
  readonly active: boolean;
};

/** `pinyin` and `initials` as `namePinyin` and `nameInitials` give them: stored beside the name, for they cost 20 µs each. */
export type CandidateName = {
  readonly kind: "current" | "former" | "short";
  readonly name: string;
  readonly pinyin: string;
  readonly initials: string;
};

/** Best first. The order of this list is the order of the results. */
export const matchTiers = ["exact-code", "exact-name", "other-name", "prefix", "pinyin", "grams", "near-code"] as const;
export type MatchTier = (typeof matchTiers)[number];

/** Why a candidate is shown: `near-code` differs from a code in one character or two swapped ones; `same-key` differs in 有限责任公司, marks or brackets; `near-pinyin` has one letter wrong. */
export type MatchReason =
  | "exact-code"
  | "near-code"
  | "short-id"
  | "exact-name"
  | "same-key"
  | "former-name"
  | "short-name"
  | "prefix"
  | "core-prefix"
  | "pinyin"
  | "initials"
  | "near-pinyin"
  | "near-initials"
  | "same-sound"
  | "in-order"
  | "grams";

export type ExplainedCandidate = {
  readonly subjectId: string;
  readonly tier: MatchTier;
  readonly reason: MatchReason;
  /** Per mille within the tier. */
  readonly score: number;
  /** The name that matched, as stored; null when it was a code. */
  readonly matchedName: string | null;
};

export type NameQuery = {
  readonly code: string;
  readonly normalised: string;
  readonly key: string;
  /** The key, and with a province's or city's one-character sign spelt out: 粤电力 as 广东电力. */
  readonly spellings: readonly string[];
  /** Lower-case letters when the query is written in letters only, else null. */
  readonly letters: string | null;
  /** The sound of a query of three or more characters in Chinese, else null: two share their sound with too many. */
  readonly sound: string | null;
};

/** Reads what somebody typed into the search box, once for all candidates. Queries are cut at 60 characters. */
export function readNameQuery(text: string): NameQuery {
  const normalised = normaliseName(text.slice(0, 60));
  const key = nameKey(normalised);
  const letters = /^[A-Z]+$/.test(key) ? key.toLowerCase() : null;
  const region = regionSigns.get(key.charAt(0));
  const spellings = region === undefined ? [key] : [key, region + key.slice(1)];
  return {
    code: key,
    normalised,
    key,
    spellings,
    letters,
    sound: letters === null && key.length >= 3 ? namePinyin(key) : null,
  };
}

/** The candidates that answer the query, best first, at most `limit`. The order is total: equal input, equal output. */
export function rankCandidates(
  query: NameQuery,
  candidates: readonly NameCandidate[],
  limit: number,
): readonly ExplainedCandidate[] {
  const found: { readonly candidate: NameCandidate; readonly explained: ExplainedCandidate }[] = [];
  for (const candidate of candidates) {
    const explained = explainCandidate(query, candidate);
    if (explained !== null) found.push({ candidate, explained });
  }
  found.sort(
    (a, b) =>
      matchTiers.indexOf(a.explained.tier) - matchTiers.indexOf(b.explained.tier) ||
      b.explained.score - a.explained.score ||
      Number(b.candidate.member) - Number(a.candidate.member) ||
      Number(b.candidate.active) - Number(a.candidate.active) ||
      shortestName(a.candidate) - shortestName(b.candidate) ||
      (a.candidate.subjectId < b.candidate.subjectId ? -1 : 1),
  );
  return found.slice(0, limit).map(({ explained }) => explained);
}

/** Why this candidate answers the query, by its best name; null when it does not. */
export function explainCandidate(query: NameQuery, candidate: NameCandidate): ExplainedCandidate | null {
  const { subjectId } = candidate;
  if (query.code !== "" && candidate.codes.includes(query.code)) {
    return { subjectId, tier: "exact-code", reason: "exact-code", score: 1000, matchedName: null };
  }
  if (query.code !== "" && candidate.shortId?.toUpperCase() === query.code) {
    return { subjectId, tier: "exact-code", reason: "short-id", score: 900, matchedName: null };
  }
  let best: ExplainedCandidate | null = null;
  for (const name of candidate.names) {
    const match = explainName(query, name);
    if (match === null) continue;
    const explained = { subjectId, ...match, matchedName: name.name };
    if (best === null || isBetter(explained, best)) best = explained;
  }
  if (
    best === null &&
    candidate.codes.some((code) => code.length >= shortestCode && codeSlip(code, query.code) !== null)
  )
    return { subjectId, tier: "near-code", reason: "near-code", score: 1000, matchedName: null };
  return best;
}

/** A registration number of the older kind has thirteen digits; what is shorter is no code. */
const shortestCode = 13;

type NameMatch = { readonly tier: MatchTier; readonly reason: MatchReason; readonly score: number };

function isBetter(a: NameMatch, b: NameMatch): boolean {
  const tiers = matchTiers.indexOf(a.tier) - matchTiers.indexOf(b.tier);
  return tiers < 0 || (tiers === 0 && a.score > b.score);
}

function explainName(query: NameQuery, name: CandidateName): NameMatch | null {
  const normalised = normaliseName(name.name);
  const key = nameKey(normalised);
  if (query.key === "") return null;
  return (
    sameName(query, name, { normalised, key }) ??
    prefixOf(query, key, normalised) ??
    (query.letters === null ? null : soundOf(query.letters, name)) ??
    alignmentOf(query, key, name)
  );
}

function sameName(
  query: NameQuery,
  { kind }: CandidateName,
  { normalised, key }: { readonly normalised: string; readonly key: string },
): NameMatch | null {
  if (key !== query.key) return null;
  if (kind !== "current") return { tier: "other-name", reason: `${kind}-name`, score: 1000 };
  if (normalised === query.normalised) return { tier: "exact-name", reason: "exact-name", score: 1000 };
  return { tier: "exact-name", reason: "same-key", score: 900 };
}

function prefixOf(query: NameQuery, key: string, normalised: string): NameMatch | null {
  if (query.key.length < 2) return null;
  const score = legalForm.test(key) ? 1000 : 1000 - withoutLegalForm;
  if (key.startsWith(query.key)) return { tier: "prefix", reason: "prefix", score };
  const core = nameKey(nameCore(normalised));
  return core.startsWith(query.key) ? { tier: "prefix", reason: "core-prefix", score } : null;
}

// Who types a short name mostly means a body that is registered with its form; shop signs and brands come after it.
const legalForm = /公司|合作社|合伙企业|协会|商会|学会|基金会|事务所|医院|学校|大学|委员会/;
const withoutLegalForm = 100;

export const fewestLettersForTypingErrors = 4;

function soundOf(letters: string, { pinyin, initials }: CandidateName): NameMatch | null {
  if (letters.length < 2) return null;
  const plain = plainSound(letters, { pinyin, initials });
  if (plain !== null || letters.length < fewestLettersForTypingErrors) return plain;
  if (editsWithin(letters, pinyin, 1) <= 1) return { tier: "pinyin", reason: "near-pinyin", score: 500 };
  if (editsWithin(letters, initials, 1) <= 1) return { tier: "pinyin", reason: "near-initials", score: 400 };
  return null;
}

function plainSound(
  letters: string,
  { pinyin, initials }: Pick<CandidateName, "pinyin" | "initials">,
): NameMatch | null {
  if (pinyin === letters || initials === letters) {
    return { tier: "pinyin", reason: pinyin === letters ? "pinyin" : "initials", score: 1000 };
  }
  if (pinyin.startsWith(letters)) return { tier: "pinyin", reason: "pinyin", score: 900 };
  if (initials.startsWith(letters)) return { tier: "pinyin", reason: "initials", score: 850 };
  if (initials.includes(letters)) return { tier: "pinyin", reason: "initials", score: 800 };
  return pinyin.includes(letters) ? { tier: "pinyin", reason: "pinyin", score: 750 } : null;
}

const leastAlignment = 400;
const sameSoundScore = 850;

function alignmentOf(query: NameQuery, key: string, name: CandidateName): NameMatch | null {
  const coreAt = regionPrefixLength(key);
  const fits = query.spellings.map((spelling) => alignmentScore(spelling, key, coreAt));
  const fit = Math.max(coverageScore(query.key, key), ...fits);
  const score = legalForm.test(key) ? fit : fit - withoutLegalForm;
  const sameSound = query.sound !== null && name.pinyin.includes(query.sound);
  if (sameSound && score < sameSoundScore) return { tier: "grams", reason: "same-sound", score: sameSoundScore };
  if (fit < leastAlignment) return null;
  return { tier: "grams", reason: isSubsequence(query.key, key) ? "in-order" : "grams", score };
}

function isSubsequence(sought: string, text: string): boolean {
  let at = 0;
  for (const unit of text) if (unit === sought[at]) at += 1;
  return at === sought.length;
}

/** Of the names it goes by: a brand of two characters does not make its company the shorter. */
function shortestName({ names }: NameCandidate): number {
  const current = names.filter(({ kind }) => kind === "current");
  return Math.min(longestShown, ...current.map(({ name }) => name.length));
}

const longestShown = 200;
