import type { HeldSeat } from "@xinheng/domain/governance/seat.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A seat as it is kept, with the body and the term it belongs to. */
export type KeptSeat = HeldSeat & {
  readonly id: string;
  readonly body: string;
  readonly bodyTermId: string;
  readonly memberSubject: string | null;
  readonly endedReason: string | null;
};

export async function saveSeat(
  tx: Tx,
  seat: Pick<
    KeptSeat,
    "id" | "bodyTermId" | "post" | "holder" | "memberSubject" | "accountId" | "fromOn" | "untilOn"
  > & {
    readonly associationId: string;
    readonly filledBy: string | null;
  },
): Promise<void> {
  await tx.db
    .insertInto("seat")
    .values({
      id: seat.id,
      association_id: seat.associationId,
      body_term_id: seat.bodyTermId,
      post: seat.post,
      holder_name: seat.holder,
      member_subject: seat.memberSubject,
      account_id: seat.accountId,
      from_on: seat.fromOn,
      until_on: seat.untilOn,
      filled_by: seat.filledBy,
    })
    .execute();
}

/** Every seat of the association, ended ones too; at most 20,000. */
export async function listSeats(tx: ReadTx): Promise<KeptSeat[]> {
  const rows = await tx.db
    .selectFrom("seat")
    .innerJoin("body_term", "body_term.id", "seat.body_term_id")
    .selectAll("seat")
    .select(["body_term.body", "body_term.ordinal"])
    .orderBy("seat.from_on")
    .orderBy("seat.id")
    .limit(20_000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    body: row.body,
    ordinal: row.ordinal,
    bodyTermId: row.body_term_id,
    post: row.post,
    holder: row.holder_name,
    memberSubject: row.member_subject,
    accountId: row.account_id,
    fromOn: row.from_on,
    untilOn: row.until_on,
    endedReason: row.ended_reason,
  }));
}

/** Ends a seat on its last day. Answers false where there is none open. */
export async function endSeat(
  tx: Tx,
  id: string,
  end: { readonly on: string; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable("seat")
    .set({ until_on: end.on, ended_reason: end.reason })
    .where("id", "=", id)
    .where((where) => where.or([where("until_on", "is", null), where("until_on", ">", end.on)]))
    .where("from_on", "<=", end.on)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
