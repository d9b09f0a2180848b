import { z } from "zod";
import { mediatorTie } from "@xinheng/domain/discipline/mediation/mediator-conflict.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { isSecretariat } from "./mediation-step.ts";
import { findMediator, saveTies } from "./mediator-store.ts";

/** The whole of somebody's ties, in the place of what was declared before; the check asks it at every choice. */
export const declareMediatorTies = deed({
  name: "declare-mediator-ties",
  method: "PUT",
  path: "/mediators/{mediatorId}/ties",
  says: {
    zh: "申报调解员与哪些单位有利害关系（任职、持股、顾问、亲属），选任时据此核对。",
    en: "Declare whom a mediator is tied to (works for, holds shares, advises, kin); each choice is checked against it.",
  },
  params: z.object({ mediatorId: z.uuid() }),
  body: z.object({ ties: z.array(mediatorTie).max(50) }),
  reply: z.object({ mediatorId: z.uuid(), ties: z.int() }),
  refuses: ["mediator-not-found", "mediator-not-yourself"],
  journals: ({ params, reply }) => ({ ids: { mediator: params.mediatorId, ties: reply.ties } }),
  async run({ tx, actor, params, body }) {
    const mediator = await findMediator(tx, params.mediatorId);
    if (mediator === null || mediator.struckOn !== null) return refuse("mediator-not-found");
    if (!isSecretariat(actor) && mediator.accountId !== actor.id) return refuse("mediator-not-yourself");
    await saveTies(tx, mediator.id, body.ties);
    return { mediatorId: mediator.id, ties: body.ties.length };
  },
});
