import type { ObjectionOutcome, ObjectionStage } from "@xinheng/domain/archives/objections/objection.ts";
import type { ReadTx } from "../../platform/database.ts";
import { listAnswers, listEarlierObjections } from "./objection-store.ts";

type MatterOn = {
  readonly id: string;
  readonly stage: ObjectionStage;
  readonly filedOn: string;
  readonly outcome: ObjectionOutcome | null;
};

/** The objections to what is no record, the latest first, each with how it was answered last. */
export async function mattersOn(
  tx: ReadTx,
  target: { readonly subjectId: string; readonly targetId: string },
): Promise<MatterOn[]> {
  const kept = (await listEarlierObjections(tx, { ...target, naturalKey: null })).toReversed();
  const answers = await listAnswers(
    tx,
    kept.map(({ id }) => id),
  );
  return kept.map(({ id, stage, filedOn }) => ({
    ...{ id, stage, filedOn },
    outcome: answers.findLast(({ objectionId }) => objectionId === id)?.outcome ?? null,
  }));
}
