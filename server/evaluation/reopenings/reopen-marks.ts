import { z } from "zod";
import { judgeReopening, type ReopeningAbout, turnOf } from "@xinheng/domain/evaluation/reopenings/mark-reopening.ts";
import type { Refusal } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import type { ModelReader } from "../found-model.ts";
import { type PeopleIndicator, peopleIndicators } from "../people-indicators.ts";
import type { KeptEntry } from "../rounds/entry-store.ts";
import { modelOfRound } from "../rounds/frozen-score.ts";
import { listMarks } from "../rounds/mark-store.ts";
import { roundOfEntry } from "../rounds/round-step.ts";
import { listMarkReopenings, saveMarkReopening } from "./mark-reopening-store.ts";

/** In the body of an answer: which indicators, by id. */
export const namedAnew = z.array(z.string().min(1).max(60)).max(100).default([]);

/** The indicators that an answer names to be marked anew; or why not. */
export async function judgeNamed(
  reader: ModelReader,
  entry: KeptEntry,
  asked: { readonly upheld: boolean; readonly indicators: readonly string[] },
): Promise<
  | readonly PeopleIndicator[]
  | Refusal<"marks-anew-not-upheld" | "evaluation-indicator-not-judged" | "marks-anew-unmarked">
> {
  const { content } = await modelOfRound(reader, await roundOfEntry(reader.tx, entry));
  const marked = new Set((await listMarks(reader.tx, entry)).map(({ indicator }) => indicator));
  return judgeReopening(asked, peopleIndicators(content), marked);
}

/** From this moment the marks given for them count no longer; whoever gave one gives none anew. */
export async function reopenMarks(
  { tx, actor, today }: ModelReader & { readonly tx: Tx },
  entry: KeptEntry,
  upheld: {
    readonly about: ReopeningAbout;
    readonly objectionId: string;
    readonly named: readonly PeopleIndicator[];
  },
): Promise<void> {
  const { about, objectionId, named } = upheld;
  const before = await listMarkReopenings(tx, entry);
  for (const { id: indicator } of named)
    await saveMarkReopening(tx, entry, {
      ...{ indicator, turn: turnOf(before, indicator), about, objectionId, on: today, by: actor.id },
    });
}
