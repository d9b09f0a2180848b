import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { mediatorTie } from "@xinheng/domain/discipline/mediation/mediator-conflict.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { listHolders } from "../../access/offices/office-term-store.ts";
import { deed } from "../../platform/operation.ts";
import { saveMediator } from "./mediator-store.ts";

/** Puts somebody on the roll. A mediator acts under an account that holds the committee's office. */
export const enterMediator = deed({
  name: "enter-mediator",
  method: "POST",
  path: "/mediators",
  says: {
    zh: "把持有“自律委员”职务的账号列入调解员名册，写明专长和利害关系。",
    en: "Put a holder of the committee's office on the roll of mediators, with fields and ties.",
  },
  body: z.object({
    accountId: z.uuid(),
    fields: z.string().trim().max(300).default(""),
    ties: z.array(mediatorTie).max(50).default([]),
  }),
  reply: z.object({ mediatorId: z.uuid() }),
  refuses: ["mediator-without-office", "mediator-listed-already"],
  journals: ({ reply }) => ({ ids: { mediator: reply.mediatorId } }),
  async run({ tx, actor, now, today, body }) {
    const associationId = ownAssociation(actor);
    const holders = await listHolders(tx, { offices: ["committee-member"], associationId, on: today, limit: 500 });
    if (!holders.includes(body.accountId)) return refuse("mediator-without-office");
    const id = uuidv7({ msecs: now.getTime() });
    const isSaved = await saveMediator(tx, { ...body, id, associationId, listedOn: today });
    return isSaved ? { mediatorId: id } : refuse("mediator-listed-already");
  },
});
