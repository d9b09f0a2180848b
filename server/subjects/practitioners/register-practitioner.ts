import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { sealNumbers } from "./personal-numbers.ts";
import { findClaimant, savePractitioner } from "./practitioner-store.ts";

/** A natural person enters the association's register. The numbers are sealed before anything is written. */
export const registerPractitioner = deed({
  name: "register-practitioner",
  method: "POST",
  path: "/practitioners",
  says: {
    zh: "登记一名从业人员。证件号码和手机号加密保存，任何页面都只显示首尾。",
    en: "Enter a practitioner on the register. Identity number and telephone are sealed; no page shows more than their ends.",
  },
  body: z.object({
    name: z.string().trim().min(1).max(60),
    identityNumber: z.string().max(40),
    phone: z.string().trim().max(30).default(""),
  }),
  reply: z.object({ subjectId: z.uuid(), address: z.string() }),
  refuses: [
    "practitioner-known",
    "identity-number-empty",
    "identity-number-wrong-form",
    "identity-number-date-does-not-exist",
    "identity-number-check-failed",
    "phone-wrong-form",
  ],
  journals: ({ reply: { subjectId } }) => ({ subjects: [subjectId] }),
  async run({ tx, house, actor, now, today, body }) {
    const associationId = ownAssociation(actor);
    const sealed = sealNumbers(house.keys, body, today);
    if (isRefusal(sealed)) return sealed;
    const subjectId = uuidv7({ msecs: now.getTime() });
    const person = { subjectId, associationId, name: body.name, ...sealed, registeredAt: now, registeredBy: actor.id };
    if (!(await savePractitioner(tx, person))) {
      const known = await findClaimant(tx, associationId, sealed.identityIndex);
      return refuse("practitioner-known", { subjectId: known ?? "" });
    }
    return { subjectId, address: `/api/practitioners/${subjectId}` };
  },
});
