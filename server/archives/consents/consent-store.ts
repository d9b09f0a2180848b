import { type RawBuilder, type Selectable, sql, type Updateable } from "kysely";
import { z } from "zod";
import {
  consentPurpose,
  type ConsentScope,
  consentScope,
  type ConsentState,
  consentStates,
} from "@xinheng/domain/archives/consents/consent.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A consent, or what a data user asked for, as it is kept. */
export type KeptConsent = ConsentScope & {
  readonly subjectId: string;
  readonly id: string;
  readonly associationId: string;
  /** The data user's own subject. */
  readonly dataUserId: string;
  readonly asked: ConsentScope | null;
  readonly askedOn: string | null;
  readonly grantedAt: Date | null;
  readonly way: "own" | "paper" | null;
  readonly declinedAt: Date | null;
  readonly declinedWhy: string;
  readonly revokedAt: Date | null;
  readonly revokedWhy: string;
  readonly looks: number;
  readonly lastLookAt: Date | null;
};

type Made = Pick<KeptConsent, "subjectId" | "id" | "associationId" | "dataUserId">;

/** What was asked for, as a row of its own until it is answered. */
export async function saveConsentRequest(
  tx: Tx,
  made: Made,
  asked: { readonly scope: ConsentScope; readonly on: string; readonly by: string | null },
): Promise<void> {
  await tx.db
    .insertInto("consent")
    .values({
      ...{ ...keyOf(made), association_id: made.associationId, data_user_id: made.dataUserId },
      ...{ ...columnsOf(asked.scope), asked: JSON.stringify(asked.scope), asked_on: asked.on, asked_by: asked.by },
    })
    .execute();
}

type Granted = {
  readonly scope: ConsentScope;
  readonly at: Date;
  readonly by: string | null;
  readonly way: "own" | "paper";
};

/** What the subject granted by itself. */
export async function saveConsent(tx: Tx, made: Made, granted: Granted): Promise<void> {
  await tx.db
    .insertInto("consent")
    .values({
      ...{ ...keyOf(made), association_id: made.associationId, data_user_id: made.dataUserId },
      ...{ ...columnsOf(granted.scope), granted_at: granted.at, granted_by: granted.by, way: granted.way },
    })
    .execute();
}

/** What the subject granted of what was asked for. */
export async function grantAsked(tx: Tx, key: Key, granted: Granted): Promise<void> {
  await changed(tx, key, {
    ...columnsOf(granted.scope),
    ...{ granted_at: granted.at, granted_by: granted.by, way: granted.way },
  });
}

type Key = Pick<KeptConsent, "subjectId" | "id">;
type Stop = { readonly at: Date; readonly on: string; readonly why: string };

export async function declineAsked(tx: Tx, key: Key, { at, on, why }: Stop): Promise<void> {
  await changed(tx, key, { declined_at: at, declined_why: why, over_on: on });
}

export async function revokeConsentAt(tx: Tx, key: Key, stop: Stop & { readonly by: string | null }): Promise<void> {
  const { at, by, why, on } = stop;
  await changed(tx, key, { revoked_at: at, revoked_by: by, revoked_why: why, over_on: on });
}

/** Stops whatever this data user holds and could still use: a new entry of it begins with nothing. */
export async function revokeConsentsTo(
  tx: Tx,
  dataUserId: string,
  { at, by, why, on }: Stop & { readonly by: string | null },
): Promise<void> {
  await tx.db
    .updateTable("consent")
    .set({ revoked_at: at, revoked_by: by, revoked_why: why, over_on: on })
    .where("data_user_id", "=", dataUserId)
    .where("granted_at", "is not", null)
    .where("revoked_at", "is", null)
    .where("until_on", ">=", on)
    .execute();
}

/** One look more; the row is held, so that no two looks take the last one. */
export async function countLook(tx: Tx, key: Key, at: Date): Promise<void> {
  await tx.db
    .updateTable("consent")
    .set((row) => ({ looks: sql<number>`${row.ref("looks")} + 1`, last_look_at: at }))
    .where("subject_id", "=", key.subjectId)
    .where("id", "=", key.id)
    .execute();
}

async function changed(tx: Tx, key: Key, change: Updateable<DB["consent"]>): Promise<void> {
  await tx.db
    .updateTable("consent")
    .set(change)
    .where("subject_id", "=", key.subjectId)
    .where("id", "=", key.id)
    .execute();
}

const keyOf = ({ subjectId, id }: Key) => ({ subject_id: subjectId, id });

function columnsOf(scope: ConsentScope) {
  return {
    ...{ purpose: scope.purpose, purpose_says: scope.purposeSays, classes: [...scope.classes], closed: scope.closed },
    ...{ from_on: scope.fromOn, until_on: scope.untilOn, most_looks: scope.mostLooks, over_on: scope.untilOn },
  };
}

