import type { CharterBody } from "@xinheng/domain/catalogue/charter-entry.ts";
import { bodyOf, type Charter } from "@xinheng/domain/governance/charter.ts";
import type { DecisionCase } from "@xinheng/domain/governance/decision.ts";
import { termEndsOn } from "@xinheng/domain/governance/body-term.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import { findBodyTermOn } from "../bodies/body-term-store.ts";
import { charterInForce } from "../charter-in-force.ts";
import { findCharter, type KeptCharter } from "../charters/charter-store.ts";
import { listResolutionsOn } from "../resolution-store.ts";
import { findMeetingOfItem, type KeptItem, listAgenda } from "./agenda-item-store.ts";
import { findMeetingForUpdate, type KeptMeeting } from "./meeting-store.ts";

/** A meeting with the charter it is counted by: the one fixed when it opened, before that the one in force on its day. */
export type MeetingRoom = { readonly meeting: KeptMeeting; readonly charter: KeptCharter; readonly body: CharterBody };

export type RoomCode = "meeting-not-found" | "charter-missing" | "charter-body-unknown";

/** The charter that counts a meeting. One planned for a day to come is counted by the charter in force today. */
export async function charterOf(
  tx: ReadTx,
  meeting: KeptMeeting,
  today: string,
): Promise<KeptCharter | Refusal<"charter-missing">> {
  const fixed = meeting.charterId === null ? null : await findCharter(tx, meeting.charterId);
  return fixed ?? charterInForce(tx, meeting.heldOn < today ? meeting.heldOn : today);
}

/** Holds the meeting until the transaction ends, with its charter and its body. */
export async function enterRoom(tx: Tx, meetingId: string, today: string): Promise<MeetingRoom | Refusal<RoomCode>> {
  const meeting = await findMeetingForUpdate(tx, meetingId);
  if (meeting === null) return refuse("meeting-not-found");
  const charter = await charterOf(tx, meeting, today);
  if (isRefusal(charter)) return charter;
  const body = bodyOf(charter.rules, meeting.body);
  return isRefusal(body) ? body : { meeting, charter, body };
}

/** The room of an item, held, with the item. */
export async function enterRoomOf(
  tx: Tx,
  itemId: string,
  today: string,
): Promise<(MeetingRoom & { readonly item: KeptItem }) | Refusal<RoomCode | "agenda-item-not-found">> {
  const meetingId = await findMeetingOfItem(tx, itemId);
  if (meetingId === null) return refuse("agenda-item-not-found");
  const room = await enterRoom(tx, meetingId, today);
  if (isRefusal(room)) return room;
  const item = (await listAgenda(tx, meetingId)).find(({ id }) => id === itemId);
  return item === undefined ? refuse("agenda-item-not-found") : { ...room, item };
}

/** An item as the charter is asked about it. */
export async function caseOf(
  tx: ReadTx,
  { meeting, body }: MeetingRoom,
  item: KeptItem & { readonly resolution: string },
  calledOn: string,
): Promise<DecisionCase> {
  const term = await findBodyTermOn(tx, meeting.body, meeting.heldOn);
  const before = item.matter === null ? [] : await listResolutionsOn(tx, item.matter);
  return {
    body: meeting.body,
    resolution: item.resolution,
    means: meeting.means,
    ballot: item.ballot,
    calledOn,
    heldOn: meeting.heldOn,
    termEndsOn: term === null || body.termYears === undefined ? null : (term.endedOn ?? termEndsOn(term)),
    carriedBefore: before.filter(({ carried }) => carried).map(({ kind }) => kind),
  };
}

/** A kept charter as the rules ask for it. */
export function asCharter({ version, clauses, rules }: KeptCharter): Charter {
  return { version, clauses, rules };
}
