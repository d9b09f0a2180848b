import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { countAnew, dayAhead, partyRuleFor } from "./party-step.ts";
import { endPerson } from "./person-store.ts";

export const endPartyPerson = deed({
  name: "end-party-person",
  method: "POST",
  path: "/party-building/persons/{personId}/end",
  says: {
    zh: "党组织登记一名党员转出或离任的最后一天；人数随之重新统计。",
    en: "The party organisation ends an entry on its last day; the figures are counted anew.",
  },
  params: z.object({ personId: z.uuid() }),
  body: z.object({ lastOn: z.iso.date() }),
  reply: z.object({ ended: z.literal(true) }),
  refuses: ["party-day-ahead", "party-person-not-found"],
  journals: ({ params }) => ({ ids: { person: params.personId } }),
  async run(given) {
    const { tx, today, params, body } = given;
    const rule = await partyRuleFor(given);
    const ahead = dayAhead(body.lastOn, today);
    if (ahead !== null) return ahead;
    if (!(await endPerson(tx, params.personId, body.lastOn))) return refuse("party-person-not-found");
    await countAnew(given, rule);
    return { ended: true } as const;
  },
});
