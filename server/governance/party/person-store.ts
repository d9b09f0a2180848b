import { z } from "zod";
import { type PartyCount, type PartyPost, partyPosts } from "@xinheng/domain/governance/party.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** One whom the party organisation has by name. The wall of the table lets nobody else read it. */
export type KeptPerson = {
  readonly id: string;
  readonly name: string;
  readonly standing: "full" | "probationary";
  readonly post: PartyPost;
  readonly transferred: boolean;
  readonly seatId: string | null;
  readonly fromOn: string;
  readonly untilOn: string | null;
};

export async function savePerson(
  tx: Tx,
  person: KeptPerson & { readonly associationId: string; readonly by: string | null; readonly at: Date },
): Promise<void> {
  await tx.db
    .insertInto("party_person")
    .values({
      id: person.id,
      association_id: person.associationId,
      name: person.name,
      standing: person.standing,
      post: person.post,
      transferred: person.transferred,
      seat_id: person.seatId,
      from_on: person.fromOn,
      until_on: person.untilOn,
      entered_by: person.by,
      entered_at: person.at,
    })
    .execute();
}

/** Ends an entry on its last day; false where there is none open. */
export async function endPerson(tx: Tx, id: string, lastOn: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable("party_person")
    .set({ until_on: lastOn })
    .where("id", "=", id)
    .where("until_on", "is", null)
    .where("from_on", "<=", lastOn)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Everybody on the list, those who left too; at most 2,000. */
export async function listPersons(tx: ReadTx): Promise<KeptPerson[]> {
  const rows = await tx.db
    .selectFrom("party_person")
    .selectAll()
    .orderBy("from_on")
    .orderBy("id")
    .limit(2_000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    standing: row.standing === "full" ? "full" : "probationary",
    post: z.enum(partyPosts).parse(row.post),
    transferred: row.transferred,
    seatId: row.seat_id,
    fromOn: row.from_on,
    untilOn: row.until_on,
  }));
}

/** The figures that others may see, put in the place of the former ones. */
export async function saveCount(
  tx: Tx,
  associationId: string,
  count: PartyCount & { readonly recommended: number },
  at: Date,
): Promise<void> {
  const figures = {
    full_members: count.fullMembers,
    probationary: count.probationary,
    untransferred: count.untransferred,
    cross_leaders: count.crossLeaders,
    cross_supervision: count.crossSupervision,
    recommended: count.recommended,
    counted_at: at,
  };
  await tx.db
    .insertInto("party_count")
    .values({ association_id: associationId, ...figures })
    .onConflict((clash) => clash.column("association_id").doUpdateSet(figures))
    .execute();
}

export async function findCount(tx: ReadTx): Promise<(PartyCount & { readonly recommended: number }) | null> {
  const row = await tx.db.selectFrom("party_count").selectAll().limit(1).executeTakeFirst();
  if (row === undefined) return null;
  return {
    fullMembers: row.full_members,
    probationary: row.probationary,
    untransferred: row.untransferred,
    crossLeaders: row.cross_leaders,
    crossSupervision: row.cross_supervision,
    recommended: row.recommended,
  };
}
