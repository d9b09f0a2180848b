import { z } from "zod";

/** A thousand billion yuan: no dues of any association reach it, and a double holds it to the fen. */
const mostFen = 100_000_000_000_000;

/** An amount as the interface carries it: whole fen. */
export const fenAmount = z.number().int().min(0).max(mostFen);

/** Fen as yuan with two decimals: `200000` is `2000.00`. */
export function yuanOf(fen: number | bigint): string {
  const whole = BigInt(fen);
  const [sign, digits] = whole < 0n ? ["-", (-whole).toString()] : ["", whole.toString()];
  const padded = digits.padStart(3, "0");
  return `${sign}${padded.slice(0, -2)}.${padded.slice(-2)}`;
}

/** What somebody typed as yuan, in fen; null where it is no amount of at most two decimals. */
export function fenOf(yuan: string): number | null {
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(yuan.trim().replaceAll(/[,，]/g, ""));
  if (match === null) return null;
  const fen = Number((match[1] ?? "0") + (match[2] ?? "").padEnd(2, "0"));
  return fen <= mostFen ? fen : null;
}
