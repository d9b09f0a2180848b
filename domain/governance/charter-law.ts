import type { BodyKind, CharterBody, CharterClause, CharterRules, Majority } from "../catalogue/charter-entry.ts";
import type { CharterCheck } from "../catalogue/charter-law-entry.ts";
import type { RuleOf } from "../catalogue/rule-entry.ts";
import { isNoWeaker, isWithin, sayShare, shareOf } from "../share.ts";
import { type CharterFault, charterFault, type CharterFaultCode } from "./charter-fault.ts";
import { sayMajority } from "./charter.ts";

type Law = RuleOf<"charter-law">;
type Asked<C extends CharterCheck["check"]> = Extract<CharterCheck, { check: C }>;
type Found = {
  readonly code: CharterFaultCode;
  readonly at: string;
  readonly details: Readonly<Record<string, string | number>>;
};

/** Where a charter goes below what the sets of checks in force ask, each with its source. */
export function lawFaults(
  clauses: readonly CharterClause[],
  rules: CharterRules,
  laws: readonly Law[],
): CharterFault[] {
  return laws.flatMap((law) =>
    law.checks.flatMap((check) =>
      breachesOf(check, clauses, rules).map(({ code, at, details }) =>
        charterFault(code, { at, weight: check.weight, source: check.source ?? law.source }, details),
      ),
    ),
  );
}

function breachesOf(check: CharterCheck, clauses: readonly CharterClause[], rules: CharterRules): Found[] {
  switch (check.check) {
    case "body-required":
      return hasBody(rules, check.body)
        ? []
        : [found("body-required", "bodies", { name: bodyNames[check.body], kind: check.body })];
    case "term-most":
      return of(rules, check.body).flatMap((body) => termBreach(check, body));
    case "size-odd":
      return of(rules, check.body)
        .filter(({ size }) => size?.odd !== true)
        .map(({ id }) => found("size-not-odd", `bodies.${id}.size`, {}));
    case "size-between":
      return of(rules, check.body).flatMap((body) => sizeBreach(check, body));
    case "size-share-most":
      return of(rules, check.body).flatMap((body) => sizeShareBreach(check, body, rules));
    case "body-only-above":
      return of(rules, check.body).flatMap(({ id }) => tooEarly(check, id, rules));
    case "meetings-least":
      return of(rules, check.body)
        .filter(({ meetingsPerYear }) => meetingsPerYear < check.perYear)
        .map(({ id, meetingsPerYear: given }) =>
          found("meetings-few", `bodies.${id}.meetingsPerYear`, { given, least: check.perYear }),
        );
    case "notice-least":
      return of(rules, check.body)
        .filter(({ noticeDays }) => noticeDays < check.days)
        .map(({ id, noticeDays: given }) =>
          found("notice-short", `bodies.${id}.noticeDays`, { given, least: check.days }),
        );
    case "quorum-least":
      return quorumBreaches(check, rules);
    case "majority-least":
      return of(rules, check.body).flatMap(({ id, majority }) =>
        majorityBreach(check, majority, `bodies.${id}.majority`),
      );
    case "resolution":
      return resolutionBreaches(check, rules);
    case "post-terms-most":
      return rules.posts
        .filter(({ officer, termsMost }) => (officer || !check.officersOnly) && (termsMost ?? Infinity) > check.terms)
        .map(({ id }) => found("terms-too-many", `posts.${id}.termsMost`, { most: check.terms }));
    case "post-age-most":
      return rules.posts
        .filter(({ officer, ageMost }) => officer && (ageMost ?? Infinity) > check.years)
        .map(({ id }) => found("age-too-high", `posts.${id}.ageMost`, { most: check.years }));
    case "officers-least":
    case "officers-share-most":
      return officerBreaches(check, rules);
    case "postpone-most":
      if (rules.postponeYearsMost <= check.years) return [];
      return [found("postponed-too-long", "postponeYearsMost", { most: check.years, given: rules.postponeYearsMost })];
    case "topic-required":
      if (clauses.some(({ topics }) => topics.includes(check.topic))) return [];
      return [found("topic-missing", "clauses", { name: check.name })];
  }
}

function termBreach(check: Asked<"term-most">, { id, termYears: years }: CharterBody): Found[] {
  const at = `bodies.${id}.termYears`;
  if (years === undefined) return [found("term-missing", at, { most: check.years })];
  return years > check.years ? [found("term-too-long", at, { years, most: check.years })] : [];
}

function sizeBreach({ least, most }: Asked<"size-between">, { id, size }: CharterBody): Found[] {
  const tooSmall = (size?.least ?? 0) < least;
  const tooLarge = most !== undefined && (size?.most ?? Infinity) > most;
  if (!tooSmall && !tooLarge) return [];
  return [
    found("size-outside", `bodies.${id}.size`, {
      range: most === undefined ? `≥${String(least)}` : `${String(least)}–${String(most)}`,
    }),
  ];
}

/** The law's share is the largest the body may be of the other: it holds where the charter asks for no more than that. */
function sizeShareBreach(check: Asked<"size-share-most">, { id, size }: CharterBody, rules: CharterRules): Found[] {
  const base = size?.shareMost;
  const baseKind = rules.bodies.find((body) => body.id === base?.of)?.kind;
  if (base !== undefined && isSameBase(baseKind, check.of) && isNoLooser(base.ratio, check.ratio)) return [];
  return [found("size-share", `bodies.${id}.size.shareMost`, { of: bodyNames[check.of], ratio: check.ratio })];
}

