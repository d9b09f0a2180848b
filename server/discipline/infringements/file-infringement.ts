import { z } from "zod";
import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { infringementReceived } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { beginInfringement, infringementBody, registeredComplainant } from "./begin-infringement.ts";

/** A member or a practitioner complains of what was done with their own data, under their own account, and follows it there. */
export const fileInfringement = deed({
  name: "file-infringement",
  method: "POST",
  path: "/subjects/{subjectId}/infringements",
  says: {
    zh: "会员、从业人员投诉自己的信息被泄露、篡改、毁损、窃取、出售或者非法收集；在会员中心查看进展。不公开，也不形成记录。",
    en: "A member or practitioner complains that their data was leaked, altered, damaged, stolen, sold or unlawfully collected, and follows it in their centre; not public and no record.",
  },
  params: z.object({ subjectId: z.uuid() }),
  body: z.object(infringementBody),
  reply: infringementReceived,
  refuses: ["subject-not-found", "infringement-name-missing", "infringement-day-wrong", "infringement-rule-missing"],
  journals: ({ reply }) => ({ ids: { infringement: reply.infringementId } }),
  run: async (given) => {
    const { tx, actor, params, body } = given;
    const fromId = await registeredComplainant(tx, params.subjectId);
    if (fromId !== null && isRefusal(fromId)) return fromId;
    // The name is read in the register, as it stands.
    const from = { associationId: ownAssociation(actor), channel: "own", name: "" } as const;
    return beginInfringement(given, body, { ...from, fromId, enteredBy: actor.id });
  },
});
