import { fillSentence } from "../../refusal.ts";

/** The five types of the subset. `dec` is a fraction written `dec("0.25")`, `day` a day written `day("2026-04-01")`. */
export type ExpressionType = "bool" | "int" | "dec" | "day" | "text";

/** A field of a fact that an aggregate may look at. */
export const factFields = { amountFen: "int", code: "text", severity: "text", heldOn: "day" } as const satisfies Record<
  string,
  ExpressionType
>;
export type FactField = keyof typeof factFields;

export type Constant =
  | { readonly node: "constant"; readonly type: "bool"; readonly value: boolean }
  | { readonly node: "constant"; readonly type: "int"; readonly value: bigint }
  | { readonly node: "constant"; readonly type: "dec"; readonly value: bigint; readonly scale: number }
  | { readonly node: "constant"; readonly type: "day" | "text"; readonly value: string };

/** How far back from the day of evaluation an aggregate looks. */
export type Window = { readonly count: number; readonly unit: "D" | "M" | "Y" } | "always";

/** One comparison of a fact's field with a constant; an aggregate takes the conjunction of several. */
export type FactTest = { readonly field: FactField; readonly operator: Comparison; readonly constant: Constant };
export type Comparison = "==" | "!=" | "<" | "<=" | ">" | ">=";

/** The checked expression. Evaluators read this and never the text. */
export type Plan =
  | Constant
  | { readonly node: "variable"; readonly type: ExpressionType; readonly name: string }
  | { readonly node: "not"; readonly type: "bool"; readonly of: Plan }
  | { readonly node: "negative"; readonly type: ExpressionType; readonly of: Plan }
  | {
      readonly node: "choice";
      readonly type: ExpressionType;
      readonly when: Plan;
      readonly yes: Plan;
      readonly no: Plan;
    }
  | {
      readonly node: "binary";
      readonly operator: "&&" | "||" | "+" | "-" | "*" | Comparison;
      readonly type: ExpressionType;
      readonly left: Plan;
      readonly right: Plan;
    }
  | {
      readonly node: "function";
      readonly name: "step" | "cap" | "div";
      readonly type: "int";
      readonly args: readonly Plan[];
    }
  | {
      readonly node: "aggregate";
      readonly name: "count" | "any" | "sum" | "min" | "max" | "latest";
      readonly type: ExpressionType;
      readonly item: string;
      readonly window: Window;
      readonly where: readonly FactTest[];
      readonly field: FactField | null;
      /** What no record at all means. */
      readonly missing: Constant;
    };

const faultWords = {
  syntax: { zh: "语法错误：{what}", en: "cannot be read: {what}" },
  outside: { zh: "“{what}”不在允许的表达式范围内", en: "“{what}” is outside the allowed subset" },
  "unknown-name": { zh: "没有名为“{name}”的变量", en: "there is no variable “{name}”" },
  "unknown-call": { zh: "没有名为“{name}”的函数", en: "there is no function “{name}”" },
  "unknown-item": { zh: "模型没有列出信息项“{name}”", en: "the model does not list the item “{name}”" },
  "no-records-here": {
    zh: "规则只能引用指标数据，对记录的统计（{name}）请写在“指标数据”中",
    en: "rules speak of figures; aggregates of records of {name} are written among the figures",
  },
  "wrong-arguments": { zh: "“{name}”的写法是 {form}", en: "“{name}” is written {form}" },
  "wrong-type": { zh: "应为 {expected}，实为 {found}", en: "expected {expected}, found {found}" },
  "unequal-types": { zh: "两边类型不同：{left} 与 {right}", en: "the two sides differ: {left} and {right}" },
  "too-long": { zh: "超过 {longest} 个字符", en: "longer than {longest} characters" },
  "too-deep": { zh: "嵌套超过 {longest} 层", en: "nested deeper than {longest}" },
} as const;

export type ExpressionFault = {
  readonly code: keyof typeof faultWords;
  readonly line: number;
  readonly column: number;
  readonly zh: string;
  readonly en: string;
};

export function expressionFault(
  code: keyof typeof faultWords,
  place: { readonly line: number; readonly column: number },
  details: Readonly<Record<string, string | number>>,
): ExpressionFault {
  const words = faultWords[code];
  return { code, ...place, zh: fillSentence(words.zh, details), en: fillSentence(words.en, details) };
}

/** Carries a fault out of the tree; `checkExpression` turns it into a value. */
export class ExpressionError extends Error {
  readonly fault: ExpressionFault;
  constructor(fault: ExpressionFault) {
    super(fault.en);
    this.fault = fault;
  }
}

/** Line and column, from 1, of a position in a text. */
export function placeIn(text: string, position: number): { line: number; column: number } {
  const before = text.slice(0, position).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
