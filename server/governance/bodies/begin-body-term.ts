import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { z } from "zod";
import { bodyOf } from "@xinheng/domain/governance/charter.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { charterInForce } from "../charter-in-force.ts";
import { enterBodyTerm } from "./enter-body-term.ts";

/** A new term begins; the one before it ends the day before, if it had not ended by itself. */
export const beginBodyTerm = deed({
  name: "begin-body-term",
  method: "POST",
  path: "/bodies/{body}/terms",
  says: {
    zh: "登记一个机构新的一届，上一届随之结束。",
    en: "Enters a new term of a body; the one before it ends with it.",
  },
  params: z.object({ body: z.string().max(60) }),
  body: z.object({
    beganOn: z.iso.date(),
    ordinal: z.number().int().min(1).max(99).optional(),
    note: z.string().trim().max(500).default(""),
  }),
  reply: z.object({ bodyTermId: z.uuid(), ordinal: z.number().int(), endsOn: z.iso.date() }),
  refuses: ["charter-missing", "charter-body-unknown", "body-without-term", "body-term-follows"],
  journals: ({ params, reply }) => ({ ids: { body: params.body, bodyTerm: reply.bodyTermId, ordinal: reply.ordinal } }),
  async run({ tx, actor, today, params, body: asked }) {
    const charter = await charterInForce(tx, today);
    if (isRefusal(charter)) return charter;
    const body = bodyOf(charter.rules, params.body);
    if (isRefusal(body)) return body;
    const associationId = ownAssociation(actor);
    const { beganOn, ordinal, note } = asked;
    const term = await enterBodyTerm(tx, body, { associationId, beganOn, ordinal, note });
    return isRefusal(term) ? term : { bodyTermId: term.id, ordinal: term.ordinal, endsOn: term.endsOn };
  },
});
