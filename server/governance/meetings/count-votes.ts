import { z } from "zod";
import { judgeCounter } from "@xinheng/domain/governance/meeting.ts";
import { meetingView } from "@xinheng/domain/governance/meeting-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { listTallies, saveTally } from "./agenda-item-store.ts";
import { ballotRefused, itemParams, itemReady } from "./item-ready.ts";
import { viewMeeting } from "./view-meeting.ts";

const heads = z.number().int().min(0).max(100_000);

/** A count of hands, or of papers by one of the two who count apart. */
export const countVotes = deed({
  name: "count-votes",
  method: "PUT",
  path: "/agenda-items/{itemId}/tallies",
  says: {
    zh: "录入计票：举手一次，票决由两人各用本人的账号录入，两份一致才算数。",
    en: "Enters a count: hands once, papers by two people apart, each under an account of their own; they count only where both agree.",
  },
  params: itemParams,
  body: z.object({
    /** Who counted; the same name counts anew. */
    counter: z.string().trim().min(1).max(80),
    method: z.enum(["show", "paper"]),
    /** Papers handed out; of hands, how many may vote. */
    issued: heads,
    yes: heads,
    no: heads,
    abstained: heads,
    invalid: heads.default(0),
  }),
  reply: meetingView,
  refuses: [
    "agenda-item-not-found",
    "meeting-not-found",
    "charter-missing",
    "charter-body-unknown",
    "meeting-stage-wrong",
    "item-already-decided",
    "item-not-put-to-vote",
    "ballot-not-as-charter-asks",
    "counter-not-a-person",
    "counter-not-apart",
    "counter-name-taken",
  ],
  journals: ({ params, reply }) => ({ ids: { item: params.itemId, meeting: reply.id } }),
  async run(given) {
    const { tx, actor, now, params, body } = given;
    const room = await itemReady(given, params.itemId, ["open"]);
    if (isRefusal(room)) return room;
    const { item } = room;
    if (item.resolution === null || actor.associationId === null) return refuse("item-not-put-to-vote");
    if ((item.ballot === "secret") !== (body.method === "paper")) return ballotRefused(room.charter.rules, item);
    if (body.method === "paper") {
      if (actor.kind !== "person" || actor.id === null) return refuse("counter-not-a-person");
      const others = (await listTallies(tx, item.meetingId)).filter(({ itemId }) => itemId === item.id);
      const refused = judgeCounter(others, { counter: body.counter, by: actor.id });
      if (refused !== null) return refused;
    }
    const by = actor.kind === "person" ? actor.id : null;
    await saveTally(tx, { id: item.id, associationId: actor.associationId }, { ...body, by }, now);
    return viewMeeting(given, room.meeting);
  },
});
