import { z } from "zod";
import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { infringementReceived } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { beginInfringement, infringementBody, registeredComplainant } from "./begin-infringement.ts";

/**
 * The secretariat or a supervisor enters what came on paper or by telephone from whoever has no account. Whom of the register
 * they say they are is written down so that the log can be searched: it is checked before anything found is told.
 */
export const enterInfringement = deed({
  name: "enter-infringement",
  method: "POST",
  path: "/infringements",
  says: {
    zh: "登记书面或者电话提出的侵权投诉；受理编号和只显示一次的回执码告诉投诉人。自称是登记的单位的，同样先核对身份，才告知处理意见。",
    en: "Enter a complaint about data that came on paper or by telephone; its number and the receipt, told once, go to the complainant. Who says they are of the register is checked as well before a finding is told.",
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
    // Kept as it was said: should it not be them, it is still known as whom they came.
    const said = fromId === null ? name : ((await findStanding(tx, [fromId])).get(fromId)?.name ?? "");
    const from = { associationId: ownAssociation(actor), channel, fromId, enteredBy: actor.id, name: said };
    return beginInfringement(given, sent, from);
  },
});
