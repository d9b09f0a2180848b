import { z } from "zod";
import { meetingView } from "@xinheng/domain/governance/meeting-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { withdrawItem } from "./agenda-item-store.ts";
import { itemParams, itemReady } from "./item-ready.ts";
import { viewMeeting } from "./view-meeting.ts";

/** An item that is not decided today is taken off the agenda, with the reason in the minutes. */
export const withdrawItemDeed = deed({
  name: "withdraw-item",
  method: "POST",
  path: "/agenda-items/{itemId}/withdrawal",
  says: { zh: "撤下一项议题，理由记入纪要。", en: "Takes an item off the agenda, with the reason in the minutes." },
  params: itemParams,
  body: z.object({ reason: z.string().trim().min(2).max(300) }),
  reply: meetingView,
  refuses: [
    "agenda-item-not-found",
    "meeting-not-found",
    "charter-missing",
    "charter-body-unknown",
    "meeting-stage-wrong",
    "item-already-decided",
  ],
  journals: ({ params, reply }) => ({ ids: { item: params.itemId, meeting: reply.id } }),
  async run(given) {
    const room = await itemReady(given, given.params.itemId, ["open"]);
    if (isRefusal(room)) return room;
    await withdrawItem(given.tx, room.item.id, given.body.reason);
    return viewMeeting(given, room.meeting);
  },
});
