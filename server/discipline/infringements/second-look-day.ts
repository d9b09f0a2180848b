import { lastDayOf } from "@xinheng/domain/calendar.ts";
import { toldFrom } from "@xinheng/domain/discipline/infringements/corrected-identity.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { type InfringementReader, infringementPeriod } from "./infringement-step.ts";
import type { KeptInfringement } from "./infringement-store.ts";

/** The last day for asking, counted from when the finding is told; null: nothing is told yet, or no period is set for it. */
export async function secondLookUntil(
  reader: Pick<InfringementReader, "tx" | "house" | "today">,
  kept: KeptInfringement,
): Promise<string | null> {
  const { finding } = kept.parts;
  const from = finding === null ? null : toldFrom(kept, finding);
  const limit = from === null ? null : await infringementPeriod(reader, kept, "second-look-asked");
  if (from === null || limit === null || isRefusal(limit)) return null;
  return lastDayOf(reader.house.packs.calendar(), from, limit.period).on;
}

/** The last day as long as it can be asked; after the complaint was closed only until then. */
export async function secondLookOpenUntil(
  reader: Pick<InfringementReader, "tx" | "house" | "today">,
  kept: KeptInfringement,
): Promise<string | null> {
  const { stage, parts } = kept;
  if (stage === "found") return secondLookUntil(reader, kept);
  const until = stage === "closed" && parts.review === null ? await secondLookUntil(reader, kept) : null;
  return until === null || until < reader.today ? null : until;
}
