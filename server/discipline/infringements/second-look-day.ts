import { lastDayOf } from "@xinheng/domain/calendar.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { type InfringementReader, infringementPeriod } from "./infringement-step.ts";
import type { KeptInfringement } from "./infringement-store.ts";

/** The last day for asking; null: nothing is found yet, or no period is set for it. */
export async function secondLookUntil(
  reader: Pick<InfringementReader, "tx" | "house" | "today">,
  kept: KeptInfringement,
): Promise<string | null> {
  const { finding } = kept.parts;
  const limit = finding === null ? null : await infringementPeriod(reader, kept, "second-look-asked");
  if (finding === null || limit === null || isRefusal(limit)) return null;
  return lastDayOf(reader.house.packs.calendar(), finding.on, limit.period).on;
}
