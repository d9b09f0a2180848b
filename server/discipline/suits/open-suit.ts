import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { suitRoad, suitRole } from "@xinheng/domain/discipline/suits/suit.ts";
import { suitView } from "@xinheng/domain/discipline/suits/suit-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { sealPerson } from "../complaints/complaint-person.ts";
import { infringementRoleOf } from "../infringements/infringement-step.ts";
import { findInfringement } from "../infringements/infringement-store.ts";
import { saveSuit } from "./suit-store.ts";
import { judgeSuitDay, viewSuitAfter } from "./suit-step.ts";

/** Opens the file of a suit, an arbitration or a review: about a complaint, or without one before. */
export const openSuit = deed({
  name: "open-suit",
  method: "POST",
  path: "/suits",
  says: {
    zh: "登记一件诉讼、仲裁或者行政复议：机关、案号、本会的地位、请求；对方名称加密保存。可以由侵权投诉而来，也可以单独登记。",
    en: "Open the file of a suit, arbitration or review: organ, number, the association's part, the claim; the other side's name is sealed. About a complaint, or by itself.",
  },
  body: z.object({
    infringementId: z.uuid().nullable().default(null),
    road: suitRoad,
    organ: z.string().trim().min(2).max(200),
    /** Left out until the organ has given one. */
    number: z.string().trim().max(100).default(""),
    role: suitRole,
    other: z.string().trim().min(2).max(200),
    claim: z.string().trim().min(2).max(4_000),
    filedOn: z.iso.date(),
  }),
  reply: suitView,
  refuses: ["infringement-not-found", "suit-day-wrong"],
  journals: ({ reply }) => ({ ids: { suit: reply.id } }),
  async run(given) {
    const { tx, house, actor, now, today, body } = given;
    const { other, ...told } = body;
    const wrong = judgeSuitDay(told.filedOn, { from: "1990-01-01", until: today });
    if (wrong !== null) return wrong;
    if (told.infringementId !== null) {
      const about = await findInfringement(tx, told.infringementId);
      const role = about === null ? null : await infringementRoleOf(tx, actor, about);
      if (role === null) return refuse("infringement-not-found");
    }
    const id = uuidv7({ msecs: now.getTime() });
    const otherSealed = sealPerson(house, { name: other, contact: "" });
    const associationId = ownAssociation(actor);
    await saveSuit(tx, { id, associationId, ...told, otherSealed, openedAt: now, openedBy: actor.id });
    return viewSuitAfter(given, id);
  },
});
