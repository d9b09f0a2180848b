import { z } from "zod";
import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { infringementReceived } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { beginInfringement, infringementBody, registeredComplainant } from "./begin-infringement.ts";

/** The secretariat or a supervisor enters what came on paper or by telephone from whoever has no account. */
export const enterInfringement = deed({
  name: "enter-infringement",
  method: "POST",
  path: "/infringements",
  says: {
    zh: "登记书面或者电话提出的侵权投诉；受理编号和只显示一次的回执码告诉投诉人。",
    en: "Enter a complaint about data that came on paper or by telephone; its number and the receipt, told once, go to the complainant.",
  },
  body: z.object({
    ...infringementBody,
    channel: z.enum(["paper", "telephone"]),
    /** One of the register, or an outsider by name. */
    fromId: z.uuid().nullable().default(null),
    name: z.string().trim().max(80).default(""),
  }),
  reply: infringementReceived,
  refuses: ["subject-not-found", "infringement-name-missing", "infringement-day-wrong", "infringement-rule-missing"],
  journals: ({ reply }) => ({ ids: { infringement: reply.infringementId } }),
  run: async (given) => {
    const { tx, actor, body } = given;
    const { channel, fromId: named, name, ...sent } = body;
    const fromId = await registeredComplainant(tx, named);
    if (fromId !== null && isRefusal(fromId)) return fromId;
    const from = { associationId: ownAssociation(actor), channel, fromId, enteredBy: actor.id, name };
    return beginInfringement(given, sent, from);
  },
});
