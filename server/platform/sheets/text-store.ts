/** Texts by number, packed: a workbook's table of strings may hold millions, each of which would cost a string's overhead many times over. */
export type TextStore = {
  readonly add: (text: string) => void;
  readonly at: (index: number) => string | null;
  readonly bytes: () => number;
};

const pageBytes = 4 * 2 ** 20;

export function textStore(): TextStore {
  const pages: Buffer[] = [];
  let starts = new Float64Array(4096);
  let ends = new Float64Array(4096);
  let count = 0;
  let next = 0;
  return {
    add: (text) => {
      const bytes = Buffer.byteLength(text);
      if (bytes > pageBytes) throw new RangeError("a text longer than a page");
      // No text lies across two pages.
      if ((next % pageBytes) + bytes > pageBytes) next = Math.ceil(next / pageBytes) * pageBytes;
      const page = Math.floor(next / pageBytes);
      while (pages.length <= page) pages.push(Buffer.allocUnsafeSlow(pageBytes));
      pages[page]?.write(text, next % pageBytes);
      if (count === starts.length) [starts, ends] = [doubled(starts), doubled(ends)];
      starts[count] = next;
      next += bytes;
      ends[count] = next;
      count += 1;
    },
    at: (index) => {
      if (!(index >= 0 && index < count)) return null;
      const start = starts[index] ?? 0;
      const page = Math.floor(start / pageBytes);
      return pages[page]?.toString("utf8", start - page * pageBytes, (ends[index] ?? 0) - page * pageBytes) ?? null;
    },
    bytes: () => next,
  };
}

function doubled(numbers: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
