import { z } from "zod";
import type { Day } from "../../calendar.ts";
import { type Refusal, refuse } from "../../refusal.ts";

/** What is said to be wrong. One matter on one record is answered once, and looked at a second time by others. */
export const objectionMatter = z.enum([
  "not-ours",
  "facts-wrong",
  "misapplied",
  "set-aside",
  "past-its-term",
  "not-to-be-public",
]);
export type ObjectionMatter = z.infer<typeof objectionMatter>;

export const matterWords: Readonly<Record<ObjectionMatter, string>> = {
  "not-ours": "不是本主体的信息",
  "facts-wrong": "内容有误",
  misapplied: "适用规则、计算有误",
  "set-aside": "文书已被变更、撤销",
  "past-its-term": "超过期限",
  "not-to-be-public": "依法不应公示",
};

/**
 * A place in a list is objected to on the record that says it: an authority's decision, or that of the association's own roll;
 * before there is a record of it, on the entry itself. A grade is objected to on the application it was given for.
 */
export const objectionAbout = z.enum(["record", "identity", "list-entry", "grade"]);
export type ObjectionAbout = z.infer<typeof objectionAbout>;

export const objectionStage = z.enum(["open", "referred", "answered", "second-look", "closed", "withdrawn"]);
export type ObjectionStage = z.infer<typeof objectionStage>;

export const objectionOutcome = z.enum(["accepted", "accepted-in-part", "rejected"]);
export type ObjectionOutcome = z.infer<typeof objectionOutcome>;

export const outcomeWords: Readonly<Record<ObjectionOutcome, string>> = {
  accepted: "异议成立",
  "accepted-in-part": "异议部分成立",
  rejected: "异议不成立",
};

/** What the source department said: its record stands, it changed it, or it did not answer. */
export const referralSays = z.enum(["confirmed", "changed", "silent"]);

/** Every way an objection can move. An answer to a second look closes it, any other leaves a second look open. */
export const objectionMoves = {
  "refer-objection": { from: ["open"], to: "referred" },
  "answer-referral": { from: ["referred"], to: "referred" },
  "decide-objection": { from: ["open", "referred", "second-look"], to: "answered" },
  "ask-second-look": { from: ["answered"], to: "second-look" },
  "withdraw-objection": { from: ["open", "referred", "second-look"], to: "withdrawn" },
  "write-disagreement": { from: ["answered", "closed"], to: null },
  "review-disagreement": { from: ["answered", "closed"], to: null },
} as const satisfies Record<string, { from: readonly ObjectionStage[]; to: ObjectionStage | null }>;
export type ObjectionMove = keyof typeof objectionMoves;

/** The stage after a move. */
export function moveObjection(
  stage: ObjectionStage,
  move: ObjectionMove,
): ObjectionStage | Refusal<"objection-stage-wrong"> {
  const { from, to } = objectionMoves[move];
  if (!(from as readonly ObjectionStage[]).includes(stage)) return refuse("objection-stage-wrong", { stage });
  if (move === "decide-objection" && stage === "second-look") return "closed";
  return to ?? stage;
}

/** An earlier objection to the same record or identity, as far as a new one is measured by it. */
export type EarlierObjection = {
  readonly id: string;
  readonly matter: ObjectionMatter;
  readonly stage: ObjectionStage;
  readonly filedOn: Day;
  /** Hashes of what was brought, in hexadecimal. */
  readonly evidence: readonly string[];
  readonly answer: { readonly number: string; readonly on: Day } | null;
};

/**
 * Whether another objection may be filed. One that is open bars any other; one that was answered bars the same matter unless
 * something new is brought: a file that was not among the earlier evidence, told by its hash and not by its name.
 */
export function judgeRepetition(
  asked: { readonly matter: ObjectionMatter; readonly evidence: readonly string[] },
  earlier: readonly EarlierObjection[],
): Refusal<"objection-open-already" | "objection-answered-before"> | null {
  const open = earlier.find(({ stage }) => stage === "open" || stage === "referred" || stage === "second-look");
  if (open !== undefined) return refuse("objection-open-already", { on: open.filedOn });
  const same = earlier.filter(({ matter, answer }) => matter === asked.matter && answer !== null);
  const known = new Set(same.flatMap(({ evidence }) => evidence));
  const last = same.at(-1)?.answer;
  if (last === undefined || last === null || asked.evidence.some((hash) => !known.has(hash))) return null;
  return refuse("objection-answered-before", { number: last.number, on: last.on });
}

/** The second look is by others than the first: whoever gave the first answer gives no second one. */
export function judgeDecider(
  round: 1 | 2,
  decider: string | null,
  first: string | null,
): Refusal<"objection-same-decider"> | null {
  return round === 2 && decider !== null && decider === first ? refuse("objection-same-decider") : null;
}

/**
 * What an answer must rest on. An objection that is accepted, wholly or in part, has been corrected by the ordinary road
 * first: a later version of the record, or its recall; for an identity what was done is told in words.
 */
export function judgeCorrection(
  outcome: ObjectionOutcome,
  done: { readonly changed: boolean; readonly words: string },
): Refusal<"objection-not-corrected" | "objection-correction-missing"> | null {
  if (outcome === "rejected") return null;
  if (!done.changed) return refuse("objection-not-corrected");
  return done.words === "" ? refuse("objection-correction-missing") : null;
}

export const longestDisagreement = 300;
