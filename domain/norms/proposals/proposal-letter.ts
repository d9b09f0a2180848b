import type { DocumentFacts } from "../../catalogue/document-kinds.ts";
import { writtenDate } from "../../official-date.ts";
import { type ProposalKind, proposalKinds } from "./proposal.ts";

type LetterParts = {
  readonly association: string;
  readonly demonstration: string | null;
  readonly kind: ProposalKind;
  readonly title: string;
  readonly recipient: string;
  readonly call: { readonly title: string; readonly number: string } | null;
  readonly text: string;
  readonly preparedBy: string;
  readonly papers: readonly string[];
  readonly resolution: { readonly number: string; readonly decidedOn: string } | null;
};

/** The letter that carries a proposal, or an opinion on a published draft, to whoever decides on it. */
export function proposalLetterFacts(parts: LetterParts): DocumentFacts<"proposal-letter"> {
  const { call, resolution } = parts;
  const draft =
    call === null
      ? null
      : `《${call.title.replace(/^《(.*)》$/u, "$1")}》${call.number === "" ? "" : `（${call.number}）`}`;
  return {
    texts: {
      association: parts.association,
      recipient: parts.recipient,
      title: parts.title,
      opening:
        draft === null
          ? `现就${proposalKinds[parts.kind].zh}的制定，向你单位提出以下建议。`
          : `你单位就${draft}公开征求意见。经研究，本会提出以下意见。`,
      text: indented(parts.text),
      preparedBy: parts.preparedBy,
    },
    optional: {
      demonstration: parts.demonstration,
      resolution:
        resolution === null
          ? null
          : `以上内容已经本会于${writtenDate(resolution.decidedOn)}表决通过（${resolution.number}）。`,
      papers: parts.papers.length === 0 ? null : `附件：${numbered(parts.papers)}`,
    },
    rows: {},
  };
}

/** Each line after the first begins as a paragraph does. */
function indented(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").join("\n　　");
}

function numbered(names: readonly string[]): string {
  const [only = ""] = names;
  return names.length === 1 ? only : names.map((name, at) => `${String(at + 1)}. ${name}`).join("；");
}
