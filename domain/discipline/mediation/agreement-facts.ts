import type { Day } from "../../calendar.ts";
import type { DocumentFacts } from "../../catalogue/document-kinds.ts";
import { writtenDate } from "../../official-date.ts";
import { demonstrationNote, ended } from "../../archives/objections/answer-facts.ts";

export type AgreementParts = {
  readonly association: { readonly name: string; readonly demonstration: boolean };
  readonly requester: string;
  readonly respondent: string;
  readonly matter: string;
  readonly mediator: string;
  readonly sessions: readonly { readonly heldOn: Day; readonly place: string }[];
  readonly terms: readonly string[];
  readonly performBy: Day | null;
};

/** An agreement as an official document tells it: what was agreed, by whom, before whom; no word of what was said. */
export function agreementFacts(parts: AgreementParts): DocumentFacts<"mediation-agreement"> {
  const { association, performBy } = parts;
  return {
    texts: {
      association: association.name,
      requester: parts.requester,
      respondent: parts.respondent,
      matter: parts.matter,
      mediator: parts.mediator,
      effect: "本协议自双方签字或者盖章之日起生效，对双方有约束力。双方各执一份，协会留存一份。",
    },
    optional: {
      sessions:
        parts.sessions.length === 0
          ? null
          : `调解会：${parts.sessions.map(({ heldOn, place }) => `${writtenDate(heldOn)}，${place}`).join("；")}。`,
      performBy: performBy === null ? null : `双方应在${writtenDate(performBy)}以前履行完毕。`,
      demonstration: association.demonstration ? demonstrationNote : null,
    },
    rows: { terms: parts.terms.map((term, place) => ({ number: String(place + 1), text: ended(term) })) },
  };
}
