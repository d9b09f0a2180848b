/** What a key was first seen with: the row it stood in and 32 bits of what the row said. */
export type KeyTable = {
  /** Puts a key in, or answers where it was first seen. `high`, `low` and `content` are unsigned 32-bit numbers. */
  readonly take: (key: {
    high: number;
    low: number;
    content: number;
    row: number;
  }) => { readonly row: number; readonly content: number } | null;
  readonly size: () => number;
};

const firstCapacity = 1 << 12;

/**
 * The keys of one file, in typed arrays: 16 bytes a key where a Set of strings takes some 100, so that the length of a
 * file does not show in memory. Open addressing, at most half full.
 */
export function keyTable(): KeyTable {
  let table = emptyTable(firstCapacity);
  let size = 0;
  return {
    size: () => size,
    take: (key) => {
      if (size * 2 >= table.mask) table = grown(table);
      const at = placeOf(table, key.high, key.low);
      if (table.row[at] !== 0) return { row: (table.row[at] ?? 1) - 1, content: table.content[at] ?? 0 };
      write(table, at, key);
      size += 1;
      return null;
    },
  };
}

type Table = {
  readonly mask: number;
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly row: Uint32Array;
  readonly content: Uint32Array;
};

function emptyTable(capacity: number): Table {
  const column = () => new Uint32Array(capacity);
  return { mask: capacity - 1, high: column(), low: column(), row: column(), content: column() };
}

/** Rows are kept plus one, so that zero means empty. */
function write(table: Table, at: number, key: { high: number; low: number; content: number; row: number }): void {
  table.high[at] = key.high;
  table.low[at] = key.low;
  table.content[at] = key.content;
  table.row[at] = key.row + 1;
}

function placeOf(table: Table, high: number, low: number): number {
  let at = (low ^ (high >>> 7)) & table.mask;
  while (table.row[at] !== 0 && (table.high[at] !== high || table.low[at] !== low)) at = (at + 1) & table.mask;
  return at;
}

function grown(table: Table): Table {
  const larger = emptyTable((table.mask + 1) * 2);
  for (let at = 0; at <= table.mask; at += 1) {
    const row = table.row[at] ?? 0;
    if (row === 0) continue;
    const [high, low] = [table.high[at] ?? 0, table.low[at] ?? 0];
    write(larger, placeOf(larger, high, low), { high, low, content: table.content[at] ?? 0, row: row - 1 });
  }
  return larger;
}
