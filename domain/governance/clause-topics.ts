import { diffClauses } from "./charter-diff.ts";

/** A clause that may be marked with what it deals with; one of a charter, or of a norm. */
type Marked = {
  readonly number: string | number;
  readonly text: string;
  readonly topics: readonly string[];
  /** One of a norm has its heading beside the text. */
  readonly heading?: string | null | undefined;
};

/** What a clause dealt with and no clause of the new text was found to deal with. */
export type LostTopics<Clause extends Marked> = Pick<Clause, "number" | "topics">;

/**
 * Carries over what each clause is about to a text that was brought in anew. A clause is still there where its text stayed or
 * was changed in part, wherever it moved to; else where its number and its heading stayed, however much of it was rewritten.
 * What a clause was about that is there no more is told, for the law asks for some of it.
 */
export function carryTopics<Clause extends Marked>(
  before: readonly Clause[],
  after: readonly Clause[],
): { readonly clauses: Clause[]; readonly lost: LostTopics<Clause>[] } {
  const former = new Map<Clause, Clause>();
  const free = new Set(before);
  const pair = (now: Clause, one: Clause | undefined) => {
    if (one === undefined || former.has(now)) return;
    former.set(now, one);
    free.delete(one);
  };
  for (const change of diffClauses(before, after)) {
    if (change.change === "changed") pair(change.after, change.before);
    if (change.change === "same") {
      const number = change.formerNumber ?? change.clause.number;
      pair(
        change.clause,
        [...free].find((one) => one.text === change.clause.text && one.number === number),
      );
    }
  }
  for (const now of after)
    pair(
      now,
      [...free].find((one) => one.number === now.number && headingOf(one) === headingOf(now)),
    );
  return {
    clauses: after.map((clause) => ({ ...clause, topics: former.get(clause)?.topics ?? [] })),
    lost: [...free].flatMap(({ number, topics }) => (topics.length === 0 ? [] : [{ number, topics }])),
  };
}

/** A charter's clause has its heading in its text, in 【】; null where there is none. */
function headingOf({ heading, text }: Marked): string | null {
  return heading ?? /^【([^】]*)】/.exec(text)?.[1] ?? null;
}
