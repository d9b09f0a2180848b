import type { LetterView } from "@xinheng/domain/norms/norm-view.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** What the public sent on a text that was laid open. */
export type Letter = Omit<LetterView, "can"> & {
  readonly associationId: string;
  readonly normId: string;
  readonly consultationId: string;
};

export async function saveLetter(
  tx: Tx,
  letter: Omit<Letter, "takenAs" | "setAsideWhy" | "readBy"> & { readonly at: Date; readonly receiptHash: Buffer },
): Promise<void> {
  await tx.db
    .insertInto("norm_letter")
    .values({
      id: letter.id,
      association_id: letter.associationId,
      norm_id: letter.normId,
      consultation_id: letter.consultationId,
      clause: letter.clause,
      from_name: letter.fromName,
      opinion: letter.opinion,
      received_on: letter.receivedOn,
      received_at: letter.at,
      receipt_hash: letter.receiptHash,
    })
    .execute();
}

const letters = (tx: ReadTx) =>
  tx.db
    .selectFrom("norm_letter")
    .leftJoin("norm_opinion", "norm_opinion.id", "norm_letter.opinion_id")
    .leftJoin("account", "account.id", "norm_letter.read_by")
    .select(["norm_letter.id", "norm_letter.association_id", "norm_letter.norm_id", "norm_letter.consultation_id"])
    .select(["norm_letter.clause", "norm_letter.from_name", "norm_letter.opinion", "norm_letter.received_on"])
    .select(["norm_letter.set_aside_why", "norm_opinion.number", "account.display_name"]);

/** Letters on a version: those nobody has read first, then the latest; `offset` are left out. */
export async function listLetters(
  tx: ReadTx,
  normId: string,
  page: { readonly offset: number; readonly limit: number },
): Promise<Letter[]> {
  const rows = await letters(tx)
    .where("norm_letter.norm_id", "=", normId)
    .orderBy("norm_letter.read_at", (order) => order.desc().nullsFirst())
    .orderBy("norm_letter.received_at")
    .orderBy("norm_letter.id")
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map(letterOf);
}

export async function findLetter(tx: ReadTx, id: string): Promise<Letter | null> {
  const row = await letters(tx).where("norm_letter.id", "=", id).executeTakeFirst();
  return row === undefined ? null : letterOf(row);
}

/** How many nobody has read. */
export async function countUnreadLetters(tx: ReadTx, normId: string): Promise<number> {
  const { unread } = await tx.db
    .selectFrom("norm_letter")
    .select(({ fn }) => fn.countAll<bigint>().as("unread"))
    .where("norm_id", "=", normId)
    .where("read_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(unread);
}

/** Somebody has read it: it became an opinion, or was set aside with a reason. */
export async function markLetterRead(
  tx: Tx,
  id: string,
  read: { readonly opinionId: string | null; readonly setAsideWhy: string | null; readonly by: string | null } & {
    readonly at: Date;
  },
): Promise<void> {
  await tx.db
    .updateTable("norm_letter")
    .set({ opinion_id: read.opinionId, set_aside_why: read.setAsideWhy, read_by: read.by, read_at: read.at })
    .where("id", "=", id)
    .execute();
}

type Row = Awaited<ReturnType<ReturnType<typeof letters>["executeTakeFirstOrThrow"]>>;

function letterOf(row: Row): Letter {
  return {
    id: row.id,
    associationId: row.association_id,
    normId: row.norm_id,
    consultationId: row.consultation_id,
    clause: row.clause,
    fromName: row.from_name,
    opinion: row.opinion,
    receivedOn: row.received_on,
    takenAs: row.number,
    setAsideWhy: row.set_aside_why,
    readBy: row.display_name,
  };
}
