import { randomInt } from "node:crypto";
import { sql, type Selectable } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import { type HandoverView, handoverView } from "@xinheng/domain/access/handover-view.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../database.ts";
import { dayOf } from "../time.ts";

/** Something handed out. `parameters` is the filter as it is printed on what goes out; nothing of a person stands in it. */
export type Handover = {
  readonly what: HandoverView["what"];
  readonly operation: string;
  readonly recipient: HandoverView["recipient"];
  readonly channel: HandoverView["channel"];
  /** Who hands it out, and under which office. It happens in the association that actor works in. */
  readonly actor: Actor;
  readonly office: string;
  readonly at: Date;
  readonly file: { readonly id: string; readonly sha256: Buffer } | null;
  readonly parameters: Readonly<Record<string, string>>;
  readonly purpose: string;
  readonly basis: string;
  /** The last day on which the recipient is to say that it came; null where nothing is waited for. */
  readonly acknowledgeByOn: string | null;
};

/** What of whom went out; `recordId` is that of the version, null where the subject itself went and none of its records. */
export type HandedOut = { readonly subjectId: string; readonly recordId: string | null };

/** Number and id of a handover: drawn first, since what goes out bears the number. */
export type HandoverNumber = { readonly id: string; readonly number: string };

const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** Draws what a handover is called: its day in Asia/Shanghai and six letters. */
export function drawHandoverNumber(at: Date): HandoverNumber {
  const drawn = Array.from({ length: 6 }, () => letters.charAt(randomInt(letters.length))).join("");
  return { id: uuidv7({ msecs: at.getTime() }), number: `${dayOf(at).replaceAll("-", "")}-${drawn}` };
}

/** Writes the row of something handed out, after its items: it counts them. */
export async function saveHandover(tx: Tx, { id, number }: HandoverNumber, handover: Handover): Promise<void> {
  const { actor, file } = handover;
  if (actor.associationId === null || actor.kind === "visitor")
    throw new Error("only somebody inside an association hands anything out");
  await tx.db
    .insertInto("handover")
    .values({
      id,
      number,
      association_id: actor.associationId,
      what: handover.what,
      operation: handover.operation,
      recipient_kind: handover.recipient.kind,
      recipient_id: handover.recipient.id,
      recipient_name: handover.recipient.name,
      channel: handover.channel,
      ...countedItems(id),
      made_at: handover.at,
      made_by_kind: actor.kind,
      made_by: actor.id,
      made_by_name: actor.name,
      office: handover.office,
      file_id: file?.id ?? null,
      sha256: file?.sha256 ?? null,
      parameters: JSON.stringify(handover.parameters),
      purpose: handover.purpose,
      basis: handover.basis,
      acknowledgement: handover.acknowledgeByOn === null ? "none-needed" : "awaited",
      acknowledge_by_on: handover.acknowledgeByOn,
    })
    .execute();
}

function countedItems(id: string) {
  const items = sql`from handover_item where handover_id = ${id}`;
  return {
    subjects: sql<number>`(select count(distinct subject_id) ${items})`,
    records: sql<number>`(select count(*) filter (where record_id <> subject_id) ${items})`,
  };
}

/** Notes what went out with a handover, a block in one statement; the same item twice is one. */
export async function saveHandedOut(
  tx: Tx,
  handover: { readonly id: string; readonly associationId: string },
  items: readonly HandedOut[],
): Promise<void> {
  if (items.length === 0) return;
  const subjects = items.map((item) => item.subjectId);
  const records = items.map((item) => item.recordId ?? item.subjectId);
  await sql`insert into handover_item (subject_id, handover_id, record_id, association_id)
    select subject_id, ${handover.id}::uuid, record_id, ${handover.associationId}::uuid
    from unnest(${subjects}::uuid[], ${records}::uuid[]) as item (subject_id, record_id)
    on conflict do nothing`.execute(tx.db);
}

/** A handover that reached somebody, with which of the versions asked about went with it. */
export type Receiver = { readonly handover: HandoverView; readonly received: readonly HandedOut[] };

/**
 * Who received any of these versions, or anything of a subject where `recordId` is null; newest first. The association's
 * own handovers; in a transaction of the house's audience those of every association.
 */
export async function listReceiversOf(
  tx: ReadTx,
  about: readonly HandedOut[],
  page: { readonly before?: string | undefined; readonly limit: number },
): Promise<Receiver[]> {
  if (about.length === 0) return [];
  let query = tx.db
    .selectFrom("handover_item")
    .innerJoin("handover", "handover.id", "handover_item.handover_id")
    .selectAll("handover")
    .select([
      sql<string[]>`array_agg(handover_item.subject_id)`.as("subject_ids"),
      sql<string[]>`array_agg(handover_item.record_id)`.as("record_ids"),
    ])
    .where((where) =>
      where.or(
        about.map(({ subjectId, recordId }) =>
          recordId === null
            ? where("subject_id", "=", subjectId)
            : where.and([where("subject_id", "=", subjectId), where("record_id", "=", recordId)]),
        ),
      ),
    );
  if (page.before !== undefined) query = query.where("handover.id", "<", page.before);
  const rows = await query.groupBy("handover.id").orderBy("handover.id", "desc").limit(page.limit).execute();
  return rows.map((row) => ({
    handover: handoverOf(row),
    received: row.subject_ids.map((subjectId, at) => handedOutOf(subjectId, row.record_ids[at] ?? subjectId)),
  }));
}

