/** What is taken of whoever has no account: photographs, screenshots, scans. */
export type PaperKind = "jpeg" | "png" | "webp" | "pdf";

/** How much of a file's beginning is looked at. */
export const paperKindBytes = 12;

const marks: readonly (readonly [PaperKind, readonly (readonly [number, string])[]])[] = [
  ["jpeg", [[0, "\xff\xd8\xff"]]],
  ["png", [[0, "\x89PNG\r\n\x1a\n"]]],
  // A RIFF may hold sound as well; its kind stands behind its length.
  [
    "webp",
    [
      [0, "RIFF"],
      [8, "WEBP"],
    ],
  ],
  ["pdf", [[0, "%PDF-"]]],
];

/** What a file is by its first bytes, whatever its name and its declared type say; null: nothing that is taken. */
export function paperKindOf(first: Uint8Array): PaperKind | null {
  const head = String.fromCharCode(...first.subarray(0, paperKindBytes));
  return marks.find(([, parts]) => parts.every(([at, mark]) => head.startsWith(mark, at)))?.[0] ?? null;
}
