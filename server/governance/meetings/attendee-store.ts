import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { type Attendee, type PresenceKind, presences } from "@xinheng/domain/governance/meeting.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** Somebody entitled to take part, as of the day of the call. */
export type KeptAttendee = Attendee & {
  readonly name: string;
  readonly seatId: string | null;
  readonly memberSubject: string | null;
  readonly accountId: string | null;
  readonly proxyPaper: string | null;
  readonly notifiedHow: string | null;
};

export type NewAttendee = Pick<KeptAttendee, "name" | "seatId" | "memberSubject" | "accountId">;

/** Writes the list of those entitled, with how they were told of the meeting. */
export async function saveAttendees(
  tx: Tx,
  meeting: { readonly id: string; readonly associationId: string; readonly notifiedHow: string; readonly at: Date },
  attendees: readonly NewAttendee[],
): Promise<void> {
  for (let from = 0; from < attendees.length; from += 1_000) {
    await tx.db
      .insertInto("attendee")
      .values(
        attendees.slice(from, from + 1_000).map((one) => ({
          id: uuidv7(),
          association_id: meeting.associationId,
          meeting_id: meeting.id,
          seat_id: one.seatId,
          member_subject: one.memberSubject,
          name: one.name,
          account_id: one.accountId,
          notified_at: meeting.at,
          notified_how: meeting.notifiedHow,
        })),
      )
      .execute();
  }
}

/** Everybody entitled, by name; at most 20,000. */
export async function listAttendees(tx: ReadTx, meetingId: string): Promise<KeptAttendee[]> {
  const rows = await tx.db
    .selectFrom("attendee")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("id")
    .limit(20_000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    seatId: row.seat_id,
    memberSubject: row.member_subject,
    accountId: row.account_id,
    presence: z.enum(presences).parse(row.presence),
    proxyHolder: row.proxy_holder,
    proxyPaper: row.proxy_paper,
    notifiedHow: row.notified_how,
  }));
}

export async function notePresence(
  tx: Tx,
  id: string,
  now: {
    readonly presence: PresenceKind;
    readonly proxyHolder: string | null;
    readonly proxyPaper: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx.db
    .updateTable("attendee")
    .set({
      presence: now.presence,
      proxy_holder: now.proxyHolder,
      proxy_paper: now.proxyPaper,
      came_at: now.presence === "away" ? null : now.at,
    })
    .where("id", "=", id)
    .execute();
}
