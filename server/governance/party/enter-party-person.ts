import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { partyPerson } from "@xinheng/domain/governance/party-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { listSeats } from "../bodies/seat-store.ts";
import { countAnew, dayAhead, partyRuleFor } from "./party-step.ts";
import { savePerson } from "./person-store.ts";

/** Somebody enters the party organisation's list; the figures that others see are counted anew. */
export const enterPartyPerson = deed({
  name: "enter-party-person",
  method: "POST",
  path: "/party-building/persons",
  says: {
    zh: "党组织登记一名党员及其党内职务、组织关系和在协会的任职；人数随之重新统计。",
    en: "The party organisation enters somebody with party post, relation and post here; the figures are counted anew.",
  },
  body: partyPerson,
  reply: z.object({ personId: z.uuid() }),
  refuses: ["party-day-ahead", "seat-not-found"],
  journals: ({ reply }) => ({ ids: { person: reply.personId } }),
  async run(given) {
    const { tx, actor, now, today, body } = given;
    const rule = await partyRuleFor(given);
    const ahead = dayAhead(body.fromOn, today);
    if (ahead !== null) return ahead;
    if (body.seatId !== null && !(await listSeats(tx)).some(({ id }) => id === body.seatId))
      return refuse("seat-not-found");
    const id = uuidv7();
    await savePerson(tx, {
      ...body,
      id,
      untilOn: null,
      associationId: ownAssociation(given.actor),
      by: actor.id,
      at: now,
    });
    await countAnew(given, rule);
    return { personId: id };
  },
});
