import { isAssociations, lastReopening } from "@xinheng/domain/evaluation/reopenings/mark-reopening.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { type KeptClock, listOpenClocksOf } from "../../platform/clock-store.ts";
import type { ReadTx } from "../../platform/database.ts";
import type { ModelReader } from "../found-model.ts";
import { type PeopleIndicator, peopleIndicators } from "../people-indicators.ts";
import { readSettling, settleIndicator, type Settling } from "../ratings/settling.ts";
import type { KeptEntry } from "../rounds/entry-store.ts";
import { modelOfRound } from "../rounds/frozen-score.ts";
import { roundOfEntry } from "../rounds/round-step.ts";

/** An indicator that was reopened and has not the marks it needs; `wanting` 0: two agencies lie apart. */
export type WantingAnew = { readonly one: PeopleIndicator; readonly wanting: number };

/** Which of these indicators are being marked anew and are not done. */
export function wantingAnew(people: readonly PeopleIndicator[], settling: Settling): WantingAnew[] {
  return people.flatMap((one) => {
    if (lastReopening(settling.reopenings, one.id) === null) return [];
    const settled = settleIndicator(one, settling);
    return settled.settled ? [] : [{ one, wanting: settled.wanting }];
  });
}

/** The same of an application as it stands. */
export async function listWantingAnew(reader: ModelReader, entry: KeptEntry): Promise<WantingAnew[]> {
  const settling = await readSettling(reader.tx, entry);
  if (settling.reopenings.length === 0) return [];
  const { content } = await modelOfRound(reader, await roundOfEntry(reader.tx, entry));
  return wantingAnew(peopleIndicators(content), settling);
}

/** Nothing is decided on a grade while an objection about its marks is upheld and they are not given anew. */
export async function judgeMarkedAnew(
  reader: ModelReader,
  entry: KeptEntry,
): Promise<Refusal<"marks-anew-missing"> | null> {
  const wanting = await listWantingAnew(reader, entry);
  if (wanting.length === 0) return null;
  return refuse("marks-anew-missing", {
    missing: wanting.map(({ one, wanting: count }) => `${one.name}（${String(count)}）`).join("、"),
  });
}

/** The deadline by which marks are given anew, running or struck; null where none was set or they are given. */
export async function findMarksClock(tx: ReadTx, entryId: string): Promise<KeptClock | null> {
  return (
    (await listOpenClocksOf(tx, [entryId])).findLast(({ operation }) => operation === "note-marks-overdue") ?? null
  );
}

/** Since when all is given anew of what a final grade had reopened; null: nothing was. */
export function markedAnewAt({ marks, reopenings }: Settling): Date | null {
  const given = marks.filter(({ indicator }) => isAssociations(reopenings, indicator)).map(({ at }) => at.getTime());
  return given.length === 0 ? null : new Date(Math.max(...given));
}
