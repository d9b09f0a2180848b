import type { RuleOf } from "../catalogue/rule-entry.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { type NormClause, writtenClause } from "./norm.ts";

type Gate = Pick<RuleOf<"competition-gate">, "questions" | "patterns">;

/** A sentence of a clause that a pattern fits: the words as they stand there, and the sentence around them. */
export type FlaggedPassage = {
  readonly pattern: string;
  readonly question: string;
  readonly clause: number;
  readonly sentence: string;
  readonly words: readonly string[];
  readonly why: string;
  readonly whyEn: string;
};

/**
 * An answer as it was given: on one clause or, with none, on the whole. `onText` is the clause it was given on, `revision` the
 * text it stood in: where either has changed since, it answers nothing any more.
 */
export type GateAnswer = {
  readonly question: string;
  readonly clause: number | null;
  readonly onText: string | null;
  readonly revision: number;
  readonly verdict: "lawful" | "must-go";
  readonly reason: string;
};

/** The passages that somebody must answer for, in the order of the text. */
export function flagPassages(gate: Gate, clauses: readonly NormClause[]): FlaggedPassage[] {
  return clauses.flatMap((clause) =>
    sentencesOf(clause.text).flatMap((sentence) =>
      gate.patterns.flatMap(({ id, question, groups, why, whyEn }) => {
        const words = groups.map((group) => group.find((word) => holds(sentence, word)) ?? null);
        return words.includes(null)
          ? []
          : [
              {
                pattern: id,
                question,
                clause: clause.number,
                sentence,
                words: words.filter((word) => word !== null),
                why,
                whyEn,
              },
            ];
      }),
    ),
  );
}

/** Blanks within a sentence hide no word: “最 低 价” is one. */
function holds(sentence: string, word: string): boolean {
  return sentence.replaceAll(/[\s　]/g, "").includes(word);
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[。；;！？\n])/u).flatMap((sentence) => (sentence.trim() === "" ? [] : [sentence.trim()]));
}

/** The latest answer that still stands for a question on a clause, or on the whole. */
export function standingAnswer<Answer extends GateAnswer>(
  answers: readonly Answer[],
  place: { readonly question: string; readonly clause: NormClause | null },
  revision: number,
): Answer | null {
  const { question, clause } = place;
  return (
    answers.findLast((answer) =>
      answer.question !== question || answer.clause !== (clause?.number ?? null)
        ? false
        : clause === null
          ? answer.revision === revision
          : answer.onText === clause.text,
    ) ?? null
  );
}

type GateCode = "gate-passage-must-go" | "gate-passage-open" | "gate-question-open";

/**
 * Whether nothing is left to answer: each flagged passage on its own clause, each question on the whole, and nothing found that
 * must go (反垄断法第二十一条: an association may not organise what its members may not agree).
 */
export function judgeGate(
  gate: Gate,
  text: { readonly clauses: readonly NormClause[]; readonly revision: number },
  answers: readonly GateAnswer[],
): Refusal<GateCode> | null {
  return gateFaults(gate, text, answers)[0]?.refusal ?? null;
}

/** Everything that keeps the gate shut, with the question it is about; what must go stands first. */
export function gateFaults(
  gate: Gate,
  text: { readonly clauses: readonly NormClause[]; readonly revision: number },
  answers: readonly GateAnswer[],
): { readonly question: string; readonly refusal: Refusal<GateCode> }[] {
  const { clauses, revision } = text;
  const openPassages = flagPassages(gate, clauses).filter(({ question, clause: number }) => {
    const clause = clauses.find((one) => one.number === number) ?? null;
    return standingAnswer(answers, { question, clause }, revision) === null;
  });
  const openQuestions = gate.questions.filter(
    ({ id }) => standingAnswer(answers, { question: id, clause: null }, revision) === null,
  );
  return [
    ...condemned(gate, text, answers),
    ...openPassages.map(({ question, clause, words }) => ({
      question,
      refusal: refuse("gate-passage-open", { clause: writtenClause(clause), words: words.join("、") }),
    })),
    ...openQuestions.map(({ id, name, nameEn }) => ({
      question: id,
      refusal: refuse("gate-question-open", { question: name, questionEn: nameEn }),
    })),
  ];
}

function condemned(
  gate: Gate,
  { clauses, revision }: { readonly clauses: readonly NormClause[]; readonly revision: number },
  answers: readonly GateAnswer[],
): { readonly question: string; readonly refusal: Refusal<"gate-passage-must-go"> }[] {
  return gate.questions.flatMap(({ id, name, nameEn }) =>
    [...clauses, null]
      .filter((clause) => standingAnswer(answers, { question: id, clause }, revision)?.verdict === "must-go")
      .map((clause) => ({
        question: id,
        refusal: refuse("gate-passage-must-go", {
          place: clause === null ? "全文" : writtenClause(clause.number),
          placeEn: clause === null ? "the whole text" : `article ${String(clause.number)}`,
          question: name,
          questionEn: nameEn,
        }),
      })),
  );
}
