/** When figures were counted, how long it took, and how many deeds that change them had been done by then. */
export type KeptFigures = {
  readonly today: string;
  readonly deeds: number;
  /** Milliseconds of the clock. */
  readonly at: number;
  readonly tookMs: number;
};

const oftenest = 60_000;
/** A count is dear past this; then it may take a twentieth of the time and no more. */
const dearMs = 1_000;
const share = 20;

/**
 * Whether kept figures still stand. Another day counts anew: what ended yesterday is not counted today. What changed is
 * counted at once, unless counting is dear: then the figures stand a while, and the page says of what moment they are.
 */
export function figuresStand(kept: KeptFigures, now: Pick<KeptFigures, "today" | "deeds" | "at">): boolean {
  if (kept.today !== now.today) return false;
  const age = now.at - kept.at;
  if (kept.deeds === now.deeds) return age < Math.max(oftenest, share * kept.tookMs);
  return kept.tookMs > dearMs && age < share * kept.tookMs;
}
