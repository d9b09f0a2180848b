import { offices } from "../../access/office.ts";
import { demonstrationNote, ended } from "../../archives/objections/answer-facts.ts";
import type { DocumentFacts } from "../../catalogue/document-kinds.ts";
import { writtenDate } from "../../official-date.ts";
import type { foundParts, InfringementKind, InfringementVerdict, Responsible } from "./infringement.ts";
import type { z } from "zod";

const kinds = {
  leak: "信息泄露",
  alteration: "信息被篡改",
  damage: "信息毁损",
  theft: "信息被窃取",
  sale: "信息被出售",
  "unlawful-collection": "非法收集信息",
} as const satisfies Record<InfringementKind, string>;

const verdicts = {
  founded: "投诉成立",
  "in-part": "投诉部分成立",
  unfounded: "投诉不成立",
} as const satisfies Record<InfringementVerdict, string>;

type Parties = { readonly association: { readonly name: string; readonly demonstration: boolean } };
type Complaint = { readonly number: string; readonly kind: InfringementKind; readonly receivedOn: string };

function demonstration({ association }: Parties): string | null {
  return association.demonstration ? demonstrationNote : null;
}

function writtenResponsible(responsible: readonly Responsible[]): string {
  return responsible.map((one) => (one.kind === "office" ? offices[one.office].zh : one.name)).join("、");
}

/** 处理意见书: what was found and why, with the office or receiver responsible and no person by name. */
export function findingFacts(
  parties: Parties,
  told: {
    readonly complaint: Complaint;
    readonly found: z.output<typeof foundParts>;
    readonly round: 1 | 2;
    /** In words, with the last day; a review says that there is none. */
    readonly secondLook: string;
  },
): DocumentFacts<"infringement-finding"> {
  const { complaint, found, round, secondLook } = told;
  const { responsible } = found;
  return {
    texts: {
      association: parties.association.name,
      round: round === 1 ? "处理意见" : "复核意见",
      number: complaint.number,
      receivedOn: writtenDate(complaint.receivedOn),
      kind: kinds[complaint.kind],
      facts: ended(found.facts),
      verdict:
        found.verdict === "unfounded" ? verdicts.unfounded : `${verdicts[found.verdict]}（${kinds[found.kind]}）`,
      reasons: ended(found.reasons),
      rights: `${ended(secondLook)}也可以依法向履行个人信息保护职责的部门投诉、举报，或者向人民法院起诉。`,
    },
    optional: {
      responsible: responsible.length === 0 ? null : `责任方：${writtenResponsible(responsible)}。`,
      demonstration: demonstration(parties),
    },
    rows: {},
  };
}

/** 函: what was found, told to the organ concerned; neither the complainant nor any person is named. */
export function infringementLetterFacts(
  parties: Parties,
  told: {
    readonly complaint: Complaint;
    readonly found: z.output<typeof foundParts>;
    readonly receiver: string;
    readonly request: string;
  },
): DocumentFacts<"infringement-letter"> {
  const { complaint, found } = told;
  return {
    texts: {
      association: parties.association.name,
      department: told.receiver,
      receivedOn: writtenDate(complaint.receivedOn),
      kind: kinds[found.kind],
      facts: ended(found.facts),
      responsible: writtenResponsible(found.responsible),
      request: ended(told.request),
      nature: "本函不写投诉人和有关个人的姓名；办理需要时请与本会联系。函告内容供贵单位依法履行职责使用，请勿公开。",
    },
    optional: { demonstration: demonstration(parties) },
    rows: {},
  };
}
