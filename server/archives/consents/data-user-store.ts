import type { Selectable } from "kysely";
import { z } from "zod";
import { type DataUserKind, dataUserKinds } from "@xinheng/domain/archives/consents/data-user.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** An organisation's entry in the register of data users. */
export type KeptDataUser = {
  readonly subjectId: string;
  readonly id: string;
  readonly kind: DataUserKind;
  readonly kindSays: string;
  readonly agreementPaper: string;
  readonly admittedOn: string;
  readonly endedOn: string | null;
  readonly endedWhy: string;
};

export async function saveDataUser(
  tx: Tx,
  entry: Omit<KeptDataUser, "endedOn" | "endedWhy"> & {
    readonly associationId: string;
    readonly at: Date;
    readonly by: string | null;
  },
): Promise<void> {
  await tx.db
    .insertInto("data_user")
    .values({
      subject_id: entry.subjectId,
      id: entry.id,
      association_id: entry.associationId,
      kind: entry.kind,
      kind_says: entry.kindSays,
      agreement_paper: entry.agreementPaper,
      admitted_on: entry.admittedOn,
      admitted_at: entry.at,
      admitted_by: entry.by,
    })
    .execute();
}

export async function endDataUserOn(
  tx: Tx,
  { subjectId, id }: Pick<KeptDataUser, "subjectId" | "id">,
  ended: { readonly on: string; readonly why: string },
): Promise<void> {
  await tx.db
    .updateTable("data_user")
    .set({ ended_on: ended.on, ended_why: ended.why })
    .where("subject_id", "=", subjectId)
    .where("id", "=", id)
    .execute();
}

/** The latest entry of this organisation: the one that stands, else the last that ended. */
export async function findDataUser(tx: ReadTx, subjectId: string): Promise<KeptDataUser | null> {
  return (await findDataUsers(tx, [subjectId])).get(subjectId) ?? null;
}

/** The latest entry of each of these organisations. */
export async function findDataUsers(tx: ReadTx, subjectIds: readonly string[]): Promise<Map<string, KeptDataUser>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("data_user")
    .selectAll()
    .distinctOn("subject_id")
    .where((where) => where("subject_id", "=", where.fn.any(where.val([...subjectIds]))))
    .orderBy("subject_id")
    .orderBy("ended_on", (order) => order.desc().nullsFirst())
    .orderBy("id", "desc")
    .execute();
  return new Map(rows.map((row) => [row.subject_id, dataUserOf(row)]));
}

/** The association's data users, the latest entered first; those that stand alone where asked. */
export async function listKeptDataUsers(
  tx: ReadTx,
  wanted: { readonly standing: boolean; readonly before: string | undefined; readonly limit: number },
): Promise<KeptDataUser[]> {
  let query = tx.db.selectFrom("data_user").selectAll();
  if (wanted.standing) query = query.where("ended_on", "is", null);
  if (wanted.before !== undefined) query = query.where("id", "<", wanted.before);
  return (await query.orderBy("id", "desc").limit(wanted.limit).execute()).map(dataUserOf);
}

export async function countDataUsers(tx: ReadTx): Promise<number> {
  const row = await tx.db
    .selectFrom("data_user")
    .select((of) => of.fn.countAll<bigint>().as("count"))
    .where("ended_on", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function dataUserOf(row: Selectable<DB["data_user"]>): KeptDataUser {
  return {
    ...{ subjectId: row.subject_id, id: row.id, kind: z.enum(dataUserKinds).parse(row.kind), kindSays: row.kind_says },
    ...{ agreementPaper: row.agreement_paper, admittedOn: row.admitted_on },
    ...{ endedOn: row.ended_on, endedWhy: row.ended_why },
  };
}
