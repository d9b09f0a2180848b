import type { OperationName } from "@xinheng/domain/access/permission.ts";
import type { Tx } from "./database.ts";
import type { Operation } from "./operation.ts";
import { layInOutbox } from "./outbox-store.ts";

/**
 * What must happen next in a module further right: `runs` is a deed of the actor `clock`, performed for every journal
 * entry of `on`, at least once, in order per subject, in a transaction of its own. Its body is `{ entryId }`; for an event
 * that has no entry, the id of what it happened to.
 */
export type Follower = {
  readonly name: string;
  readonly on: OperationName | HouseEvent;
  readonly runs: Operation;
};

/** What happens without a deed and is followed all the same: long work failed, a web hook was given up. */
export type HouseEvent = "work-failed" | "hook-disabled";

/** Lays an event before its followers, who are given its id where others are given a journal entry's. */
export async function layEvent(
  tx: Tx,
  followers: readonly Follower[],
  event: { name: HouseEvent; id: string; associationId: string | null; at: Date },
): Promise<void> {
  const about = { entryId: event.id, associationId: event.associationId, subjectId: null, at: event.at };
  const following = followers.filter((follower) => follower.on === event.name);
  await layInOutbox(
    tx,
    following.map((follower) => ({ ...about, follower: follower.name })),
  );
}
