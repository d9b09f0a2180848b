import type { DocumentFacts } from "../../catalogue/document-kinds.ts";
import { writtenDate } from "../../official-date.ts";
import { addressed, type CaseParties, demonstration, linesOf, listed } from "../cases/case-facts.ts";
import type { CaseInterview, HeardAs } from "./case-interview.ts";

type Told = Pick<
  CaseInterview,
  "heard" | "heardAs" | "post" | "place" | "text" | "askers" | "heldOn" | "from" | "until"
> & {
  /** What the person was told before the first question. */
  readonly rights: readonly string[];
  /** The number of the record it corrects; null: of none. */
  readonly corrects: string | null;
};

/** 询问笔录: whom it heard and as what, who asked, when and where, and each question and answer. */
export function interviewFacts(parties: CaseParties, told: Told): DocumentFacts<"case-interview"> {
  const { standing } = addressed(parties);
  const { heard, post, place, from, until, corrects } = told;
  return {
    texts: {
      ...{ association: parties.association.name, respondent: parties.respondent, standing },
      ...{ heldOn: writtenDate(told.heldOn), from, until, place, heard, post },
      askers: listed(told.askers.map(({ name }) => name)),
      heardAs: heardAsWords(parties)[told.heardAs],
    },
    optional: {
      corrects:
        corrects === null ? null : `被询问人阅读后要求更正，本笔录代替${corrects}；${corrects}没有签字，不作为证据。`,
      demonstration: demonstration(parties),
    },
    rows: { rights: told.rights.map((line) => ({ line })), lines: linesOf(told.text) },
  };
}

function heardAsWords({ isPerson }: CaseParties): Readonly<Record<HeardAs, string>> {
  return {
    respondent: isPerson ? "以被调查人本人的身份接受询问" : "以被调查会员代表的身份接受询问",
    witness: "以证人的身份接受询问",
    complainant: "以投诉人的身份接受询问",
    expert: "以专家的身份接受询问",
  };
}
