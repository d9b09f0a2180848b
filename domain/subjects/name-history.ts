import { addDays, type Day } from "../calendar.ts";

/** What a document said of a name; one that a later row corrects no longer counts. */
export type NameChange = {
  readonly id: string;
  readonly kind: "registered" | "former" | "short";
  readonly name: string;
  /** The registered name until then; only where the registered name changes. */
  readonly previous: string | null;
  readonly fromOn: Day | null;
  readonly toOn: Day | null;
  readonly corrects: string | null;
};

/** A name with the days on which it held, both inclusive; null where nothing is known, or no end. */
export type DatedName = {
  readonly name: string;
  readonly kind: "registered" | "former" | "short";
  readonly fromOn: Day | null;
  readonly toOn: Day | null;
};

/**
 * The names that the changes amount to: the registered one last of the registered, those before it as former names with
 * their days. Changes may be told in any order and be corrected; null where no change of the registered name stands.
 */
export function datedNames(changes: readonly NameChange[]): {
  readonly registered: string | null;
  readonly names: readonly DatedName[];
} {
  const corrected = new Set(changes.map(({ corrects }) => corrects));
  const standing = changes.filter(({ id }) => !corrected.has(id));
  const others = standing.flatMap(({ kind, name, fromOn, toOn }): DatedName[] =>
    kind === "registered" ? [] : [{ name, kind, fromOn, toOn }],
  );
  // The name at the beginning is told by the change that was entered first, whether or not it still stands.
  const first = changes.filter(({ kind }) => kind === "registered").toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
  if (first === undefined) return { registered: null, names: others };
  const steps = standing
    .flatMap(({ kind, name, fromOn, id }) => (kind === "registered" && fromOn !== null ? [{ name, fromOn, id }] : []))
    .toSorted((a, b) => (a.fromOn === b.fromOn ? (a.id < b.id ? -1 : 1) : a.fromOn < b.fromOn ? -1 : 1));
  const held: { name: string; fromOn: Day | null }[] = [{ name: first.previous ?? first.name, fromOn: null }];
  for (const step of steps) if (held.at(-1)?.name !== step.name) held.push({ name: step.name, fromOn: step.fromOn });
  const registered = held.map(({ name, fromOn }, at): DatedName => {
    const next = held[at + 1]?.fromOn ?? null;
    return next === null
      ? { name, kind: "registered", fromOn, toOn: null }
      : { name, kind: "former", fromOn, toOn: addDays(next, -1) };
  });
  return { registered: held.at(-1)?.name ?? null, names: [...registered.toReversed(), ...others] };
}
