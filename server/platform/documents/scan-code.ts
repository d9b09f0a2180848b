import { create } from "qrcode";

/** A QR code as its side in squares and its dark runs: column, row, length. */
export type ScanCode = { readonly size: number; readonly runs: readonly (readonly [number, number, number])[] };

/** Level M bears 15% of damage (ISO/IEC 18004), which a stamp or a fold is. */
export function scanCode(text: string): ScanCode {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  const runs: (readonly [number, number, number])[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; ) {
      const length = darkFrom(data, row * size + column, (row + 1) * size);
      if (length > 0) runs.push([column, row, length]);
      column += Math.max(length, 1);
    }
  }
  return { size, runs };
}

function darkFrom(data: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && data[at] !== 0) at += 1;
  return at - from;
}
