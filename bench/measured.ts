/** What a benchmark says: a figure, and its ratio to a limit or peer measured in the same run. */
export type Measured = {
  readonly name: string;
  readonly figure: number;
  readonly unit: string;
  readonly ratio: number;
  readonly against: string;
  readonly rows: number;
  readonly peakRssMb: number;
};

/** Seconds that `does` takes, and the most memory this process held meanwhile. */
export async function timed<Answer>(
  does: () => Promise<Answer>,
): Promise<{ answer: Answer; seconds: number; peakRssMb: number }> {
  let peak = process.memoryUsage.rss();
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  const began = performance.now();
  const answer = await does();
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  return { answer, seconds, peakRssMb: Math.round(Math.max(peak, process.memoryUsage.rss()) / 2 ** 20) };
}