function handedOutOf(subjectId: string, recordId: string): HandedOut {
  return { subjectId, recordId: recordId === subjectId ? null : recordId };
}

/** What a list of handovers may be narrowed to. `lateOn`: awaited, and the last day in time was before this one. */
export type HandoverFilter = {
  readonly what?: HandoverView["what"] | undefined;
  readonly channel?: HandoverView["channel"] | undefined;
  readonly acknowledgement?: HandoverView["acknowledgement"]["state"] | undefined;
  readonly lateOn?: string | undefined;
  /** Part of the recipient's name. */
  readonly recipient?: string | undefined;
};

/** The association's handovers, newest first; ids are in order of making, so one of them is the place to read on from. */
export async function listHandovers(
  tx: ReadTx,
  filter: HandoverFilter,
  page: { readonly before: string | undefined; readonly limit: number },
): Promise<HandoverView[]> {
  let query = tx.db.selectFrom("handover").selectAll().where(sql<boolean>`association_id = current_association()`);
  if (filter.what !== undefined) query = query.where("what", "=", filter.what);
  if (filter.channel !== undefined) query = query.where("channel", "=", filter.channel);
  if (filter.acknowledgement !== undefined) query = query.where("acknowledgement", "=", filter.acknowledgement);
  if (filter.lateOn !== undefined)
    query = query.where("acknowledgement", "=", "awaited").where("acknowledge_by_on", "<", filter.lateOn);
  if (filter.recipient !== undefined)
    query = query.where(sql<boolean>`strpos(recipient_name, ${filter.recipient}) > 0`);
  if (page.before !== undefined) query = query.where("id", "<", page.before);
  return (await query.orderBy("id", "desc").limit(page.limit).execute()).map(handoverOf);
}

/** How many wait to be acknowledged past their day, and since when the first does; null where none does. */
export async function countLateHandovers(
  tx: ReadTx,
  today: string,
): Promise<{ readonly count: number; readonly since: string } | null> {
  const row = await tx.db
    .selectFrom("handover")
    .select((of) => [of.fn.countAll<bigint>().as("count"), of.fn.min("acknowledge_by_on").as("since")])
    .where(sql<boolean>`association_id = current_association()`)
    .where("acknowledgement", "=", "awaited")
    .where("acknowledge_by_on", "<", today)
    .executeTakeFirstOrThrow();
  return row.since === null ? null : { count: Number(row.count), since: row.since };
}

export async function findHandover(tx: ReadTx, id: string): Promise<HandoverView | null> {
  const row = await tx.db.selectFrom("handover").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : handoverOf(row);
}

/** Holds the row until the transaction ends. */
export async function findHandoverForUpdate(tx: Tx, id: string): Promise<HandoverView | null> {
  const row = await tx.db.selectFrom("handover").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : handoverOf(row);
}

/** Items of a handover in the order of their key; `after` is the last one seen. */
export async function listHandedOut(
  tx: ReadTx,
  handoverId: string,
  page: { readonly after: HandedOut | undefined; readonly limit: number },
): Promise<HandedOut[]> {
  let query = tx.db
    .selectFrom("handover_item")
    .select(["subject_id", "record_id"])
    .where("handover_id", "=", handoverId);
  if (page.after !== undefined) {
    const { subjectId, recordId } = page.after;
    query = query.where(sql<boolean>`(subject_id, record_id) > (${subjectId}::uuid, ${recordId ?? subjectId}::uuid)`);
  }
  const rows = await query.orderBy("subject_id").orderBy("record_id").limit(page.limit).execute();
  return rows.map((row) => handedOutOf(row.subject_id, row.record_id));
}

/** The columns of a handover, as any query of this table answers them. */
export function handoverOf(row: Selectable<DB["handover"]>): HandoverView {
  return handoverView.parse({
    id: row.id,
    associationId: row.association_id,
    number: row.number,
    what: row.what,
    operation: row.operation,
    recipient: { kind: row.recipient_kind, id: row.recipient_id, name: row.recipient_name },
    channel: row.channel,
    subjects: row.subjects,
    records: row.records,
    madeAt: row.made_at.toISOString(),
    madeBy: row.made_by_name,
    office: row.office,
    fileId: row.file_id,
    sha256: row.sha256?.toString("hex") ?? null,
    parameters: row.parameters,
    purpose: row.purpose,
    basis: row.basis,
    acknowledgement: {
      state: row.acknowledgement,
      dueOn: row.acknowledge_by_on,
      at: row.acknowledged_at?.toISOString() ?? null,
      through: row.acknowledged_through,
      by: row.acknowledged_by,
      note: row.acknowledgement_note,
    },
  });
}
