import { sql } from "kysely";
import type { ReadTx, Tx } from "../database.ts";

/** What a slip for an upload can name. */
export type SlipMatter = "complaint" | "infringement";

/** One file that a bearer without an account may bring: to which matter, under which name, of how many bytes. */
export type UploadSlip = {
  readonly associationId: string;
  readonly matter: SlipMatter;
  readonly matterId: string;
  readonly name: string;
  readonly bytes: number;
};

export async function saveUploadSlip(
  tx: Tx,
  slip: UploadSlip,
  drawn: { readonly hash: Buffer; readonly at: Date },
): Promise<void> {
  await tx.db
    .insertInto("upload_slip")
    .values({
      slip_hash: drawn.hash,
      association_id: slip.associationId,
      matter: slip.matter,
      matter_id: slip.matterId,
      name: slip.name,
      bytes: BigInt(slip.bytes),
      drawn_at: drawn.at,
    })
    .execute();
}

/** Takes a slip drawn since then that nobody took before; null: there is none. Found without any association: the slip names it. */
export async function takeUploadSlip(
  tx: Tx,
  taken: { readonly hash: Buffer; readonly matter: SlipMatter; readonly since: Date; readonly at: Date },
): Promise<UploadSlip | null> {
  await sql`select set_config('xinheng.token', ${taken.hash.toString("hex")}, true)`.execute(tx.db);
  const row = await tx.db
    .updateTable("upload_slip")
    .set({ taken_at: taken.at })
    .where("slip_hash", "=", taken.hash)
    .where("matter", "=", taken.matter)
    .where("taken_at", "is", null)
    .where("drawn_at", ">", taken.since)
    .returning(["association_id", "matter_id", "name", "bytes"])
    .executeTakeFirst();
  if (row === undefined) return null;
  const { association_id: associationId, matter_id: matterId, name, bytes } = row;
  return { associationId, matter: taken.matter, matterId, name, bytes: Number(bytes) };
}

/** How many slips were drawn for the matter since then. */
export async function countUploadSlips(tx: ReadTx, matterId: string, since: Date): Promise<number> {
  const { drawn } = await tx.db
    .selectFrom("upload_slip")
    .select(({ fn }) => fn.countAll<bigint>().as("drawn"))
    .where("matter_id", "=", matterId)
    .where("drawn_at", ">", since)
    .executeTakeFirstOrThrow();
  return Number(drawn);
}

/** How many bytes were announced in this association since then. */
export async function sumUploadSlips(tx: ReadTx, since: Date): Promise<number> {
  const { announced } = await tx.db
    .selectFrom("upload_slip")
    .select(({ fn }) => fn.sum<bigint | null>("bytes").as("announced"))
    .where("drawn_at", ">", since)
    .executeTakeFirstOrThrow();
  return Number(announced ?? 0);
}

export async function forgetUploadSlips(tx: Tx, before: Date): Promise<void> {
  await tx.db.deleteFrom("upload_slip").where("drawn_at", "<", before).execute();
}
