import type { EarlierObjection } from "@xinheng/domain/archives/objections/objection.ts";
import type { ReadTx } from "../../platform/database.ts";
import { listEvidence } from "./evidence-store.ts";
import { type KeptObjection, listAnswers, listEarlierObjections } from "./objection-store.ts";

/** What was objected to the same thing before; the oldest first. */
export async function earlierObjections(
  tx: ReadTx,
  same: Pick<KeptObjection, "subjectId" | "naturalKey" | "targetId">,
): Promise<EarlierObjection[]> {
  const kept = await listEarlierObjections(tx, same);
  const answers = await listAnswers(
    tx,
    kept.map(({ id }) => id),
  );
  const earlier: EarlierObjection[] = [];
  for (const { id, matter, stage, filedOn, evidence, subjectId: of } of kept) {
    const last = answers.findLast(({ objectionId }) => objectionId === id);
    const papers = await listEvidence(tx, of, evidence);
    const answer = last === undefined ? null : { number: last.number, on: last.decidedOn };
    earlier.push({
      ...{ id, matter, stage, filedOn, answer },
      evidence: papers.map(({ sha256 }) => sha256.toString("hex")),
    });
  }
  return earlier;
}
