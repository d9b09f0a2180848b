import { demonstrationNote, ended } from "../../archives/objections/answer-facts.ts";
import type { Period } from "../../calendar.ts";
import type { DocumentFacts } from "../../catalogue/document-kinds.ts";
import { writtenClause } from "../../norms/norm.ts";
import { writtenDate } from "../../official-date.ts";
import type { DecidedPublicity, ToldPublicity } from "../publicity/publicity.ts";
import type { CaseBreach, CaseParts } from "./case.ts";

/** Whose document it is, and about whom. */
export type CaseParties = {
  readonly association: { readonly name: string; readonly demonstration: boolean };
  readonly respondent: string;
  /** A person of the register, and no organisation. */
  readonly isPerson: boolean;
};

/** How a document speaks to the respondent, and what it calls it to others. */
export const addressed = ({ isPerson }: Pick<CaseParties, "isPerson">) =>
  isPerson ? { you: "你", standing: "从业人员" } : { you: "你单位", standing: "会员" };

/** The note that marks what a demonstration issues; null: the association is a real one. */
export const demonstration = ({ association }: CaseParties) => (association.demonstration ? demonstrationNote : null);

/** The clauses as documents cite them, each with its version: 《…》（第1版）第三条. */
export function citedClauses(breaches: readonly CaseBreach[]): string[] {
  return breaches.map(({ title, version, clause }) => `《${title}》（第${String(version)}版）${writtenClause(clause)}`);
}

/** A clause as documents tell it: its version and its words of the day of the act. */
function clauseRows(breaches: readonly CaseBreach[]) {
  const cited = citedClauses(breaches);
  return breaches.map(({ text, actedOn }, at) => ({
    cited: cited[at] ?? "",
    text: ended(text),
    actedOn: writtenDate(actedOn),
  }));
}

/** The Chinese names of what a rule lists, in its order. */
export function namesOf(
  all: readonly { readonly id: string; readonly name: string }[],
  ids: readonly string[],
): string[] {
  return all.flatMap(({ id, name }) => (ids.includes(id) ? [name] : []));
}

const units = { WD: "个工作日", D: "日", M: "个月", Y: "年" } as const;

/** 10个工作日. */
export function periodInWords(period: Period | undefined): string {
  return period === undefined ? "规定期限" : String(period.count) + units[period.unit];
}

export const listed = (names: readonly string[]) => names.join("、");

/** A sanction that will be public, as its documents tell the member. */
type Announced = {
  readonly rung: string;
  readonly law: string;
  readonly article: string;
  /** 一年内 in the notice, the last day in the decision. */
  readonly howLong: string;
};

type Ladder = { readonly rungs: readonly { readonly id: string; readonly name: string }[] };

/** What a notice tells of it: how long, counted from the day of a decision that is still to come. */
export function announcedNotice(rule: Ladder, told: readonly ToldPublicity[]): Announced[] {
  return told.map(({ rung, law, article, period }) => ({
    ...{ rung: namesOf(rule.rungs, [rung]).join(""), law, article },
    howLong: `，期限为自决定之日起${periodInWords(period)}`,
  }));
}

/** What a decision tells of it: until which day. */
export function announcedDecision(rule: Ladder, decided: readonly DecidedPublicity[]): Announced[] {
  return decided.map(({ rung, law, article, until }) => ({
    ...{ rung: namesOf(rule.rungs, [rung]).join(""), law, article },
    howLong: `至${writtenDate(until)}`,
  }));
}

/** 依《…》第…条公示: whose sanction is public from when, and what is not. */
function announced(publicity: readonly Announced[]): string {
  return publicity
    .map(
      ({ rung, law, article, howLong }) =>
        `依照《${law}》${article}，“${rung}”在申诉期满或者申诉决定送达后向社会公示${howLong}，只公示单位名称、文号、日期、惩戒种类和条文，不公示个人信息。`,
    )
    .join("");
}

/** 告知书: facts, clauses, what is proposed, and what the member may do until when. */
export function noticeFacts(
  parties: CaseParties,
  told: Pick<CaseParts["notice"], "facts" | "breaches"> & {
    readonly rungs: readonly string[];
    readonly within: string;
    readonly publicity: readonly Announced[];
  },
): DocumentFacts<"case-notice"> {
  const { you } = addressed(parties);
  return {
    texts: {
      association: parties.association.name,
      respondent: parties.respondent,
      you,
      facts: ended(told.facts),
      rungs: listed(told.rungs),
      rights: `自本告知书送达之日起${told.within}内，${you}可以查阅案卷、提交书面陈述申辩，并可以申请听证；逾期未提出的，视为放弃。${announced(told.publicity)}`,
    },
    optional: { demonstration: demonstration(parties) },
    rows: { clauses: clauseRows(told.breaches) },
  };
}

/** 听证笔录: who sat, who came, what was said. */
export function hearingFacts(
  parties: CaseParties,
  held: Omit<CaseParts["hearing"], "minutes"> & { readonly attended: string; readonly text: string },
  recused: readonly { readonly name: string; readonly why: string }[],
): DocumentFacts<"case-hearing-minutes"> {
  const chair = held.panel.find((one) => one.chair)?.name ?? "";
  return {
    texts: {
      association: parties.association.name,
      respondent: parties.respondent,
      standing: addressed(parties).standing,
      heldOn: writtenDate(held.heldOn),
      hour: held.hour,
      place: held.place,
      chair,
      panel: listed(held.panel.map(({ name }) => name)),
      attended: ended(held.attended),
    },
    optional: {
      recused:
        recused.length === 0 ? null : `回避：${recused.map(({ name, why }) => `${name}（${why}）`).join("；")}。`,
      demonstration: demonstration(parties),
    },
    rows: { lines: linesOf(held.text) },
  };
}

