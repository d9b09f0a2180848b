import { type Refusal, refuse } from "../../refusal.ts";

/** A point on a page, in micrometres from its upper left. */
export type PagePoint = { readonly page: number; readonly xUm: number; readonly yUm: number };

const lineUm = 225_000 / 22;
const characterUm = 5_644;
/** From the text's last line, three lines above the issuer's name, down to the middle of name and date. */
const belowTextUm = 3.5 * lineUm + characterUm / 2;
/** Seals of one document stand in a row and neither touch nor cross. */
const betweenUm = 3_000;
/** A row does not pass the edge of the text. */
const edgeUm = 28_000;

/**
 * Where the middle of a seal goes: upright over the middle of name and date, which lie somewhat below its own middle, its
 * upper edge within a line of the text (GB/T 9704-2012, 7.3.5.1). `beside` are the breadths in millimetres of the seals that stand there
 * already; the next goes to their left, where the page has room.
 */
export function sealPlace(
  signature: PagePoint,
  millimetres: number,
  beside: readonly number[],
): PagePoint | Refusal<"seal-row-full"> {
  const half = (millimetres * 1_000) / 2;
  const taken = beside.reduce((sum, one) => sum + one * 1_000 + betweenUm, 0);
  const [first = 0] = beside;
  const xUm = beside.length === 0 ? signature.xUm : signature.xUm + (first * 1_000) / 2 - taken - half;
  if (xUm - half < edgeUm) return refuse("seal-row-full");
  const raised = Math.min(Math.max(belowTextUm - lineUm - half, 0), half / 2);
  return { page: signature.page, xUm: Math.round(xUm), yUm: Math.round(signature.yUm - raised) };
}
