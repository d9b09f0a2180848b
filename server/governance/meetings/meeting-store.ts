import type { Selectable } from "kysely";
import { z } from "zod";
import { type MeetingMeans, meetingMeans } from "@xinheng/domain/catalogue/charter-entry.ts";
import { type IntegrityYear, type MeetingStage, meetingStages } from "@xinheng/domain/governance/meeting.ts";
import type { PlannedMeeting } from "@xinheng/domain/governance/meeting-view.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

export type PartyPresence = "present" | "sat-in" | "absent";

/** A meeting as it is kept, without its agenda. */
export type KeptMeeting = {
  readonly id: string;
  readonly body: string;
  readonly bodyTermId: string | null;
  readonly title: string;
  readonly extraordinary: boolean;
  readonly means: MeetingMeans;
  readonly place: string;
  readonly heldOn: string;
  readonly beginsAt: string;
  readonly stage: MeetingStage;
  readonly calledOn: string | null;
  readonly charterId: string | null;
  readonly chair: string;
  readonly recorder: string;
  readonly partyPresence: PartyPresence | null;
  readonly partyNote: string;
  readonly cancelledWhy: string | null;
  readonly minutes: string;
  /** The numbered document, once it was made. */
  readonly minutesDocument: { readonly id: string; readonly number: string } | null;
};

export async function saveMeeting(
  tx: Tx,
  meeting: Omit<PlannedMeeting, "agenda"> & {
    readonly id: string;
    readonly associationId: string;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx.db
    .insertInto("meeting")
    .values({
      ...planOf(meeting),
      id: meeting.id,
      association_id: meeting.associationId,
      stage: "draft",
      made_by: meeting.by,
      made_at: meeting.at,
    })
    .execute();
}

export async function replanMeeting(tx: Tx, id: string, plan: Omit<PlannedMeeting, "agenda">): Promise<void> {
  await tx.db.updateTable("meeting").set(planOf(plan)).where("id", "=", id).execute();
}

function planOf(plan: Omit<PlannedMeeting, "agenda">) {
  const { body, title, extraordinary, means, place } = plan;
  return { body, title, extraordinary, means, place, held_on: plan.heldOn, start_time: plan.beginsAt };
}

/** What a move writes down. */
export type MeetingChange = Partial<
  Pick<
    KeptMeeting,
    | "stage"
    | "calledOn"
    | "bodyTermId"
    | "charterId"
    | "chair"
    | "recorder"
    | "partyPresence"
    | "partyNote"
    | "cancelledWhy"
    | "minutes"
  >
> & { readonly openedAt?: Date; readonly closedAt?: Date };

export async function changeMeeting(tx: Tx, id: string, change: MeetingChange): Promise<void> {
  await tx.db
    .updateTable("meeting")
    .set({
      stage: change.stage,
      called_on: change.calledOn,
      body_term_id: change.bodyTermId,
      charter_id: change.charterId,
      chair: change.chair,
      recorder: change.recorder,
      party_presence: change.partyPresence,
      party_note: change.partyNote,
      cancelled_why: change.cancelledWhy,
      minutes: change.minutes,
      opened_at: change.openedAt,
      closed_at: change.closedAt,
    })
    .where("id", "=", id)
    .execute();
}

/** Attaches the minutes to their meeting, for good. */
export async function saveMinutes(
  tx: Tx,
  id: string,
  document: { readonly id: string; readonly number: string },
): Promise<void> {
  await tx.db
    .updateTable("meeting")
    .set({ minutes_document: document.id, minutes_number: document.number })
    .where("id", "=", id)
    .execute();
}

export async function findMeeting(tx: ReadTx, id: string): Promise<KeptMeeting | null> {
  const row = await tx.db.selectFrom("meeting").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : meetingOf(row);
}

/** Holds the meeting until the transaction ends: whoever votes, counts or declares waits here. */
export async function findMeetingForUpdate(tx: Tx, id: string): Promise<KeptMeeting | null> {
  const row = await tx.db.selectFrom("meeting").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : meetingOf(row);
}

export type MeetingFilter = {
  readonly body?: string | undefined;
  readonly stage?: MeetingStage | undefined;
  readonly year?: number | undefined;
};

/** Meetings, the latest day first; `before` is the last one seen. */
export async function listMeetings(
  tx: ReadTx,
  filter: MeetingFilter,
  page: { readonly before: { readonly heldOn: string; readonly id: string } | undefined; readonly limit: number },
): Promise<KeptMeeting[]> {
  let query = tx.db.selectFrom("meeting").selectAll();
  if (filter.body !== undefined) query = query.where("body", "=", filter.body);
  if (filter.stage !== undefined) query = query.where("stage", "=", filter.stage);
  if (filter.year !== undefined) {
    query = query
      .where("held_on", ">=", `${String(filter.year)}-01-01`)
      .where("held_on", "<=", `${String(filter.year)}-12-31`);
  }
  const { before } = page;
  if (before !== undefined) {
    query = query.where((where) =>
      where.or([
        where("held_on", "<", before.heldOn),
        where.and([where("held_on", "=", before.heldOn), where("id", "<", before.id)]),
      ]),
    );
  }
  const rows = await query.orderBy("held_on", "desc").orderBy("id", "desc").limit(page.limit).execute();
  return rows.map(meetingOf);
}

/** What the meetings of a calendar year, called or held, say of integrity work, by body; who did not meet is not among them. */
export async function listIntegrityYears(tx: ReadTx, year: number): Promise<Map<string, IntegrityYear>> {
  const rows = await tx.db
    .selectFrom("meeting")
    .leftJoin("agenda_item", (join) =>
      join
        .onRef("agenda_item.meeting_id", "=", "meeting.id")
        .on("agenda_item.integrity", "=", true)
        .on("agenda_item.withdrawn_why", "is", null),
    )
    .select(({ fn }) => [
      "meeting.body",
      fn.min("meeting.held_on").as("first"),
      fn.count<bigint>("agenda_item.id").as("items"),
    ])
    .where("meeting.stage", "in", ["called", "open", "closed"])
    .where("meeting.held_on", ">=", `${String(year)}-01-01`)
    .where("meeting.held_on", "<=", `${String(year)}-12-31`)
    .groupBy("meeting.body")
    .orderBy("meeting.body")
    .limit(60)
    .execute();
  return new Map(rows.map(({ body, first, items }) => [body, { firstHeldOn: first, integrity: items > 0n }]));
}

function meetingOf(row: Selectable<DB["meeting"]>): KeptMeeting {
  return {
    id: row.id,
    body: row.body,
    bodyTermId: row.body_term_id,
    title: row.title,
    extraordinary: row.extraordinary,
    means: meetingMeans.parse(row.means),
    place: row.place,
    heldOn: row.held_on,
    beginsAt: row.start_time,
    stage: z.enum(meetingStages).parse(row.stage),
    calledOn: row.called_on,
    charterId: row.charter_id,
    chair: row.chair,
    recorder: row.recorder,
    partyPresence: z.enum(["present", "sat-in", "absent"]).nullable().parse(row.party_presence),
    partyNote: row.party_note,
    cancelledWhy: row.cancelled_why,
    minutes: row.minutes,
    minutesDocument:
      row.minutes_document === null ? null : { id: row.minutes_document, number: row.minutes_number ?? "" },
  };
}