/** Whether one upper bound lets through no more than the other. */
function isNoLooser(one: string, other: string): boolean {
  return isNoWeaker(shareOf(`>=${other}`), shareOf(`>=${one}`));
}

/** What the law counts of the members it counts of the delegates, where these stand for them. */
function isSameBase(given: BodyKind | undefined, asked: BodyKind): boolean {
  return given === asked || (given === "delegates" && asked === "assembly");
}

function tooEarly(check: Asked<"body-only-above">, id: string, rules: CharterRules): Found[] {
  const least = of(rules, check.of)[0]?.size?.least ?? 0;
  if (least >= check.seats) return [];
  return [found("body-too-early", `bodies.${id}`, { of: bodyNames[check.of], seats: check.seats })];
}

function quorumBreaches(check: Asked<"quorum-least">, rules: CharterRules): Found[] {
  const bodies = of(rules, check.body);
  const places = [
    ...bodies.map(({ id, quorum }) => ({ at: `bodies.${id}.quorum`, quorum })),
    ...rules.resolutions
      .filter(({ by }) => by.every((id) => bodies.some((body) => body.id === id)))
      .flatMap(({ id, quorum }) => (quorum === undefined ? [] : [{ at: `resolutions.${id}.quorum`, quorum }])),
  ];
  const asked = sayShare(shareOf(check.share));
  return places
    .filter(({ quorum }) => !isNoWeaker(shareOf(quorum), shareOf(check.share)))
    .map(({ at, quorum }) => {
      const given = sayShare(shareOf(quorum));
      return found("quorum-low", at, { share: asked.zh, shareEn: asked.en, given: given.zh, givenEn: given.en });
    });
}

function majorityBreach(asked: Majority, given: Majority, at: string): Found[] {
  if (isNoWeakerMajority(given, asked)) return [];
  const [needed, now] = [asked, given].map((one) => sayMajority({ share: shareOf(one.share), of: one.of }));
  return [
    found("majority-low", at, {
      needed: needed?.zh ?? "",
      neededEn: needed?.en ?? "",
      given: now?.zh ?? "",
      givenEn: now?.en ?? "",
    }),
  ];
}

const baseWeight = { cast: 0, present: 1, entitled: 2 } as const;

function isNoWeakerMajority(given: Majority, asked: Majority): boolean {
  return baseWeight[given.of] >= baseWeight[asked.of] && isNoWeaker(shareOf(given.share), shareOf(asked.share));
}

function resolutionBreaches(check: Asked<"resolution">, rules: CharterRules): Found[] {
  const kind = rules.resolutions.find(({ id }) => id === check.resolution);
  const at = `resolutions.${check.resolution}`;
  if (kind === undefined) return [found("resolution-missing", at, { name: check.name })];
  const bodies = rules.bodies.filter(({ id }) => kind.by.includes(id));
  const only = check.only.map((one) => bodyNames[one]).join("、");
  const wrong = bodies.some((body) => !check.only.includes(body.kind));
  const ballot = kind.ballot === check.ballot ? undefined : check.ballot;
  const byPost =
    check.notByCorrespondence && bodies.some((body) => (kind.means ?? body.means).includes("correspondence"));
  const name = check.name;
  return [
    ...(wrong ? [found("resolution-wrong-body", `${at}.by`, { name, only })] : []),
    ...(ballot === undefined
      ? []
      : [found("ballot-wrong", `${at}.ballot`, { name, ballot, ballotZh: ballot === "secret" ? "无记名" : "公开" })]),
    ...(byPost ? [found("means-wrong", `${at}.means`, { name })] : []),
    ...bodies.flatMap((body) =>
      check.majority === undefined
        ? []
        : majorityBreach(check.majority, kind.majority ?? body.majority, `${at}.majority`),
    ),
  ];
}

function officerBreaches(check: Asked<"officers-least"> | Asked<"officers-share-most">, rules: CharterRules): Found[] {
  const officers = rules.posts.filter(({ officer }) => officer);
  if (check.check === "officers-least") {
    const given = officers.reduce((sum, { seats }) => sum + seats.most, 0);
    return given >= check.officers ? [] : [found("officers-few", "posts", { least: check.officers, given })];
  }
  const least = officers.reduce((sum, { seats }) => sum + seats.least, 0);
  const base = of(rules, check.of)[0]?.size?.most;
  if (base === undefined || isWithin(check.ratio, least, base)) return [];
  return [found("size-share", "posts", { of: bodyNames[check.of], ratio: check.ratio })];
}

function of(rules: CharterRules, kind: BodyKind): CharterBody[] {
  return rules.bodies.filter((body) => body.kind === kind);
}

function hasBody(rules: CharterRules, kind: BodyKind): boolean {
  return rules.bodies.some((body) => body.kind === kind);
}

function found(code: CharterFaultCode, at: string, details: Found["details"]): Found {
  return { code, at, details };
}

/** What a kind of body is called where the charter has none of its own. */
const bodyNames: Readonly<Record<BodyKind, string>> = {
  assembly: "会员大会",
  delegates: "会员代表大会",
  council: "理事会",
  "standing-council": "常务理事会",
  supervisors: "监事会",
  "presidents-meeting": "会长办公会",
  secretariat: "秘书处",
  "self-discipline": "自律机构",
  branch: "分支机构",
};
