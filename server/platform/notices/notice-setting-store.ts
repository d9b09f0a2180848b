import type { ReadTx, Tx } from "../database.ts";

/** How one person is told: hours, language, address. Addresses are sealed by the key ring (DESIGN, 6). */
export type NoticeSetting = {
  readonly language: "zh" | "en";
  readonly digestHour: number;
  readonly quietFrom: number | null;
  readonly quietUntil: number | null;
  /** Confirmed by a link that reached it. */
  readonly addressCipher: string | null;
  /** Given and not confirmed yet. */
  readonly asked: { readonly cipher: string; readonly hash: Buffer; readonly until: Date } | null;
  readonly calendarSince: Date | null;
};

const untouched: NoticeSetting = {
  language: "zh",
  digestHour: 9,
  quietFrom: null,
  quietUntil: null,
  addressCipher: null,
  asked: null,
  calendarSince: null,
};

/** The account's settings; what the house proposes where it has set none. */
export async function findNoticeSetting(tx: ReadTx, accountId: string): Promise<NoticeSetting> {
  return (await findNoticeSettings(tx, [accountId])).get(accountId) ?? untouched;
}

/** Settings by account, for those who have set any. */
export async function findNoticeSettings(
  tx: ReadTx,
  accountIds: readonly string[],
): Promise<Map<string, NoticeSetting>> {
  if (accountIds.length === 0) return new Map();
  const rows = await tx.db.selectFrom("notice_setting").selectAll().where("account_id", "in", accountIds).execute();
  return new Map(rows.map((row) => [row.account_id, settingOf(row)]));
}

/** Sets what the person has chosen; the address and the calendar stay as they are. */
export async function saveNoticeSetting(
  tx: Tx,
  accountId: string,
  chosen: Pick<NoticeSetting, "language" | "digestHour" | "quietFrom" | "quietUntil">,
): Promise<void> {
  const row = {
    language: chosen.language,
    digest_hour: chosen.digestHour,
    quiet_from: chosen.quietFrom,
    quiet_until: chosen.quietUntil,
  };
  await upsert(tx, accountId, row);
}

/** An address that waits for its confirmation; the confirmed one stays until then. */
export async function askForAddress(tx: Tx, accountId: string, asked: NonNullable<NoticeSetting["asked"]>) {
  await upsert(tx, accountId, { asked_cipher: asked.cipher, asked_hash: asked.hash, asked_until: asked.until });
}

/** Takes the asked address over; false where the link is not this account's, or is over. */
export async function confirmAddress(tx: Tx, accountId: string, hash: Buffer, at: Date): Promise<boolean> {
  const confirmed = await tx.db
    .updateTable("notice_setting")
    .set((row) => ({
      address_cipher: row.ref("asked_cipher"),
      address_confirmed_at: at,
      asked_cipher: null,
      asked_hash: null,
      asked_until: null,
    }))
    .where("account_id", "=", accountId)
    .where("asked_hash", "=", hash)
    .where("asked_until", ">", at)
    .executeTakeFirst();
  return confirmed.numUpdatedRows === 1n;
}

/** Forgets the person's address, the asked one too. */
export async function dropAddress(tx: Tx, accountId: string): Promise<void> {
  const none = {
    ...{ address_cipher: null, address_confirmed_at: null },
    ...{ asked_cipher: null, asked_hash: null, asked_until: null },
  };
  await tx.db.updateTable("notice_setting").set(none).where("account_id", "=", accountId).execute();
}

/** Sets the hash of the calendar's secret, or (null) revokes it. */
export async function saveCalendarSecret(tx: Tx, accountId: string, secret: { hash: Buffer; at: Date } | null) {
  await upsert(tx, accountId, { calendar_hash: secret?.hash ?? null, calendar_since: secret?.at ?? null });
}

/** Whose calendar a secret opens; nobody's whose account is suspended. */
export async function findCalendarOwner(
  tx: ReadTx,
  hash: Buffer,
): Promise<{ accountId: string; language: "zh" | "en" } | null> {
  const row = await tx.db
    .selectFrom("notice_setting")
    .innerJoin("account", "account.id", "notice_setting.account_id")
    .select(["account_id", "language"])
    .where("calendar_hash", "=", hash)
    .where("suspended_at", "is", null)
    .executeTakeFirst();
  return row === undefined ? null : { accountId: row.account_id, language: languageOf(row.language) };
}

/** The account's own choices, kind to way. */
export async function findChoices(
  tx: ReadTx,
  accountIds: readonly string[],
): Promise<{ accountId: string; kind: string; way: string }[]> {
  if (accountIds.length === 0) return [];
  return tx.db
    .selectFrom("notice_choice")
    .select(["account_id as accountId", "kind", "way"])
    .where("account_id", "in", accountIds)
    .execute();
}

export async function saveChoices(
  tx: Tx,
  accountId: string,
  choices: readonly { kind: string; way: string }[],
): Promise<void> {
  await tx.db.deleteFrom("notice_choice").where("account_id", "=", accountId).execute();
  if (choices.length === 0) return;
  const rows = choices.map(({ kind, way }) => ({ account_id: accountId, kind, way }));
  await tx.db.insertInto("notice_choice").values(rows).execute();
}

type Columns = Partial<{
  language: string;
  digest_hour: number;
  quiet_from: number | null;
  quiet_until: number | null;
  asked_cipher: string | null;
  asked_hash: Buffer | null;
  asked_until: Date | null;
  calendar_hash: Buffer | null;
  calendar_since: Date | null;
}>;

async function upsert(tx: Tx, accountId: string, columns: Columns): Promise<void> {
  await tx.db
    .insertInto("notice_setting")
    .values({ account_id: accountId, ...columns })
    .onConflict((clash) => clash.column("account_id").doUpdateSet(columns))
    .execute();
}

type SettingRow = {
  language: string;
  digest_hour: number;
  quiet_from: number | null;
  quiet_until: number | null;
  address_cipher: string | null;
  asked_cipher: string | null;
  asked_hash: Buffer | null;
  asked_until: Date | null;
  calendar_since: Date | null;
};

function settingOf(row: SettingRow): NoticeSetting {
  const { asked_cipher: cipher, asked_hash: hash, asked_until: until } = row;
  return {
    language: languageOf(row.language),
    digestHour: row.digest_hour,
    quietFrom: row.quiet_from,
    quietUntil: row.quiet_until,
    addressCipher: row.address_cipher,
    asked: cipher === null || hash === null || until === null ? null : { cipher, hash, until },
    calendarSince: row.calendar_since,
  };
}

function languageOf(text: string): "zh" | "en" {
  return text === "en" ? "en" : "zh";
}
