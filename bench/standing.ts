import { lookUpStanding } from "../server/standing/lookups/look-up-standing.ts";
import { newRequestId, perform } from "../server/platform/perform.ts";
import { openBenchHouse } from "./bench-house.ts";
import { benchClerk, fillListed } from "./fill-listed.ts";
import type { Measured } from "./measured.ts";

const asked = 400;

/**
 * A look-up at a business point from request to commit, with its journal entry, the line in the subject's access log and the
 * figures of use, beside the one statement that finds the subject's listing and writes nothing. One at a time, on the server.
 */
export async function standing(subjects = 100_000, say: (step: string) => void): Promise<readonly Measured[]> {
  const bench = await openBenchHouse();
  const { house } = bench.open;
  const { app } = house.database;
  try {
    say(`making ${subjects.toLocaleString("en")} subjects, every tenth in a list`);
    await fillListed(bench, subjects);
    const { rows } = await bench.superuser.query<{ id: string }>(
      "select subject_id as id from record where item = 'official-list-entry' order by random() limit $1",
      [asked],
    );
    const ids = rows.map(({ id }) => id);
    const actor = await benchClerk(bench);
    const ours = await each(ids, async (subjectId) => {
      const body = { subjectId, point: "tender", purpose: "示例：基准" };
      const answer = await perform(house, lookUpStanding, { actor, params: {}, body, requestId: newRequestId() });
      if (answer.kind !== "done") throw new Error(`a look-up was not answered: ${answer.kind}`);
    });
    const bare = await each(ids, async (subjectId) => {
      await app.query(
        "select * from record where subject_id = $1 and item = 'official-list-entry' and replaced_at is null and decided_on <= current_date and (valid_to is null or valid_to >= current_date)",
        [subjectId],
      );
    });
    say(
      `look-up p50 ${ours.p50.toFixed(1)} p99 ${ours.p99.toFixed(1)} ms; bare p50 ${bare.p50.toFixed(1)} p99 ${bare.p99.toFixed(1)} ms`,
    );
    return [
      {
        ...{
          name: `standing: look-up (p99 ${ours.p99.toFixed(1)} ms)`,
          figure: Math.round(ours.p50 * 10) / 10,
          unit: "ms",
        },
        ...{ ratio: ours.p50 / bare.p50, against: "the bare statement", rows: subjects },
        peakRssMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
      },
    ];
  } finally {
    await bench.stop();
  }
}

/** Once without counting, then counted one after the other. */
async function each(
  ids: readonly string[],
  does: (id: string) => Promise<void>,
): Promise<{ p50: number; p99: number }> {
  for (const id of ids.slice(0, 50)) await does(id);
  const taken: number[] = [];
  for (const id of ids) {
    const began = performance.now();
    await does(id);
    taken.push(performance.now() - began);
  }
  const sorted = taken.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}
