import { z } from "zod";

/**
 * What everybody who reads a record is told with it: it is disputed; what the subject says against it; its publicity ended
 * by repair; it is not shown while the answer to an objection is overdue.
 */
export const markKind = z.enum(["disputed", "disagreement", "repaired", "unanswered"]);
export type MarkKind = z.infer<typeof markKind>;

/** As it is read: also that what the record rests on is disputed, which is never laid down on the record itself. */
const readKind = z.enum([...markKind.options, "ground-disputed"]);

/** A mark that stands. `note` is empty but for a disagreement. */
export const recordMark = z.object({ kind: readKind, sinceOn: z.iso.date(), note: z.string() });
export type RecordMark = z.infer<typeof recordMark>;

/** What ends or suspends publicity, whatever the record's own window says. */
export const stoppingMarks = ["repaired", "unanswered"] as const satisfies readonly MarkKind[];

/** The mark that keeps a record from visitors, an end before a suspension; null: none does. */
export function stoppingMark(marks: readonly RecordMark[]): (typeof stoppingMarks)[number] | null {
  return stoppingMarks.find((kind) => marks.some((mark) => mark.kind === kind)) ?? null;
}

/** Since when it is disputed, by whomever first; null: it is not. */
export function disputedSince(marks: readonly RecordMark[]): string | null {
  return earliest(marks, "disputed");
}

/** Since when the record that it rests on is disputed; null: it is not, or it rests on none. */
export function groundDisputedSince(marks: readonly RecordMark[]): string | null {
  return earliest(marks, "ground-disputed");
}

function earliest(marks: readonly RecordMark[], of: RecordMark["kind"]): string | null {
  return (
    marks
      .filter(({ kind }) => kind === of)
      .map(({ sinceOn }) => sinceOn)
      .toSorted()[0] ?? null
  );
}

/** What the subject says against the record, the latest of several; null: nothing. */
export function disagreementOf(marks: readonly RecordMark[]): { readonly text: string; readonly on: string } | null {
  const said = marks.filter(({ kind }) => kind === "disagreement").toSorted((one, other) => compare(one, other));
  const last = said.at(-1);
  return last === undefined ? null : { text: last.note, on: last.sinceOn };
}

function compare(one: RecordMark, other: RecordMark): number {
  return one.sinceOn < other.sinceOn ? -1 : one.sinceOn > other.sinceOn ? 1 : 0;
}
