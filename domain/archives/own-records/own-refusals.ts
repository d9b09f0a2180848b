import type { RefusalTable } from "../../refusal.ts";

/** What keeping an association's own records and issuing a person's report refuse. */
export const ownRefusals = {
  "item-not-ours": {
    status: 422,
    zh: "“{item}”不是由协会保存的信息项，或者目录中没有。机关作出的决定请从“归集”录入。",
    en: "“{item}” is no item that an association keeps, or is not in the catalogue. What an authority decided is entered under Imports.",
  },
  "item-about-others": {
    status: 422,
    zh: "“{item}”不适用于这类主体。请改选适用的信息项。",
    en: "The item “{item}” is not about this kind of subject. Choose one that is.",
  },
  "text-carries-personal": {
    status: 422,
    zh: "“{name}”中有证件号码、电话、银行卡号，或者法规禁止归集的个人信息（宗教、基因、指纹、血型、疾病）。请删去后再提交。",
    en: "“{name}” carries a personal number, or what may not be collected of a person (religion, genes, fingerprints, blood type, illness). Leave it out and send it again.",
  },
  "minor-no-adverse": {
    status: 422,
    zh: "本人在 {on} 未满十八周岁，不得记入不良信息。",
    en: "The person was not yet eighteen on {on}: nothing adverse is recorded of a minor.",
  },
  "report-items-empty": {
    status: 422,
    zh: "没有选中任何有记录的信息项，报告将是空的。请至少选一项。",
    en: "No chosen item has a record; the report would be empty. Choose at least one that has.",
  },
  "report-until-past": {
    status: 422,
    zh: "报告的截止日 {on} 应在今天（{today}）至 {latest} 之间。",
    en: "The last day of the report, {on}, must lie between today ({today}) and {latest}.",
  },
  "report-not-found": {
    status: 404,
    zh: "没有这份报告。请核对链接是否完整，或者请本人重新签发。",
    en: "There is no such report. Check that the link is complete, or ask the person to issue it again.",
  },
  "report-over": {
    status: 410,
    zh: "这份报告已过截止日或已由本人撤回，不能再看。请向本人索取新的报告。",
    en: "This report has passed its last day or was revoked by the person. Ask the person for a new one.",
  },
  "report-revoked-already": {
    status: 409,
    zh: "这份报告已经撤回。",
    en: "This report was revoked already.",
  },
} as const satisfies RefusalTable;
