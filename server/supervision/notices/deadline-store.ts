import type { ReadTx } from "../../platform/database.ts";

/** A running clock as a calendar shows it. */
export type Deadline = {
  readonly id: string;
  readonly operation: string;
  readonly dueOn: string;
  readonly provisional: boolean;
  readonly changedAt: Date;
};

/** Running deadlines that the offices own, the earliest first, up to a day. */
export async function listDeadlines(
  tx: ReadTx,
  wanted: { offices: readonly string[]; until: string; limit: number },
): Promise<Deadline[]> {
  const rows = await tx.db
    .selectFrom("clock")
    .select(["id", "operation", "due_on", "provisional", "changed_at"])
    .where("state", "=", "running")
    .where("owner_office", "in", wanted.offices)
    .where("due_on", "<=", wanted.until)
    .orderBy("due_on")
    .orderBy("id")
    .limit(wanted.limit)
    .execute();
  return rows.map(({ due_on, changed_at, ...row }) => ({ ...row, dueOn: due_on, changedAt: changed_at }));
}
