import type { ReadTx } from "../platform/database.ts";
import { listOwnMemberships } from "../subjects/member-store.ts";

/** Whether a subject is a member of this association today: whoever left is none. */
export async function isOnTheRoll(tx: ReadTx, subjectId: string): Promise<boolean> {
  return (await listOwnMemberships(tx, subjectId)).some(({ leftOn }) => leftOn === null);
}
