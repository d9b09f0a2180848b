import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { ReadTx, Tx } from "../database.ts";

/** One thing told to one person. `kind` and `about` mean something to a module; here they are carried. */
export type Notice = {
  readonly id: string;
  readonly accountId: string;
  readonly associationId: string | null;
  readonly kind: string;
  readonly about: unknown;
  readonly madeAt: Date;
  readonly readAt: Date | null;
};

export type NewNotice = {
  readonly accountId: string;
  readonly associationId: string | null;
  readonly kind: string;
  readonly about: Readonly<Record<string, string | number>>;
  /** The event it tells of; told a second time, it changes nothing. */
  readonly event: string;
  readonly madeAt: Date;
  /** When it is to go by mail; null: it stands on the desk only. */
  readonly mailDueAt: Date | null;
};

/** Saves what was not told before. Answers how many were new. */
export async function saveNotices(tx: Tx, notices: readonly NewNotice[]): Promise<number> {
  if (notices.length === 0) return 0;
  const saved = await tx.db
    .insertInto("notice")
    .values(
      notices.map((notice) => ({
        id: uuidv7(),
        account_id: notice.accountId,
        association_id: notice.associationId,
        kind: notice.kind,
        about: JSON.stringify(notice.about),
        event: notice.event,
        made_at: notice.madeAt,
        mail_due_at: notice.mailDueAt,
      })),
    )
    .onConflict((clash) => clash.columns(["account_id", "kind", "event"]).doNothing())
    .returning("id")
    .execute();
  return saved.length;
}

type WantedNotices = {
  readonly accountId: string;
  readonly unread: boolean;
  readonly kind: string | undefined;
  readonly after: string | undefined;
  readonly limit: number;
};

/** The person's notices that this transaction may see, newest first. */
export async function listNotices(tx: ReadTx, wanted: WantedNotices): Promise<Notice[]> {
  let query = tx.db.selectFrom("notice").selectAll().where("account_id", "=", wanted.accountId);
  if (wanted.unread) query = query.where("read_at", "is", null);
  if (wanted.kind !== undefined) query = query.where("kind", "=", wanted.kind);
  if (wanted.after !== undefined) query = query.where("id", "<", wanted.after);
  return (await query.orderBy("id", "desc").limit(wanted.limit).execute()).map(noticeOf);
}

export async function countUnread(tx: ReadTx, accountId: string): Promise<number> {
  const row = await tx.db
    .selectFrom("notice")
    .select((count) => count.fn.countAll<bigint>().as("unread"))
    .where("account_id", "=", accountId)
    .where("read_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.unread);
}

/** Marks the person's notices read: the named ones, or all. Answers how many were unread. */
export async function markRead(
  tx: Tx,
  marked: { accountId: string; ids: readonly string[] | "all"; at: Date },
): Promise<number> {
  if (marked.ids !== "all" && marked.ids.length === 0) return 0;
  let query = tx.db
    .updateTable("notice")
    .set({ read_at: marked.at })
    .where("account_id", "=", marked.accountId)
    .where("read_at", "is", null);
  if (marked.ids !== "all") query = query.where("id", "in", marked.ids);
  return Number((await query.executeTakeFirst()).numUpdatedRows);
}

/** What waits for its mail and is of these kinds stays on the desk: the person does not want it by mail any more. */
export async function keepOnDesk(tx: Tx, accountId: string, kinds: readonly string[]): Promise<void> {
  if (kinds.length === 0) return;
  await tx.db
    .updateTable("notice")
    .set({ mail_due_at: null })
    .where("account_id", "=", accountId)
    .where("kind", "in", [...kinds])
    .where("mail_id", "is", null)
    .execute();
}

/** Accounts with notices whose hour for mail has come. */
export async function listAccountsToWrite(tx: ReadTx, now: Date, limit: number): Promise<string[]> {
  const rows = await tx.db
    .selectFrom("notice")
    .select("account_id")
    .where("mail_due_at", "<=", now)
    .where("mail_id", "is", null)
    .where("read_at", "is", null)
    .groupBy("account_id")
    .orderBy((order) => order.fn.min("mail_due_at"))
    .limit(limit)
    .execute();
  return rows.map((row) => row.account_id);
}

/** Puts what is due for one account into one letter, what somebody else is putting into another left out. Answers how many. */
export async function putIntoLetter(
  tx: Tx,
  letter: { accountId: string; mailId: string; now: Date; limit: number },
): Promise<number> {
  const { numAffectedRows } = await sql`
    update notice set mail_id = ${letter.mailId} where id in
      (select id from notice where account_id = ${letter.accountId} and mail_due_at <= ${letter.now} and mail_id is null and read_at is null
       order by id limit ${letter.limit} for update skip locked)`.execute(tx.db);
  return Number(numAffectedRows ?? 0n);
}

/** The notices of a letter that nobody has read on the desk meanwhile, oldest first. */
export async function listNoticesOfLetter(tx: ReadTx, mailId: string, limit: number): Promise<Notice[]> {
  const rows = await tx.db
    .selectFrom("notice")
    .selectAll()
    .where("mail_id", "=", mailId)
    .where("read_at", "is", null)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(noticeOf);
}

export async function forgetNotices(tx: Tx, before: Date): Promise<void> {
  await tx.db.deleteFrom("notice").where("made_at", "<", before).execute();
}

type NoticeRow = {
  id: string;
  account_id: string;
  association_id: string | null;
  kind: string;
  about: unknown;
  made_at: Date;
  read_at: Date | null;
};

function noticeOf(row: NoticeRow): Notice {
  return {
    id: row.id,
    accountId: row.account_id,
    associationId: row.association_id,
    kind: row.kind,
    about: row.about,
    madeAt: row.made_at,
    readAt: row.read_at,
  };
}
