import type { packSource } from "../catalogue/pack-header.ts";
import { fillSentence } from "../refusal.ts";
import type { z } from "zod";

/** Something wrong with a charter: `binding` faults keep it from being proposed, `advice` is shown. */
export type CharterFault = {
  readonly code: CharterFaultCode;
  /** Path in the rules, or the number of a clause. */
  readonly at: string;
  readonly weight: "binding" | "advice";
  readonly zh: string;
  readonly en: string;
  /** Where it is written, for what the law asks; null for what contradicts itself. */
  readonly source: z.infer<typeof packSource> | null;
};

const words = {
  "reference-unknown": { zh: "引用的“{id}”不存在", en: "refers to “{id}”, which the charter does not have" },
  "id-twice": { zh: "“{id}”重复", en: "“{id}” occurs twice" },
  "article-missing": {
    zh: "依据“{article}”，章程没有这一条",
    en: "stands on “{article}”, a clause the charter does not have",
  },
  "clause-twice": { zh: "条号“{number}”重复", en: "the clause number “{number}” occurs twice" },
  "slot-open": { zh: "条文中的“{slot}”没有对应的规则", en: "the clause holds “{slot}”, which no rule fills" },
  "share-not-in-clause": {
    zh: "数据为{said}，所依据的{article}没有这样写，请核对",
    en: "the rule says {saidEn}, but {article} does not seem to; compare them",
  },
  "seats-backwards": { zh: "最少{least}个席位，最多{most}个", en: "{least} seats at least and {most} at most" },
  "resolution-cycle": { zh: "“{id}”须先通过它自己", en: "“{id}” must be carried before itself" },
  "body-required": { zh: "应当设立{name}", en: "there must be a body of the kind {kind}" },
  "term-too-long": { zh: "任期{years}年，最长{most}年", en: "a term of {years} years; the longest is {most}" },
  "term-missing": { zh: "没有写明任期，最长{most}年", en: "no term is set; the longest is {most} years" },
  "size-not-odd": { zh: "人数应为单数", en: "the number must be odd" },
  "size-outside": { zh: "人数应为{range}", en: "the number must be {range}" },
  "size-share": { zh: "人数不得超过{of}的{ratio}", en: "may not be larger than {ratio} of {of}" },
  "body-too-early": { zh: "{of}满{seats}人方可设立", en: "may exist only where {of} has {seats} seats" },
  "meetings-few": { zh: "每年{given}次，至少{least}次", en: "{given} meetings a year; {least} at least" },
  "notice-short": { zh: "提前{given}日通知，至少{least}日", en: "{given} days' notice; {least} at least" },
  "quorum-low": { zh: "出席须{share}，现为{given}", en: "the quorum must be {shareEn}; it is {givenEn}" },
  "majority-low": { zh: "须经{needed}，现为{given}", en: "must be carried by {neededEn}; it is {givenEn}" },
  "resolution-wrong-body": { zh: "“{name}”只能由{only}决定", en: "“{name}” may be decided by {only} only" },
  "resolution-missing": { zh: "没有写明“{name}”由谁决定", en: "does not say who decides “{name}”" },
  "ballot-wrong": { zh: "“{name}”应当{ballotZh}表决", en: "“{name}” must be voted on by {ballot} ballot" },
  "means-wrong": { zh: "“{name}”不得以通讯方式表决", en: "“{name}” may not be voted on by correspondence" },
  "terms-too-many": { zh: "连任不得超过{most}届", en: "no more than {most} terms running" },
  "age-too-high": { zh: "任职年龄不得超过{most}周岁", en: "no older than {most}" },
  "officers-few": {
    zh: "负责人至少{least}人，现至多{given}人",
    en: "{least} officers at least; there are {given} at most",
  },
  "postponed-too-long": {
    zh: "延期换届最长{most}年，现为{given}年",
    en: "an election may be put off by {most} years at most; it is {given}",
  },
  "topic-missing": { zh: "没有关于“{name}”的条款，或没有标出", en: "no clause is marked as dealing with “{name}”" },
  "delegates-not-allowed": {
    zh: "会员{members}个，超过{above}个方可设会员代表大会",
    en: "with {members} members there is an assembly of all; delegates are allowed above {above}",
  },
  "delegates-few": { zh: "会员代表至少{least}名，现为{given}名", en: "{least} delegates at least; there are {given}" },
} as const;

export type CharterFaultCode = keyof typeof words;

/** A fault with its sentences filled in. */
export function charterFault(
  code: CharterFaultCode,
  place: Pick<CharterFault, "at" | "weight" | "source">,
  details: Readonly<Record<string, string | number>>,
): CharterFault {
  return { code, ...place, zh: fillSentence(words[code].zh, details), en: fillSentence(words[code].en, details) };
}
