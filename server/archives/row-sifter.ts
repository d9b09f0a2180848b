import { type KeyTable, keyTable } from "@xinheng/domain/archives/key-table.ts";
import type { JudgedRow } from "./judge-rows.ts";

/** What a row is within its own file: the first of its key, the same again, or another account of the same document. */
export type Sifted =
  | { readonly kind: "first" }
  | { readonly kind: "repeated" }
  | { readonly kind: "conflict"; readonly other: number };

/**
 * Finds repeats within a file. Both passes sift in the same order: the first row of a key holds the key even when it is
 * itself kept out for a conflict, so that a later repeat of it does not slip in.
 */
export function rowSifter(): {
  readonly sift: (row: JudgedRow) => Sifted;
  readonly isNewSubject: (row: JudgedRow) => boolean;
} {
  const keys = keyTable();
  const subjects = keyTable();
  return {
    sift: (row) => {
      const before = keys.take(placeOf(row.naturalKey, row.contentHash, row.row));
      if (before === null) return { kind: "first" };
      return before.content === row.contentHash.readUInt32LE(0)
        ? { kind: "repeated" }
        : { kind: "conflict", other: before.row };
    },
    isNewSubject: (row) => row.subjectId === null && takeCode(subjects, row),
  };
}

function placeOf(key: Buffer, content: Buffer, row: number) {
  return { high: key.readUInt32LE(0), low: key.readUInt32LE(4), content: content.readUInt32LE(0), row };
}

/** Two 32-bit hashes of the code (FNV-1a from two starts): enough to count with, never to decide with. */
function takeCode(subjects: KeyTable, row: JudgedRow): boolean {
  return (
    subjects.take({
      high: fnv(row.checked.code, 0x811c9dc5),
      low: fnv(row.checked.code, 0x01000193),
      content: 0,
      row: row.row,
    }) === null
  );
}

function fnv(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
