import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transact } from "./database.ts";
import { doWhatIsDue, type Striker } from "./due-work.ts";
import type { House } from "./house.ts";
import { lastSeal, sealPending } from "./journal-store.ts";
import { tidyHouse } from "./tidy-house.ts";
import { dayOf } from "./time.ts";

export type Heartbeat = { readonly stop: () => Promise<void> };

// A beat that never ended would leave the journal unsealed.
const mostRounds = 10;

const house = { associationId: null, audience: "house" } as const;

/**
 * Once a second: seals the journal, does what is due, and carries a day's last seal out of the house when the day is over;
 * each hour it tidies. A failing beat is told and tried again at the next; it never ends the program.
 */
export function startHeartbeat(open: House, strikers: readonly Striker[], tell: (failure: unknown) => void): Heartbeat {
  let stopped = false;
  let beating: Promise<void> | null = null;
  let tidiedAt = 0;
  const tidyHourly = async (): Promise<void> => {
    const now = open.time.now().getTime();
    if (now - tidiedAt < 60 * 60_000) return;
    tidiedAt = now;
    await tidyHouse(open);
  };
  const timer = setInterval(() => {
    if (stopped || beating !== null) return;
    beating = beat(open, strikers)
      .then(tidyHourly)
      .catch(tell)
      .finally(() => {
        beating = null;
      });
  }, 1000);
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await beating;
      // The last entries are sealed; nothing more is begun.
      await sealAll(open).catch(tell);
    },
  };
}

export async function beat(open: House, strikers: readonly Striker[]): Promise<void> {
  try {
    await carryOutSeals(open);
    await sealAll(open);
  } finally {
    // A disk too full for the day's seal must not let periods pass unnoticed. What one deed left to follow is done in the same beat.
    for (let round = 0; round < mostRounds && (await doWhatIsDue(open, strikers)) > 0; round += 1);
  }
}

async function sealAll(open: House): Promise<void> {
  while ((await transact(open.database.app, house, (tx) => sealPending(tx, open.time.now()))) !== null);
}

/** Where the day's last seal stands outside the database: a line per day, appended, never rewritten. */
export function sealsFile(folder: string): string {
  return join(folder, "daily-seals.txt");
}

/** `day number seal-in-hex`, for every day of which a seal was carried out. */
export function readSealsFile(folder: string): { day: string; number: bigint; seal: string }[] {
  const path = sealsFile(folder);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  return lines.map((line) => {
    const [day = "", number = "0", seal = ""] = line.split(" ");
    return { day, number: BigInt(number), seal };
  });
}

/** When the last seal is of an earlier day than today and not yet carried out, it is the last one of its day. */
async function carryOutSeals(open: House): Promise<void> {
  const seal = await transact(open.database.app, house, lastSeal);
  if (seal === null) return;
  const day = dayOf(seal.sealedAt);
  if (day >= dayOf(open.time.now())) return;
  if (readSealsFile(open.sealsFolder).some((line) => line.number === seal.number)) return;
  appendFileSync(sealsFile(open.sealsFolder), `${day} ${seal.number.toString()} ${seal.seal.toString("hex")}\n`, {
    flush: true,
    mode: 0o600,
  });
}
