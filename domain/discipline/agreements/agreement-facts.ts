import type { Day } from "../../calendar.ts";
import type { DocumentFacts } from "../../catalogue/document-kinds.ts";
import { yuanOf } from "../../fen.ts";
import { writtenDate } from "../../official-date.ts";
import { demonstrationNote, ended } from "../../archives/objections/answer-facts.ts";
import type { MediationSide } from "../mediation/mediation.ts";
import type { DraftedObligation, Obligation, ObligationMove, Obligor } from "./obligation.ts";

type Association = { readonly name: string; readonly demonstration: boolean };

export type AgreementParts = {
  readonly association: Association;
  readonly requester: string;
  readonly respondent: string;
  readonly matter: string;
  readonly mediator: string;
  readonly sessions: readonly { readonly heldOn: Day; readonly place: string }[];
  readonly terms: readonly string[];
  readonly obligations: readonly DraftedObligation[];
};

/** An agreement as an official document tells it: what was agreed and who owes what by when, before whom; no word of what was said. */
export function agreementFacts(parts: AgreementParts): DocumentFacts<"mediation-agreement"> {
  const { association } = parts;
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
      demonstration: association.demonstration ? demonstrationNote : null,
    },
    rows: {
      terms: parts.terms.map((term, place) => ({ number: String(place + 1), text: ended(term) })),
      obligations: parts.obligations.map((one, place) => ({
        ...owed(one, place + 1),
        to: creditors[one.obligor],
        due: dayOrRule(one.dueOn),
      })),
    },
  };
}

const sides: Readonly<Record<MediationSide, string>> = { requester: "申请人", respondent: "被申请人" };
const debtors: Readonly<Record<Obligor, string>> = { ...sides, both: "双方" };
const creditors: Readonly<Record<Obligor, string>> = { requester: "被申请人", respondent: "申请人", both: "对方" };

function owed({ obligor, deed, amountFen }: Pick<Obligation, "obligor" | "deed" | "amountFen">, number: number) {
  return {
    ...{ number: String(number), owes: debtors[obligor], what: deed },
    amount: amountFen === null ? "—" : yuanOf(amountFen),
  };
}

function dayOrRule(day: Day | null): string {
  return day === null ? "按协会规则自双方签署之日起算" : writtenDate(day);
}

export type SupplementParts = {
  readonly association: Association;
  readonly requester: string;
  readonly respondent: string;
  readonly agreement: { readonly number: string; readonly agreedOn: Day };
  readonly obligation: Pick<Obligation, "number" | "obligor" | "deed" | "amountFen">;
  readonly move: Pick<ObligationMove, "from" | "to" | "asked">;
  /** Who said yes to it, and when: the other side. */
  readonly answered: { readonly by: MediationSide; readonly on: Day };
};

/** A day moved with the word of both, as the supplement to the agreement tells it. */
export function supplementFacts(parts: SupplementParts): DocumentFacts<"mediation-supplement"> {
  const { association, agreement, obligation, move, answered } = parts;
  return {
    texts: {
      association: association.name,
      requester: parts.requester,
      respondent: parts.respondent,
      agreement: agreement.number,
      agreedOn: writtenDate(agreement.agreedOn),
      why: ended(move.asked.text),
      words: `${sides[move.asked.by]}于${writtenDate(move.asked.on)}提出，${sides[answered.by]}于${writtenDate(answered.on)}同意。`,
      effect: "本补充协议是调解协议书的组成部分，其余内容不变。",
    },
    optional: { demonstration: association.demonstration ? demonstrationNote : null },
    rows: {
      moved: [{ ...owed(obligation, obligation.number), from: dayOrRule(move.from), to: writtenDate(move.to) }],
    },
  };
}
