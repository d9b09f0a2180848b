import { v7 as uuidv7 } from "uuid";
import { turnOf } from "@xinheng/domain/evaluation/reopenings/mark-reopening.ts";
import type { Tx } from "../../platform/database.ts";
import type { ModelReader } from "../found-model.ts";
import type { KeptEntry } from "../rounds/entry-store.ts";
import { modelOfRound } from "../rounds/frozen-score.ts";
import { roundOfEntry } from "../rounds/round-step.ts";
import { askExplanation } from "./rating-store.ts";
import { listApart, readSettling } from "./settling.ts";

/**
 * Once both agencies have delivered: each is asked to explain its marks where they lie further apart than the model allows.
 * It is told which indicator, and neither by how much, nor whether the other gave more, nor who the other is.
 */
export async function askExplanations(given: ModelReader & { readonly tx: Tx }, entry: KeptEntry): Promise<void> {
  const settling = await readSettling(given.tx, entry);
  const { pair } = settling;
  if (pair === "one" || pair === null || pair.some(({ stage }) => stage === "assigned")) return;
  const { content } = await modelOfRound(given, await roundOfEntry(given.tx, entry));
  const [first, second] = pair;
  for (const { one } of listApart(content, settling)) {
    for (const [own, other] of [
      [first, second],
      [second, first],
    ] as const)
      await askExplanation(given.tx, {
        ...{ subjectId: entry.subjectId, id: uuidv7(), entryId: entry.id, associationId: entry.associationId },
        ...{
          indicator: one.id,
          turn: turnOf(settling.reopenings, one.id),
          agencyId: own.subjectId,
          assignmentId: own.id,
          againstId: other.id,
        },
        askedOn: given.today,
      });
  }
}
