import { rmSync } from "node:fs";
import { join } from "node:path";
import { newDataFolder, removeDataFolder, startProgram } from "../e2e/program.ts";
import type { Measured } from "./measured.ts";

const limitSeconds = 3;
const runs = 3;
const built = join(import.meta.dirname, "..", "web", "dist", "server", "portal.js");

/** From the command to the greeting: with everything to do, in an empty folder, and in a folder that stands. */
export async function start(_rows: number | undefined, say: (step: string) => void): Promise<readonly Measured[]> {
  const folders: string[] = [];
  const fresh = () => {
    const folder = newDataFolder();
    folders.push(folder);
    return folder;
  };
  try {
    // Without it the program builds the web pages, as after a clone.
    rmSync(built, { force: true });
    const whole = await secondsOf(fresh());
    say(`with the web's build ${whole.toFixed(1)} s`);
    const first: number[] = [];
    const second: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const folder = fresh();
      first.push(await secondsOf(folder));
      second.push(await secondsOf(folder));
      say(`first ${String(first.at(-1)?.toFixed(1))} s, second ${String(second.at(-1)?.toFixed(1))} s`);
    }
    return [
      measured("start: second", Math.min(...second)),
      measured("start: first, web pages built", Math.min(...first)),
      measured("start: first, with the build of the web pages", whole),
    ];
  } finally {
    folders.forEach(removeDataFolder);
  }
}

async function secondsOf(folder: string): Promise<number> {
  const began = performance.now();
  const program = await startProgram(folder);
  const seconds = (performance.now() - began) / 1_000;
  await program.stop();
  return seconds;
}

function measured(name: string, seconds: number): Measured {
  return {
    name,
    figure: Math.round(seconds * 100) / 100,
    unit: "s",
    ratio: seconds / limitSeconds,
    against: "the limit of 3 s for a second start (below 1 is within)",
    rows: 1,
    peakRssMb: Math.round(process.memoryUsage.rss() / 2 ** 20),
  };
}
