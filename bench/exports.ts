import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { addDays } from "@xinheng/domain/calendar.ts";
import { dayOf } from "../server/platform/time.ts";
import { openBenchHouse } from "./bench-house.ts";
import { fillArchive, recordsEach } from "./fill-archive.ts";
import type { Measured } from "./measured.ts";

const limitSeconds = 20;
const limitRows = 100_000;
/** The first of each subject's records was decided within so many days, the others before. */
const firstWithin = 59;

type Ran = {
  readonly rows: number;
  readonly seconds: number;
  readonly peakRssMb: number;
  readonly before: number;
  readonly busySeconds: number;
};

/**
 * Records as a file with their handover, each in a process of its own whose memory is told: a tenth of them and all of them,
 * so that what grows with the length is seen. Against 20 seconds for 100,000 rows.
 */
export async function exports(rows = 100_000, say: (step: string) => void): Promise<readonly Measured[]> {
  const bench = await openBenchHouse();
  try {
    say(`making ${rows.toLocaleString("en")} records`);
    await fillArchive(bench, Math.ceil(rows / recordsEach), say);
    const run = async (format: string, from: string): Promise<Ran> => {
      const child = await promisify(execFile)(
        process.execPath,
        [...process.execArgv, join(import.meta.dirname, "exports-run.ts"), format, from],
        { env: { ...process.env, BENCH_URLS: JSON.stringify(bench.urls), BENCH_FOLDER: bench.folder } },
      );
      const ran = JSON.parse(child.stdout) as Ran;
      say(
        `${format}, ${String(ran.rows)} rows: ${ran.seconds.toFixed(1)} s (${ran.busySeconds.toFixed(1)} s of processor), ${String(ran.before)} to ${String(ran.peakRssMb)} MB`,
      );
      return ran;
    };
    const measured: Measured[] = [];
    const recent = addDays(dayOf(new Date()), -firstWithin);
    for (const [format, from] of [
      ["xlsx", recent],
      ["xlsx", ""],
      ["csv", ""],
    ] as const) {
      const ran = await run(format, from);
      measured.push({
        name: `exports: ${format}`,
        figure: Math.round(ran.rows / ran.seconds),
        unit: "rows/s",
        ratio: (limitSeconds * ran.rows) / limitRows / ran.seconds,
        against: "the limit of 20 s for 100,000 rows",
        rows: ran.rows,
        peakRssMb: ran.peakRssMb,
      });
    }
    return measured.toReversed();
  } finally {
    await bench.stop();
  }
}