/** What was said, line by line. */
export function linesOf(text: string): { line: string }[] {
  return text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [{ line: line.trim() }]));
}

type Decided = Pick<CaseParts["decision"], "facts" | "breaches" | "reasons" | "deviation"> & {
  readonly rungs: readonly string[];
  readonly body: string;
  readonly resolution: CaseParts["decision"]["resolution"];
  readonly gravity: string;
  readonly factors: readonly string[];
  readonly statement: CaseParts["statement"] | null;
  readonly heard: string | null;
  readonly within: string;
  readonly publicity: readonly Announced[];
};

/** 惩戒决定书: what was found, by which clause, who decided, and where to appeal. No administrative penalty. */
export function decisionFacts(parties: CaseParties, told: Decided): DocumentFacts<"case-decision"> {
  const { resolution, factors, statement } = told;
  const { you } = addressed(parties);
  return {
    texts: {
      association: parties.association.name,
      respondent: parties.respondent,
      facts: ended(told.facts),
      statement:
        statement === null
          ? `${you}在规定期限内没有提出陈述申辩。`
          : `${you}于${writtenDate(statement.on)}提出陈述申辩。`,
      reasons: ended(told.reasons),
      guideline:
        told.gravity === ""
          ? "没有认定违反规约的行为，不适用裁量基准。"
          : `裁量情节：${told.gravity}${factors.length === 0 ? "" : `；${listed(factors)}`}。`,
      resolution: `${told.body}${writtenDate(resolution.on)}${resolution.number}`,
      outcome: told.rungs.length === 0 ? "不予惩戒" : `给予${listed(told.rungs)}`,
      appeal: `不服本决定的，可以自送达之日起${told.within}内向本会申诉，由未参与本决定的人员处理。申诉不加重惩戒。`,
      nature:
        told.publicity.length === 0
          ? "本决定是行业自律措施，不是行政处罚；案件不公开。"
          : `本决定是行业自律措施，不是行政处罚。${announced(told.publicity)}`,
    },
    optional: {
      hearing: told.heard === null ? null : `应${you}申请，本会已举行听证（${told.heard}）。`,
      deviation: told.deviation === "" ? null : `与裁量基准不同的理由：${ended(told.deviation)}`,
      demonstration: demonstration(parties),
    },
    rows: { clauses: clauseRows(told.breaches) },
  };
}

/** 通报函: what was decided, on what, and what is asked; no administrative penalty, and for the department's duties alone. */
export function letterFacts(
  parties: CaseParties,
  told: Pick<CaseParts["decision"], "facts" | "breaches"> & {
    readonly receiver: string;
    readonly request: string;
    readonly basis: string;
    readonly rungs: readonly string[];
    readonly decision: Pick<CaseParts["decision"], "number" | "on">;
  },
): DocumentFacts<"case-letter"> {
  return {
    texts: {
      association: parties.association.name,
      department: told.receiver,
      respondent: parties.respondent,
      standing: addressed(parties).standing,
      facts: ended(told.facts),
      decision: `${told.decision.number}（${writtenDate(told.decision.on)}）`,
      outcome: listed(told.rungs),
      request: ended(told.request),
      nature: "上述惩戒是行业自律措施，不是行政处罚；函告内容供贵单位依法履行职责使用，请勿公开。",
    },
    optional: {
      demonstration: demonstration(parties),
      basis: told.basis === "" ? null : ended(told.basis),
    },
    rows: { clauses: clauseRows(told.breaches) },
  };
}

const outcomes = {
  upheld: "维持原决定",
  reduced: "减轻惩戒",
  "set-aside": "撤销原决定",
  "sent-back": "撤销原决定，发回重新调查",
} as const satisfies Record<CaseParts["review"]["outcome"], string>;

/** 申诉决定书. */
export function reviewFacts(
  parties: CaseParties,
  told: Pick<CaseParts["review"], "outcome" | "reasons" | "resolution"> & {
    readonly rungs: readonly string[];
    readonly body: string;
    readonly decision: Pick<CaseParts["decision"], "number" | "on">;
    readonly appeal: Pick<CaseParts["appeal"], "grounds" | "on">;
  },
): DocumentFacts<"case-review"> {
  const { outcome, rungs, decision, appeal, resolution } = told;
  return {
    texts: {
      association: parties.association.name,
      respondent: parties.respondent,
      you: addressed(parties).you,
      decision: `${decision.number}（${writtenDate(decision.on)}）`,
      appealedOn: writtenDate(appeal.on),
      grounds: ended(appeal.grounds),
      resolution: `${told.body}${writtenDate(resolution.on)}${resolution.number}`,
      outcome: outcomes[outcome] + (rungs.length === 0 ? "" : `：${listed(rungs)}`),
      reasons: ended(told.reasons),
      nature: "参加本次审议的人员都没有参与原决定、调查和听证。本决定是行业自律措施，不是行政处罚。",
    },
    optional: { demonstration: demonstration(parties) },
    rows: {},
  };
}
