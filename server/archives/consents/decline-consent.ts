import { z } from "zod";
import { stateOfConsent } from "@xinheng/domain/archives/consents/consent.ts";
import { consentView } from "@xinheng/domain/archives/consents/consent-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { consentParams } from "./consent-step.ts";
import { declineAsked, findConsentForUpdate } from "./consent-store.ts";
import { viewOneConsent } from "./view-consent.ts";

/** The subject says no; it owes nobody a reason. */
export const declineConsent = deed({
  name: "decline-consent",
  method: "POST",
  path: "/subjects/{subjectId}/consents/{consentId}/decline",
  says: {
    zh: "谢绝一份授权申请；可以写理由，不写也行。谢绝不产生任何记录。",
    en: "Declines a request for consent, with or without a reason. A no leaves no record in any archive.",
  },
  params: consentParams,
  body: z.object({ reason: z.string().trim().max(300).default("") }),
  reply: consentView,
  refuses: ["consent-not-found", "consent-not-asked"],
  journals: ({ params, reply }) => ({
    subjects: [params.subjectId],
    ids: { consent: params.consentId, dataUser: reply.dataUser.id },
  }),
  async run(given) {
    const { tx, now, today, params, body } = given;
    const found = await findConsentForUpdate(tx, params.subjectId, params.consentId);
    if (found === null) return refuse("consent-not-found");
    const state = stateOfConsent(found, today);
    if (state !== "asked") return refuse("consent-not-asked", { state });
    await declineAsked(tx, found, { at: now, on: today, why: body.reason });
    return viewOneConsent(given, found);
  },
});
