/** How often each deed was done since the program began: by this, what is kept in memory knows that it may be old. */
export type DoneDeeds = {
  readonly note: (name: string) => void;
  /** How many deeds of these names were done. */
  readonly of: (names: readonly string[]) => number;
};

export function doneDeeds(): DoneDeeds {
  const done = new Map<string, number>();
  return {
    note: (name) => {
      done.set(name, (done.get(name) ?? 0) + 1);
    },
    of: (names) => names.reduce((sum, name) => sum + (done.get(name) ?? 0), 0),
  };
}
