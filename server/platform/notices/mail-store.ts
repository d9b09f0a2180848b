import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { ReadTx, Tx } from "../database.ts";

const mailKind = z.enum(["notices", "address", "invitation"]);
const mailState = z.enum(["waiting", "failed", "sent", "given-up"]);

/** A letter on its way to one person. */
export type Mail = {
  readonly id: string;
  readonly accountId: string;
  readonly kind: z.infer<typeof mailKind>;
  readonly linkCipher: string | null;
  readonly state: z.infer<typeof mailState>;
  readonly attempts: number;
  readonly fault: string | null;
  readonly madeAt: Date;
};

/** Lays a letter ready; it leaves at the poller's next round. Answers its id. */
export async function saveMail(
  tx: Tx,
  mail: { accountId: string; kind: Mail["kind"]; linkCipher: string | null; at: Date },
): Promise<string> {
  const id = uuidv7();
  await tx.db
    .insertInto("mail")
    .values({
      id,
      account_id: mail.accountId,
      kind: mail.kind,
      link_cipher: mail.linkCipher,
      state: "waiting",
      made_at: mail.at,
      next_at: mail.at,
    })
    .execute();
  return id;
}

/**
 * Takes letters that are due, each for `until`: whoever is killed while sending leaves it to be sent again by then, under
 * the same Message-ID.
 */
export async function takeDueMail(tx: Tx, now: Date, until: Date, limit: number): Promise<Mail[]> {
  const { rows } = await sql<MailRow>`
    update mail set next_at = ${until}, attempts = attempts + 1 where id in
      (select id from mail where state in ('waiting', 'failed') and next_at <= ${now}
       order by next_at, id limit ${limit} for update skip locked)
    returning *`.execute(tx.db);
  return rows.map(mailOf);
}

/** What came of an attempt. A link that has left, or never will, is forgotten. */
export async function settleMail(
  tx: Tx,
  id: string,
  came: { state: "sent" | "failed" | "given-up"; fault: string | null; nextAt: Date; at: Date },
): Promise<void> {
  await tx.db
    .updateTable("mail")
    .set({
      state: came.state,
      fault: came.fault,
      next_at: came.nextAt,
      ...(came.state === "sent" ? { sent_at: came.at } : {}),
      ...(came.state === "failed" ? {} : { link_cipher: null }),
    })
    .where("id", "=", id)
    .execute();
}

/** The last letters to an account, newest first. */
export async function listMail(tx: ReadTx, accountId: string, limit: number): Promise<Mail[]> {
  const rows = await tx.db
    .selectFrom("mail")
    .selectAll()
    .where("account_id", "=", accountId)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(mailOf);
}

export async function forgetMail(tx: Tx, before: Date): Promise<void> {
  await tx.db.deleteFrom("mail").where("made_at", "<", before).execute();
}

type MailRow = {
  id: string;
  account_id: string;
  kind: string;
  link_cipher: string | null;
  state: string;
  attempts: number;
  fault: string | null;
  made_at: Date;
};

function mailOf(row: MailRow): Mail {
  return {
    id: row.id,
    accountId: row.account_id,
    kind: mailKind.parse(row.kind),
    linkCipher: row.link_cipher,
    state: mailState.parse(row.state),
    attempts: row.attempts,
    fault: row.fault,
    madeAt: row.made_at,
  };
}
