import { sql } from "kysely";
import { z } from "zod";
import { receiverNotice, type ReceiverNotice } from "@xinheng/domain/archives/objections/objection-view.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

export type ToldOf = {
  readonly subjectId: string;
  readonly cause: ReceiverNotice["cause"];
  readonly causeId: string;
  readonly says: ReceiverNotice["says"];
};

/** Tells the recipients of these handovers, each once of one thing. Answers the notices that are new. */
export async function saveReceiverNotices(
  tx: Tx,
  told: ToldOf & { readonly associationId: string; readonly at: Date; readonly dueOn: string },
  notices: readonly { readonly id: string; readonly handoverId: string }[],
): Promise<string[]> {
  if (notices.length === 0) return [];
  const made = await tx.db
    .insertInto("receiver_notice")
    .values(
      notices.map(({ id, handoverId }) => ({
        subject_id: told.subjectId,
        id,
        association_id: told.associationId,
        handover_id: handoverId,
        cause: told.cause,
        cause_id: told.causeId,
        says: told.says,
        told_at: told.at,
        due_on: told.dueOn,
      })),
    )
    .onConflict((clash) => clash.doNothing())
    .returning("id")
    .execute();
  return made.map(({ id }) => id);
}

export type KeptReceiverNotice = Omit<ReceiverNotice, "late" | "can" | "sending"> & {
  readonly recipientId: string | null;
};

const state = z.enum(["awaited", "late", "acknowledged", "all"]);
export const receiverNoticeState = state;

/** The association's notices to receivers, the newest first; of one matter, or to one recipient, where asked. */
export async function listReceiverNotices(
  tx: ReadTx,
  wanted: {
    readonly state: z.output<typeof state>;
    readonly today: string;
    readonly causeId?: string | undefined;
    readonly recipientId?: string | undefined;
    readonly id?: string | undefined;
  },
  page: { readonly before: string | undefined; readonly limit: number },
): Promise<KeptReceiverNotice[]> {
  let query = notices(tx);
  if (wanted.state === "awaited" || wanted.state === "late") query = query.where("acknowledged_at_of", "is", null);
  if (wanted.state === "late") query = query.where("due_on", "<", wanted.today);
  if (wanted.state === "acknowledged") query = query.where("acknowledged_at_of", "is not", null);
  if (wanted.causeId !== undefined) query = query.where("cause_id", "=", wanted.causeId);
  if (wanted.recipientId !== undefined) query = query.where("recipient_id", "=", wanted.recipientId);
  if (wanted.id !== undefined) query = query.where("id", "=", wanted.id);
  if (page.before !== undefined) query = query.where("id", "<", page.before);
  return (await query.orderBy("id", "desc").limit(page.limit).execute()).map(noticeOf);
}

export async function saveReceiverAcknowledgement(
  tx: Tx,
  key: { readonly subjectId: string; readonly id: string },
  said: {
    readonly at: Date;
    readonly through: "api" | "desk" | "note" | "link";
    readonly by: string;
    readonly note: string;
  },
): Promise<boolean> {
  const done = await tx.db
    .updateTable("receiver_notice")
    .set({ acknowledged_at: said.at, acknowledged_through: said.through, acknowledged_by: said.by, note: said.note })
    .where("subject_id", "=", key.subjectId)
    .where("id", "=", key.id)
    .where("acknowledged_at", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** How the receivers of matters stand, by matter. */
export async function countReceivers(
  tx: ReadTx,
  causeIds: readonly string[],
  today: string,
): Promise<Map<string, { told: number; acknowledged: number; late: number }>> {
  if (causeIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("receiver_notice")
    .select((of) => [
      "cause_id",
      of.fn.countAll<bigint>().as("told"),
      of.fn.count<bigint>("acknowledged_at").as("acknowledged"),
      of.fn
        .countAll<bigint>()
        .filterWhere((where) => where.and([where("acknowledged_at", "is", null), where("due_on", "<", today)]))
        .as("late"),
    ])
    .where("cause_id", "in", [...causeIds])
    .groupBy("cause_id")
    .execute();
  return new Map(
    rows.map((row) => [
      row.cause_id,
      { told: Number(row.told), acknowledged: Number(row.acknowledged), late: Number(row.late) },
    ]),
  );
}

/** How many receivers have not acknowledged in time, and since when the first has not; null where all have. */
export async function countLateReceivers(
  tx: ReadTx,
  today: string,
): Promise<{ readonly count: number; readonly since: string } | null> {
  const row = await tx.db
    .selectFrom("receiver_notice")
    .select((of) => [of.fn.countAll<bigint>().as("count"), sql<string | null>`min(due_on)`.as("since")])
    .where("acknowledged_at", "is", null)
    .where("due_on", "<", today)
    .executeTakeFirstOrThrow();
  return row.since === null ? null : { count: Number(row.count), since: row.since };
}

function notices(tx: ReadTx) {
  return tx.db
    .selectFrom(
      tx.db
        .selectFrom("receiver_notice")
        .innerJoin("handover", "handover.id", "receiver_notice.handover_id")
        .innerJoin("subject", "subject.id", "receiver_notice.subject_id")
        .select([
          "receiver_notice.id",
          "receiver_notice.subject_id",
          "subject.name as subject_name",
          "handover_id",
          "handover.number as handover_number",
          "recipient_id",
          "recipient_name",
          "recipient_kind",
          "cause",
          "cause_id",
          "says",
          "told_at",
          "due_on",
          sql<Date | null>`receiver_notice.acknowledged_at`.as("acknowledged_at_of"),
          sql<string | null>`receiver_notice.acknowledged_through`.as("through"),
          sql<string | null>`receiver_notice.acknowledged_by`.as("by"),
          "receiver_notice.note",
        ])
        .as("notice"),
    )
    .selectAll();
}

type NoticeRow = Awaited<ReturnType<ReturnType<typeof notices>["execute"]>>[number];

function noticeOf(row: NoticeRow): KeptReceiverNotice {
  const { cause, says } = receiverNotice.shape;
  const through = z.enum(["api", "desk", "note", "link"]).nullable().parse(row.through);
  return {
    id: row.id,
    subjectId: row.subject_id,
    subjectName: row.subject_name,
    handoverId: row.handover_id,
    handoverNumber: row.handover_number,
    recipient: row.recipient_name,
    recipientKind: row.recipient_kind,
    recipientId: row.recipient_id,
    cause: cause.parse(row.cause),
    causeId: row.cause_id,
    says: says.parse(row.says),
    toldAt: row.told_at.toISOString(),
    dueOn: row.due_on,
    acknowledgement:
      row.acknowledged_at_of === null || through === null
        ? null
        : { at: row.acknowledged_at_of.toISOString(), through, by: row.by ?? "", note: row.note },
  };
}
