import { fillSentence } from "../../refusal.ts";
import type { PackPath } from "../pack-fault.ts";

/** What is wrong with a model, at its place: keys and indexes from the model's content downwards. */
export type ModelFault = {
  readonly code: ModelFaultCode;
  readonly path: PackPath;
  readonly zh: string;
  readonly en: string;
  /** The place inside an expression, from 1. */
  readonly within?: { readonly line: number; readonly column: number };
};

const faultWords = {
  expression: { zh: "公式第 {line} 行第 {column} 列：{zh}", en: "formula, line {line}, column {column}: {en}" },
  "id-twice": { zh: "编号“{id}”重复", en: "the id “{id}” occurs twice" },
  "item-unknown": { zh: "目录中没有信息项“{item}”", en: "the catalogue has no item “{item}”" },
  "item-not-about-organisations": {
    zh: "信息项“{item}”是关于从业人员的：个人不评级、不打分",
    en: "the item “{item}” is about practitioners: persons are neither graded nor scored",
  },
  "field-not-recorded": {
    zh: "信息项“{item}”的记录没有“{field}”，这项指标数据永远取不到值",
    en: "records of “{item}” have no “{field}”, so this figure never finds a value",
  },
  "figure-no-aggregate": {
    zh: "指标数据应是一个统计：count、any、sum、min、max 或 latest",
    en: "a figure is one aggregate: count, any, sum, min, max or latest",
  },
  "figure-gain-uncountable": {
    zh: "只有 count 和 any 可以标为“可以增加”：其他统计增加多少无法列举",
    en: "only count and any can be marked as to be gained: of the others nobody can list how much",
  },
  "group-unknown": { zh: "没有编号为“{id}”的上级", en: "there is no group “{id}” above it" },
  "group-circle": { zh: "上级关系成环", en: "its groups run in a circle" },
  "group-empty": { zh: "其下没有指标", en: "holds nothing" },
  "level-too-shallow": {
    zh: "指标应在第三级或更深，这里是第 {level} 级",
    en: "an indicator stands at the third level or deeper, this one at {level}",
  },
  "weights-not-whole": {
    zh: "下级权重合计 {sum}，应为 100%",
    en: "the weights below add up to {sum} and not to 100%",
  },
  "share-not-whole": {
    zh: "权重相乘后折合 {share} 分，超出四位小数；请调整权重",
    en: "its weights come to {share} marks, beyond four decimals; change the weights",
  },
  "indicator-without-data": {
    zh: "这个指标的规则没有用到任何数据",
    en: "the rule of this indicator reads no data at all",
  },
  "marks-above-full": { zh: "{points} 分超过满分 {full} 分", en: "{points} marks are above the full {full}" },
  "on-site-not-agency": {
    zh: "现场核查只由第三方机构进行，这个指标须由机构评分",
    en: "only agencies visit on site, so an agency has to score this indicator",
  },
  "deduction-above-full": {
    zh: "扣 {points} 分，超过这个指标的满分 {full} 分",
    en: "takes {points} marks, more than the {full} the indicator has",
  },
  "deduction-cap-below": {
    zh: "最多扣 {most} 分，少于一次所扣的 {points} 分",
    en: "at most {most} marks are taken, less than the {points} of one record",
  },
  "decay-disordered": {
    zh: "递减各段的期限应由短到长，比例应由高到低",
    en: "the steps of a decay run from shorter to longer, and from more to less",
  },
  "decay-not-whole": {
    zh: "{points} 分的 {share} 超出四位小数",
    en: "{share} of {points} marks goes beyond four decimals",
  },
  "formula-outside": {
    zh: "公式的结果可能是 {least} 至 {most} 分，应在 0 至 {full} 分之间；可用 cap(…, 0, {units}) 限定",
    en: "the formula can give {least} to {most} marks and must stay within 0 and {full}; bound it by cap(…, 0, {units})",
  },
  "value-too-large": { zh: "结果可能达到 10³⁰，无法精确计算", en: "a value could reach 10³⁰ and not be exact" },
  "cases-overlap": {
    zh: "与第 {other} 条规则重叠：“{figure}”为 {at} 时两条都成立",
    en: "overlaps rule {other}: both hold where “{figure}” is {at}",
  },
  "case-never": { zh: "这个条件永远不成立", en: "this condition can never hold" },
  "grade-unknown": { zh: "没有等级“{grade}”", en: "there is no grade “{grade}”" },
  "grades-disordered": {
    zh: "各等级的起点分应由高到低，“{grade}”不低于前一级",
    en: "grades run from high to low; “{grade}” does not begin below the one before",
  },
  "grade-unreachable": {
    zh: "“{grade}”永远评不到：按规则总分只能在 {least} 至 {most} 分之间",
    en: "nobody can ever be graded “{grade}”: by the rules the sum lies between {least} and {most}",
  },
  "grades-gap": {
    zh: "总分可能低到 {least} 分，最低等级却从 {from} 分起",
    en: "the sum can be as low as {least}, but the lowest grade begins at {from}",
  },
  "too-many-leaves": {
    zh: "统计项共 {count} 个，最多 {longest} 个",
    en: "there are {count} aggregates; at most {longest} are allowed",
  },
} as const;

export type ModelFaultCode = keyof typeof faultWords;

export function modelFault(
  code: ModelFaultCode,
  path: PackPath,
  details: Readonly<Record<string, string | number>> = {},
  within?: { readonly line: number; readonly column: number },
): ModelFault {
  const words = faultWords[code];
  const place = within === undefined ? {} : { within };
  return { code, path, zh: fillSentence(words.zh, details), en: fillSentence(words.en, details), ...place };
}
