import { demonstrationNote, ended } from "../../archives/objections/answer-facts.ts";
import type { DocumentFacts } from "../../catalogue/document-kinds.ts";
import { writtenDate } from "../../official-date.ts";
import type { ComplaintKind } from "./complaint.ts";

const kinds = {
  product: "产品质量",
  service: "服务",
  price: "价格",
  "intellectual-property": "侵犯知识产权",
} as const satisfies Record<ComplaintKind, string>;

export type LetterParts = {
  readonly association: { readonly name: string; readonly demonstration: boolean };
  readonly member: string;
  readonly department: string;
  readonly kind: ComplaintKind;
  readonly receivedOn: string;
  readonly happenedOn: string;
  /** In the secretariat's words: who complains is not in the letter. */
  readonly facts: string;
  readonly wants: string;
  readonly why: string;
  readonly answer: string | null;
};

/** 转办函: what is held against the member, as a claim, and why the department has to deal with it. */
export function complaintLetterFacts(parts: LetterParts): DocumentFacts<"complaint-letter"> {
  const { association, answer } = parts;
  return {
    texts: {
      association: association.name,
      department: parts.department,
      member: parts.member,
      kind: kinds[parts.kind],
      receivedOn: writtenDate(parts.receivedOn),
      happenedOn: writtenDate(parts.happenedOn),
      facts: ended(parts.facts),
      wants: ended(parts.wants),
      why: ended(parts.why),
      nature:
        "投诉的内容没有经本会核实，不是对会员的认定。投诉人的姓名和联系方式由本会保管，办理需要时请与本会联系。办理结果请书面告知本会。",
    },
    optional: {
      answer: answer === null ? null : `会员答复：${ended(answer)}`,
      demonstration: association.demonstration ? demonstrationNote : null,
    },
    rows: {},
  };
}
