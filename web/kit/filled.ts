export type Details = Readonly<Record<string, string | number>>;

/** Fills `{name}` in a sentence, and `{name:year|years}` by whether it is one. A name without a value stays visible. */
export function filled(sentence: string, details: Details = {}): string {
  return sentence.replace(
    /\{(\w+)(?::([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one: string | undefined, many: string | undefined) => {
      const value = details[name];
      if (value === undefined) return whole;
      if (one === undefined || many === undefined) return String(value);
      return String(value) === "1" ? one : many;
    },
  );
}