export async function findKeptConsent(tx: ReadTx, subjectId: string, id: string): Promise<KeptConsent | null> {
  const row = await tx.db
    .selectFrom("consent")
    .selectAll()
    .where("subject_id", "=", subjectId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : consentOf(row);
}

/** Held until the transaction ends. */
export async function findConsentForUpdate(tx: Tx, subjectId: string, id: string): Promise<KeptConsent | null> {
  const row = await tx.db
    .selectFrom("consent")
    .selectAll()
    .where("subject_id", "=", subjectId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : consentOf(row);
}

/** The consent a data user names, held; null where it is another's. */
export async function findHeldConsent(tx: Tx, dataUserId: string, id: string): Promise<KeptConsent | null> {
  const row = await tx.db
    .selectFrom("consent")
    .selectAll()
    .where("data_user_id", "=", dataUserId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : consentOf(row);
}

export type ConsentFilter = {
  readonly subjectId?: string | undefined;
  readonly dataUserId?: string | undefined;
  readonly state?: ConsentState | undefined;
  readonly today: string;
};

/** Consents and requests, the latest first: of one subject, of one data user, at one stage. */
export async function listKeptConsents(
  tx: ReadTx,
  filter: ConsentFilter,
  page: { readonly before: string | undefined; readonly limit: number },
): Promise<KeptConsent[]> {
  let query = tx.db.selectFrom("consent").selectAll();
  if (filter.subjectId !== undefined) query = query.where("subject_id", "=", filter.subjectId);
  if (filter.dataUserId !== undefined) query = query.where("data_user_id", "=", filter.dataUserId);
  if (filter.state !== undefined) query = query.where(sql<boolean>`${stateOn(filter.today)} = ${filter.state}`);
  if (page.before !== undefined) query = query.where("id", "<", page.before);
  return (await query.orderBy("id", "desc").limit(page.limit).execute()).map(consentOf);
}

/** Whether this data user waits for an answer of this subject. */
export async function isAnswerAwaited(
  tx: ReadTx,
  of: { readonly subjectId: string; readonly dataUserId: string; readonly today: string },
): Promise<boolean> {
  const { subjectId, dataUserId, today } = of;
  const filter = { subjectId, dataUserId, today, state: "asked" } as const;
  return (await listKeptConsents(tx, filter, { before: undefined, limit: 1 })).length > 0;
}

/** How many consents stand how on a day, and how many looks they saw; the same as `stateOfConsent`. */
export async function countConsents(
  tx: ReadTx,
  today: string,
): Promise<{ readonly states: { state: ConsentState; count: number }[]; readonly looks: number }> {
  const { rows } = await sql<{ state: string; count: bigint; looks: bigint }>`
    select ${stateOn(today)} as state, count(*) as count, sum(looks)::bigint as looks from consent group by 1 order by 1`.execute(
    tx.db,
  );
  return {
    states: rows.map(({ state, count }) => ({ state: z.enum(consentStates).parse(state), count: Number(count) })),
    looks: rows.reduce((sum, { looks }) => sum + Number(looks), 0),
  };
}

/** The state on a day as the database tells it; a test holds it equal to `stateOfConsent`. */
function stateOn(today: string): RawBuilder<string> {
  return sql<string>`(case
    when declined_at is not null then 'declined' when revoked_at is not null then 'revoked'
    when granted_at is null then case when until_on < ${today}::date then 'lapsed' else 'asked' end
    when until_on < ${today}::date then 'over'
    when most_looks is not null and looks >= most_looks then 'used-up'
    when from_on > ${today}::date then 'not-yet' else 'live' end)`;
}

function consentOf(row: Selectable<DB["consent"]>): KeptConsent {
  return {
    ...{ subjectId: row.subject_id, id: row.id, associationId: row.association_id, dataUserId: row.data_user_id },
    ...{ purpose: consentPurpose.parse(row.purpose), purposeSays: row.purpose_says, classes: row.classes },
    ...{ closed: row.closed, fromOn: row.from_on, untilOn: row.until_on, mostLooks: row.most_looks },
    ...{ asked: row.asked === null ? null : consentScope.parse(row.asked), askedOn: row.asked_on },
    ...{ grantedAt: row.granted_at, way: z.enum(["own", "paper"]).nullable().parse(row.way) },
    ...{ declinedAt: row.declined_at, declinedWhy: row.declined_why },
    ...{ revokedAt: row.revoked_at, revokedWhy: row.revoked_why, looks: row.looks, lastLookAt: row.last_look_at },
  };
}
