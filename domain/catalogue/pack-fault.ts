import { fillSentence } from "../refusal.ts";
import type { PackEntry } from "./pack.ts";

/** Where in an entry's data a fault lies: keys and indexes from the entry downwards. */
export type PackPath = readonly (string | number)[];

/**
 * A fault of a pack, with its sentence in both languages. `entry` counts the entries of the set. `within` is set for an
 * expression: the place in its own text, from 1.
 */
export type PackFault = {
  readonly code: PackFaultCode;
  readonly entry: number;
  readonly path: PackPath;
  readonly zh: string;
  readonly en: string;
  readonly within?: { readonly line: number; readonly column: number };
};

/** An entry of the set with its place, so that a fault finds its way back to the file. */
export type PlacedEntry = { readonly entry: PackEntry; readonly at: number };

const faultWords = {
  schema: { zh: "格式不符：{zh}", en: "wrong shape: {en}" },
  "duplicate-entry": { zh: "条目“{ref}”重复", en: "the entry “{ref}” occurs twice" },
  "validity-backwards": { zh: "失效日 {to} 早于生效日 {from}", en: "ends on {to}, before it begins on {from}" },
  "validity-overlap": { zh: "与“{ref}”的有效期重叠", en: "is in force at the same time as “{ref}”" },
  "validity-gap": {
    zh: "与“{ref}”之间有空档：{from} 至 {to} 无规则",
    en: "leaves a gap after “{ref}”: nothing from {from} to {to}",
  },
  "replaces-unknown": { zh: "所替代的“{ref}”不存在", en: "replaces “{ref}”, which does not exist" },
  "replaces-wrong": { zh: "“{ref}”不是它的前一版", en: "“{ref}” is not the edition before it" },
  "replaces-missing": { zh: "没有写明替代前一版“{ref}”", en: "does not say that it replaces “{ref}”" },
  "reference-unknown": { zh: "所引用的 {kind}“{id}”不存在", en: "refers to the {kind} “{id}”, which does not exist" },
  "field-unknown": { zh: "字段“{field}”不在本信息项中", en: "the item has no field “{field}”" },
  "field-twice": { zh: "字段“{field}”重复", en: "the field “{field}” occurs twice" },
  "role-missing": {
    zh: "机关作出的记录必须有担任“{role}”的字段",
    en: "an item that an authority holds needs a field for “{role}”",
  },
  "practitioner-item-unfit": {
    zh: "从业人员的信息项由协会保存，只有秘书处和本人可以查询，不公开，没有数值字段",
    en: "an item about practitioners is kept by the association, read by its secretariat and the person alone, never public, and has no field for a number",
  },
  "heading-claimed-twice": {
    zh: "表头“{heading}”已归字段“{field}”",
    en: "the heading “{heading}” already belongs to “{field}”",
  },
  "narrower-refused": { zh: "上位条目“{ref}”不允许另作规定", en: "“{ref}” above it lets nobody decide otherwise" },
  "narrower-wrong-direction": {
    zh: "上位条目“{ref}”只允许{directionZh}的规定",
    en: "“{ref}” above it only allows what is {direction}",
  },
  "slot-unknown": { zh: "“{slot}”不在这类文书可填的内容中", en: "“{slot}” is nothing this kind of document is told" },
  "slot-holds-rows": {
    zh: "“{slot}”是多行内容，只能用于表格或列表",
    en: "“{slot}” holds rows; use it in a table or list",
  },
  "slot-unguarded": {
    zh: "“{slot}”可能没有，须写在“when: {slot}”的段落里",
    en: "“{slot}” may be missing; name it only in a block with “when: {slot}”",
  },
  "calendar-day-outside": { zh: "{day} 不属于 {year} 年的安排", en: "{day} is no day of the arrangement for {year}" },
  "document-not-in-force": {
    zh: "所引文件“{id}”在 {from} 至 {to} 没有施行",
    en: "cites the document “{id}”, which was not in force from {from} to {to}",
  },
  "repeal-differs": {
    zh: "废止日 {on} 与 validTo 不一致（validTo 应为前一日）",
    en: "is repealed on {on}, but validTo is not the day before",
  },
  "kind-not-from-desk": {
    zh: "工作日历不在此上传，请到“工作日历”页导入",
    en: "working calendars are imported on the page “Working calendar”, not here",
  },
  "association-not-own": {
    zh: "association 应为本协会“{association}”，region 应为“{region}”：秘书长只能上传本协会的条目",
    en: "association must be “{association}” and region “{region}”: a secretary-general uploads the association's own entries only",
  },
  "association-not-house": {
    zh: "协会自己的条目由其秘书长上传",
    en: "an association's own entries are uploaded by its secretary-general",
  },
  "breaks-entry": { zh: "启用后“{ref}”不再成立：{zh}", en: "with it “{ref}” would no longer stand: {en}" },
  expression: { zh: "{zh}", en: "{en}" },
  model: { zh: "评价模型：{zh}", en: "model: {en}" },
  "focus-list-open": {
    zh: "重点关注名单只供内部使用，publicity 应为 internal",
    en: "a focus list is never open: publicity must be internal",
  },
  "list-public-without-basis": {
    zh: "协会自己的黑名单默认不公开；依法应当公开的，在 publicBasis 写明文件和条款",
    en: "an association's black roll is not public by default; where a law orders it, name document and article in publicBasis",
  },
  "list-without-procedure": {
    zh: "协会自己的名单须写明通过它的决议种类（resolution）；黑名单和重点关注名单还须写明告知和陈述期限（notice）",
    en: "an association's roll names the kind of resolution that enters it; a black or focus roll also the notice and the time for a statement",
  },
  "list-of-authority": {
    zh: "法律把这类名单的认定留给机关，协会的规则包不能设立、增加或扩展",
    en: "such a list is left to authorities by law; an association's packs can neither set it up nor widen it",
  },
  "list-unnamed": {
    zh: "机关的名单须写明文书中的名单名称（named）",
    en: "an authority's list needs its name as the decisions write it (named)",
  },
  "list-item-unfit": {
    zh: "信息项“{item}”的保存者与名单的认定者不一致",
    en: "the records of the item “{item}” are not kept by whoever decides on the list",
  },
  "criterion-counts-up": {
    zh: "列入条件不得以轻微记录的次数累计（“{text}”）：每一次列入依据一份生效文书",
    en: "no criterion counts up small records (“{text}”): each entry rests on one effective document",
  },
  "measure-of-authority": {
    zh: "“{point}”的限制只能由机关依法实施，协会不能实施",
    en: "a restraint at “{point}” is an authority's alone by law; no association applies it",
  },
  "measure-without-longest": {
    zh: "限制措施须写明最长期限（longest）",
    en: "a restraint needs the longest time it may last (longest)",
  },
  "measure-of-others": {
    zh: "协会自己的条目只能规定由本协会实施的措施",
    en: "an association's own entry can only set measures that the association itself applies",
  },
  "tier-needs-authority": {
    zh: "惩戒、淘汰只依据财政部门等机关的决定：“{list}”不是机关的名单",
    en: "punishment and elimination rest on an authority's decision alone: “{list}” is no authority's list",
  },
} as const;

export type PackFaultCode = keyof typeof faultWords;

/** A fault with its sentences filled in. */
export function packFault(
  code: PackFaultCode,
  place: {
    readonly entry: number;
    readonly path: PackPath;
    readonly within?: { readonly line: number; readonly column: number };
  },
  details: Readonly<Record<string, string | number>>,
): PackFault {
  const words = faultWords[code];
  return { code, ...place, zh: fillSentence(words.zh, details), en: fillSentence(words.en, details) };
}
