import { type MemberKind, memberKind } from "@xinheng/domain/subjects/members/member-view.ts";
import type { ReadTx } from "../platform/database.ts";
import { findStanding } from "./standing-store.ts";

/** Members of an association on a day: joined by then and not left before. `subjectId` is the member, `name` as registered. */
export type RollEntry = {
  readonly subjectId: string;
  readonly name: string;
  readonly number: string;
  readonly kind: MemberKind;
};

function rollOn(tx: ReadTx, associationId: string, on: string) {
  return tx.db
    .selectFrom("member")
    .innerJoin("subject", "subject.id", "member.subject_id")
    .where("member.association_id", "=", associationId)
    .where("member.joined_on", "<=", on)
    .where((where) => where.or([where("member.left_on", "is", null), where("member.left_on", ">=", on)]));
}

/** How many members an association has on a day; one that was registered twice and merged is one member. */
export async function countRoll(tx: ReadTx, associationId: string, on: string): Promise<number> {
  const { count } = await rollOn(tx, associationId, on)
    .where("subject.merged_into", "is", null)
    .select((of) => of.fn.count<bigint>("member.subject_id").distinct().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count) + (await mergedAway(tx, associationId, on)).size;
}

/** The roll of a day in the order of member numbers; at most 20,000, which is more than the largest national association has. */
export async function listRoll(tx: ReadTx, associationId: string, on: string): Promise<RollEntry[]> {
  const rows = await rollOn(tx, associationId, on)
    .select(["member.subject_id", "subject.name", "subject.merged_into", "member.number", "member.kind"])
    .orderBy("member.number")
    .limit(20_000)
    .execute();
  const merged = rows.flatMap((row) => (row.merged_into === null ? [] : [row.subject_id]));
  const standing = await findStanding(tx, merged);
  const roll = new Map<string, RollEntry>();
  for (const row of rows) {
    const { id: subjectId, name } = standing.get(row.subject_id) ?? { id: row.subject_id, name: row.name };
    if (!roll.has(subjectId))
      roll.set(subjectId, { subjectId, name, number: row.number, kind: memberKind.parse(row.kind) });
  }
  return [...roll.values()];
}

/** Whom merged entries of the roll stand for today, where the roll has no entry of its own for them. */
async function mergedAway(tx: ReadTx, associationId: string, on: string): Promise<Set<string>> {
  const merged = await rollOn(tx, associationId, on)
    .where("subject.merged_into", "is not", null)
    .select("member.subject_id")
    .limit(20_000)
    .execute();
  const led = await findStanding(
    tx,
    merged.map((row) => row.subject_id),
  );
  const winners = new Set([...led.values()].map(({ id }) => id));
  if (winners.size === 0) return winners;
  const own = await rollOn(tx, associationId, on)
    .where("member.subject_id", "in", [...winners])
    .select("member.subject_id")
    .execute();
  for (const row of own) winners.delete(row.subject_id);
  return winners;
}
