import { z } from "zod";
import { meetingView, voteWord } from "@xinheng/domain/governance/meeting-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed, type GivenDeed } from "../../platform/operation.ts";
import { type KeptItem, listRecusals, saveRollCall, saveTally } from "./agenda-item-store.ts";
import { listAttendees } from "./attendee-store.ts";
import { ballotRefused, itemParams, itemReady } from "./item-ready.ts";
import { viewMeeting } from "./view-meeting.ts";

const body = z.object({
  votes: z
    .array(z.object({ attendeeId: z.uuid(), vote: voteWord }))
    .min(1)
    .max(20_000),
});

/** A roll call: who voted how, one by one; the count follows from it. */
export const recordVotes = deed({
  name: "record-votes",
  method: "PUT",
  path: "/agenda-items/{itemId}/roll-call",
  says: {
    zh: "记名表决：逐人记下赞成、反对、弃权，票数由此得出；回避和未到的不能表决。",
    en: "A roll call: who voted how; the count follows from it. Who stands aside or is away does not vote.",
  },
  params: itemParams,
  body,
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
    "attendee-not-found",
    "interest-declared",
    "voter-away",
  ],
  journals: ({ params, reply }) => ({ ids: { item: params.itemId, meeting: reply.id } }),
  async run(given) {
    const { tx, actor, now, params } = given;
    const room = await itemReady(given, params.itemId, ["open"]);
    if (isRefusal(room)) return room;
    const { item } = room;
    if (item.resolution === null) return refuse("item-not-put-to-vote");
    if (item.ballot === "secret") return ballotRefused(room.charter.rules, item);
    const votes = new Map(given.body.votes.map((vote) => [vote.attendeeId, vote.vote]));
    const fault = await voterFault(given, item, votes);
    if (fault !== null || actor.associationId === null) return fault ?? refuse("attendee-not-found");
    const kept = { id: item.id, associationId: actor.associationId };
    await saveRollCall(
      tx,
      kept,
      [...votes].map(([attendeeId, vote]) => ({ attendeeId, vote })),
    );
    const counted = (word: string) => [...votes.values()].filter((vote) => vote === word).length;
    const tally = { yes: counted("yes"), no: counted("no"), abstained: counted("abstained"), invalid: 0 };
    await saveTally(
      tx,
      kept,
      { counter: room.meeting.recorder, by: null, method: "roll-call", issued: votes.size, ...tally },
      now,
    );
    return viewMeeting(given, room.meeting);
  },
});

async function voterFault(
  { tx }: GivenDeed<z.output<typeof itemParams>, Record<string, never>, z.output<typeof body>>,
  item: KeptItem,
  votes: ReadonlyMap<string, string>,
) {
  const attendees = new Map((await listAttendees(tx, item.meetingId)).map((one) => [one.id, one]));
  const aside = new Set(
    (await listRecusals(tx, item.meetingId))
      .filter(({ itemId }) => itemId === item.id)
      .map(({ attendeeId }) => attendeeId),
  );
  for (const id of votes.keys()) {
    const voter = attendees.get(id);
    if (voter === undefined) return refuse("attendee-not-found");
    if (aside.has(id) || (voter.proxyHolder !== null && aside.has(voter.proxyHolder))) {
      return refuse("interest-declared", { name: voter.name });
    }
    if (voter.presence === "away") return refuse("voter-away", { name: voter.name });
  }
  return null;
}
