import { z } from "zod";
import type { CharterRules } from "@xinheng/domain/catalogue/charter-entry.ts";
import type { MeetingStage } from "@xinheng/domain/governance/meeting.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import { listResolutionsOf } from "../resolution-store.ts";
import type { KeptItem } from "./agenda-item-store.ts";
import { enterRoomOf, type MeetingRoom, type RoomCode } from "./meeting-room.ts";

export const itemParams = z.object({ itemId: z.uuid() });

/** The room of an item on which nothing is decided yet, held; or why nothing can be done on the item now. */
export async function itemReady(
  { tx, today }: { readonly tx: Tx; readonly today: string },
  itemId: string,
  stages: readonly MeetingStage[],
): Promise<
  | (MeetingRoom & { readonly item: KeptItem })
  | Refusal<RoomCode | "agenda-item-not-found" | "meeting-stage-wrong" | "item-already-decided">
> {
  const room = await enterRoomOf(tx, itemId, today);
  if (isRefusal(room)) return room;
  const { stage } = room.meeting;
  if (!stages.includes(stage)) return refuse("meeting-stage-wrong", { stage });
  const decided = (await listResolutionsOf(tx, room.meeting.id)).find((one) => one.itemId === itemId);
  return decided === undefined ? room : refuse("item-already-decided", { number: decided.number });
}

/** Why votes of another way than the item is put to the vote are not taken, with the article of its kind of resolution. */
export function ballotRefused(rules: CharterRules, item: KeptItem): Refusal<"ballot-not-as-charter-asks"> {
  const kind = rules.resolutions.find(({ id }) => id === item.resolution);
  return refuse("ballot-not-as-charter-asks", {
    resolution: kind?.name ?? item.title,
    resolutionEn: kind?.nameEn ?? kind?.name ?? item.title,
    article: kind?.article ?? "",
  });
}
