import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import type { Tally } from "@xinheng/domain/governance/meeting.ts";
import { type PlannedItem, voteWord } from "@xinheng/domain/governance/meeting-view.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { Matter } from "../resolution-store.ts";

/** An item of an agenda as it is kept, with its papers. */
export type KeptItem = {
  readonly id: string;
  readonly meetingId: string;
  readonly position: number;
  readonly title: string;
  readonly resolution: string | null;
  readonly proposal: string;
  readonly ballot: "open" | "secret";
  readonly matter: Matter | null;
  readonly integrity: boolean;
  readonly withdrawnWhy: string | null;
  readonly papers: readonly { readonly id: string; readonly name: string }[];
};

/** Puts a new agenda in the place of the old one; only a meeting that is still planned has its agenda changed. */
export async function saveAgenda(
  tx: Tx,
  { meetingId, associationId }: { readonly meetingId: string; readonly associationId: string },
  items: readonly PlannedItem[],
): Promise<void> {
  const old = tx.db.selectFrom("agenda_item").select("id").where("meeting_id", "=", meetingId);
  await tx.db.deleteFrom("agenda_paper").where("agenda_item_id", "in", old).execute();
  await tx.db.deleteFrom("agenda_item").where("meeting_id", "=", meetingId).execute();
  for (const [at, item] of items.entries()) {
    const id = uuidv7();
    await tx.db
      .insertInto("agenda_item")
      .values({
        id,
        association_id: associationId,
        meeting_id: meetingId,
        position: at + 1,
        title: item.title,
        resolution: item.resolution,
        proposal: item.proposal,
        ballot: item.ballot,
        matter_kind: item.matter?.kind ?? null,
        matter_id: item.matter?.id ?? null,
        integrity: item.integrity,
      })
      .execute();
    await savePapers(tx, { id, associationId }, item.papers);
  }
}

async function savePapers(
  tx: Tx,
  item: { readonly id: string; readonly associationId: string },
  papers: readonly string[],
): Promise<void> {
  if (papers.length === 0) return;
  await tx.db
    .insertInto("agenda_paper")
    .values(
      [...new Set(papers)].map((paper) => ({
        agenda_item_id: item.id,
        paper_id: paper,
        association_id: item.associationId,
      })),
    )
    .execute();
}

/** The agenda of a meeting in its order. */
export async function listAgenda(tx: ReadTx, meetingId: string): Promise<KeptItem[]> {
  const rows = await tx.db
    .selectFrom("agenda_item")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("position")
    .execute();
  const papers = await tx.db
    .selectFrom("agenda_paper")
    .innerJoin("agenda_item", "agenda_item.id", "agenda_paper.agenda_item_id")
    .innerJoin("paper", "paper.file_id", "agenda_paper.paper_id")
    .select(["agenda_paper.agenda_item_id", "paper.file_id", "paper.name"])
    .where("agenda_item.meeting_id", "=", meetingId)
    .orderBy("paper.name")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    meetingId: row.meeting_id,
    position: row.position,
    title: row.title,
    resolution: row.resolution,
    proposal: row.proposal,
    ballot: row.ballot === "secret" ? "secret" : "open",
    matter: row.matter_kind === null || row.matter_id === null ? null : { kind: row.matter_kind, id: row.matter_id },
    integrity: row.integrity,
    withdrawnWhy: row.withdrawn_why,
    papers: papers
      .filter((paper) => paper.agenda_item_id === row.id)
      .map((paper) => ({ id: paper.file_id, name: paper.name })),
  }));
}

/** In which meeting an item stands; null where there is none. */
export async function findMeetingOfItem(tx: ReadTx, itemId: string): Promise<string | null> {
  const row = await tx.db.selectFrom("agenda_item").select("meeting_id").where("id", "=", itemId).executeTakeFirst();
  return row?.meeting_id ?? null;
}

export async function withdrawItem(tx: Tx, id: string, reason: string): Promise<void> {
  await tx.db.updateTable("agenda_item").set({ withdrawn_why: reason }).where("id", "=", id).execute();
}

export type Recusal = { readonly itemId: string; readonly attendeeId: string; readonly reason: string };

