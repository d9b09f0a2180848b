/** Days as somebody typed or pasted them, and the words that are no day. */
export type TypedDays = { readonly days: readonly string[]; readonly unread: readonly string[] };

const shapes = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
  /^(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日?$/,
];

/** Reads days of a year from pasted text, each once, in order. A day without a year is of the year given. */
export function typedDays(text: string, year: string): TypedDays {
  const words = text.split(/[\s,，;；、]+/).filter((word) => word !== "");
  const read = words.map((word) => ({ word, day: dayIn(word, year) }));
  return {
    days: [...new Set(read.flatMap(({ day }) => (day === null ? [] : [day])))].toSorted(),
    unread: read.flatMap(({ word, day }) => (day === null ? [word] : [])),
  };
}

function dayIn(word: string, year: string): string | null {
  const found = shapes.map((shape) => shape.exec(word)?.groups).find((groups) => groups !== undefined);
  if (found === undefined) return null;
  const written = [found["year"] ?? year, found["month"]?.padStart(2, "0"), found["day"]?.padStart(2, "0")].join("-");
  const at = new Date(`${written}T00:00:00Z`);
  // 30 February would roll over into March.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written) ? written : null;
}
