import type { Actor } from "@xinheng/domain/access/actor.ts";
import { type Sitting, sittingAmong } from "@xinheng/domain/governance/sitting.ts";
import { listSitting } from "../../governance/meetings/list-sitting.ts";
import { findResolution } from "../../governance/resolution-store.ts";
import type { ReadTx } from "../../platform/database.ts";
import type { ModelReader } from "../found-model.ts";
import type { KeptEntry } from "../rounds/entry-store.ts";
import { listScorers } from "../rounds/mark-store.ts";
import { standsAside } from "../rounds/stands-aside.ts";
import type { KeptGradeEvent } from "./grade-event-store.ts";

/**
 * Whether somebody had a part in a grade, or an interest in it: scored an indicator, be it by a mark that counts no longer,
 * sat in a body that decided on it, declared an interest, or speaks for the member. An office makes nobody another.
 */
export async function tookPart(
  reader: ModelReader,
  entry: KeptEntry,
  events: readonly KeptGradeEvent[],
): Promise<boolean> {
  const { tx, actor } = reader;
  if (actor.id !== null && (await listScorers(tx, entry)).includes(actor.id)) return true;
  if (await standsAside(reader, entry)) return true;
  const resolutions = [entry.resolutionId, ...events.map(({ settled }) => settled?.resolutionId ?? null)];
  const sat = await satIn(
    tx,
    resolutions.filter((id) => id !== null),
  );
  return sittingAmong(seatsOf(actor), sat).length > 0;
}

async function satIn(tx: ReadTx, resolutionIds: readonly string[]): Promise<Sitting[]> {
  const sat: Sitting[] = [];
  for (const id of new Set(resolutionIds)) {
    const resolution = await findResolution(tx, id);
    if (resolution !== null) sat.push(...(await listSitting(tx, resolution)));
  }
  return sat;
}

/** As themselves, and as each organisation they speak for. */
function seatsOf({ id: accountId, name, offices }: Actor): Sitting[] {
  const spoken = offices.flatMap(({ subjectId }) => subjectId ?? []);
  return [null, ...spoken].map((memberSubject) => ({ accountId, memberSubject, name }));
}