/** Who stands aside on which item of a meeting. */
export async function listRecusals(tx: ReadTx, meetingId: string): Promise<Recusal[]> {
  const rows = await tx.db
    .selectFrom("recusal")
    .innerJoin("agenda_item", "agenda_item.id", "recusal.agenda_item_id")
    .select(["recusal.agenda_item_id", "recusal.attendee_id", "recusal.reason"])
    .where("agenda_item.meeting_id", "=", meetingId)
    .execute();
  return rows.map((row) => ({ itemId: row.agenda_item_id, attendeeId: row.attendee_id, reason: row.reason }));
}

/** Declared once: a second reason takes the place of the first. A vote that was noted before is taken back. */
export async function saveRecusal(
  tx: Tx,
  recusal: Recusal & { readonly associationId: string; readonly at: Date },
): Promise<void> {
  await tx.db
    .deleteFrom("roll_call")
    .where("agenda_item_id", "=", recusal.itemId)
    .where("attendee_id", "=", recusal.attendeeId)
    .execute();
  await tx.db
    .insertInto("recusal")
    .values({
      agenda_item_id: recusal.itemId,
      attendee_id: recusal.attendeeId,
      association_id: recusal.associationId,
      reason: recusal.reason,
      declared_at: recusal.at,
    })
    .onConflict((clash) => clash.columns(["agenda_item_id", "attendee_id"]).doUpdateSet({ reason: recusal.reason }))
    .execute();
}

export type Vote = { readonly attendeeId: string; readonly vote: z.output<typeof voteWord> };

/** The roll call of an item, put in the place of an earlier one. */
export async function saveRollCall(
  tx: Tx,
  item: { readonly id: string; readonly associationId: string },
  votes: readonly Vote[],
): Promise<void> {
  await tx.db.deleteFrom("roll_call").where("agenda_item_id", "=", item.id).execute();
  if (votes.length === 0) return;
  await tx.db
    .insertInto("roll_call")
    .values(
      votes.map(({ attendeeId, vote }) => ({
        agenda_item_id: item.id,
        attendee_id: attendeeId,
        association_id: item.associationId,
        vote,
      })),
    )
    .execute();
}

export async function listRollCalls(tx: ReadTx, meetingId: string): Promise<(Vote & { readonly itemId: string })[]> {
  const rows = await tx.db
    .selectFrom("roll_call")
    .innerJoin("agenda_item", "agenda_item.id", "roll_call.agenda_item_id")
    .select(["roll_call.agenda_item_id", "roll_call.attendee_id", "roll_call.vote"])
    .where("agenda_item.meeting_id", "=", meetingId)
    .execute();
  return rows.map((row) => ({
    itemId: row.agenda_item_id,
    attendeeId: row.attendee_id,
    vote: voteWord.parse(row.vote),
  }));
}

/** A count by one counter; the same counter counts anew. Counts of another method than the last are dropped. */
export async function saveTally(
  tx: Tx,
  item: { readonly id: string; readonly associationId: string },
  tally: Tally,
  at: Date,
): Promise<void> {
  await tx.db.deleteFrom("tally").where("agenda_item_id", "=", item.id).where("method", "!=", tally.method).execute();
  const { counter, method, issued, yes, no, abstained, invalid } = tally;
  const counted = { method, issued, yes, no, abstained, invalid, taken_at: at, counted_by: tally.by };
  await tx.db
    .insertInto("tally")
    .values({ agenda_item_id: item.id, association_id: item.associationId, counter, ...counted })
    .onConflict((clash) => clash.columns(["agenda_item_id", "counter"]).doUpdateSet(counted))
    .execute();
}

export async function listTallies(tx: ReadTx, meetingId: string): Promise<(Tally & { readonly itemId: string })[]> {
  const rows = await tx.db
    .selectFrom("tally")
    .innerJoin("agenda_item", "agenda_item.id", "tally.agenda_item_id")
    .selectAll("tally")
    .where("agenda_item.meeting_id", "=", meetingId)
    .orderBy("tally.taken_at")
    .execute();
  return rows.map((row) => ({
    itemId: row.agenda_item_id,
    counter: row.counter,
    by: row.counted_by,
    method: z.enum(["show", "roll-call", "paper"]).parse(row.method),
    issued: row.issued,
    yes: row.yes,
    no: row.no,
    abstained: row.abstained,
    invalid: row.invalid,
  }));
}
