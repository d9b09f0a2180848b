import { z } from "zod";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import {
  type CommitmentState,
  type KeptCommitment,
  stateOfCommitment,
} from "@xinheng/domain/archives/commitments/commitment.ts";
import type { CommitmentView } from "@xinheng/domain/archives/commitments/commitment-view.ts";
import { findEntry } from "@xinheng/domain/catalogue/in-force.ts";
import { stopClock } from "@xinheng/domain/clock.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { findClockOfMatter, saveClock } from "../../platform/clock-store.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { findCommitment, findCommitmentForUpdate } from "./commitment-store.ts";

export const commitmentParams = z.object({ subjectId: z.uuid(), commitmentId: z.uuid() });

type Reader = { readonly tx: ReadTx; readonly house: House; readonly actor: Actor; readonly today: string };

/** What may be done with a commitment in each state; who may, the permission table says. */
const moves = {
  "report-fulfilment": ["in-force", "overdue", "evidenced"],
  "confirm-fulfilment": ["in-force", "overdue", "evidenced", "not-kept"],
  "record-breach": ["not-kept"],
  "withdraw-commitment": ["in-force", "overdue", "evidenced", "expired", "kept"],
} as const satisfies Record<string, readonly CommitmentState[]>;

export async function commitmentFor(
  { tx, today }: Pick<Reader, "today"> & { readonly tx: Tx },
  key: z.infer<typeof commitmentParams>,
  move: keyof typeof moves,
): Promise<KeptCommitment | Refusal<"commitment-not-found" | "commitment-state-wrong">> {
  const found = await findCommitmentForUpdate(tx, key.subjectId, key.commitmentId);
  if (found === null) return refuse("commitment-not-found");
  const state = stateOfCommitment(found, today);
  const allowed: readonly CommitmentState[] = moves[move];
  return allowed.includes(state) ? found : refuse("commitment-state-wrong", { state });
}

/** A commitment as it stands after what was just done with it. */
export async function showCommitment(reader: Reader, key: z.infer<typeof commitmentParams>): Promise<CommitmentView> {
  const found = await findCommitment(reader.tx, key.subjectId, key.commitmentId);
  if (found === null) throw new Error("a commitment that was just saved is not there");
  return viewCommitment(found, reader);
}

export function viewCommitment(one: KeptCommitment, { house, actor, today }: Omit<Reader, "tx">): CommitmentView {
  const {
    associationId: _association,
    signedAt: _at,
    dueProvisional: _provisional,
    breachRecord: _record,
    ...shown
  } = one;
  const entry = findEntry(house.packs.set, one.edition);
  const state = stateOfCommitment(one, today);
  const open = (Object.keys(moves) as (keyof typeof moves)[]).filter((move) =>
    (moves[move] as readonly CommitmentState[]).includes(state),
  );
  return {
    ...shown,
    content: [...one.content],
    liability: [...one.liability],
    title: isRefusal(entry) ? one.template : entry.name,
    titleEn: isRefusal(entry) ? null : (entry.nameEn ?? null),
    state,
    can: openTo(actor, open, one.subjectId),
  };
}

/** What was shown, judged or withdrawn is not called for any more. */
export async function stopCall(tx: Tx, commitmentId: string): Promise<void> {
  const clock = await findClockOfMatter(tx, commitmentId, "call-commitment");
  const stopped = clock === null ? null : stopClock(clock);
  if (clock !== null && stopped !== null && !isRefusal(stopped)) await saveClock(tx, { ...clock, ...stopped });
}
