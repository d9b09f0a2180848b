import { z } from "zod";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { revocableStates, stateOfConsent } from "@xinheng/domain/archives/consents/consent.ts";
import { consentView } from "@xinheng/domain/archives/consents/consent-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { consentParams } from "./consent-step.ts";
import { findConsentForUpdate, revokeConsentAt } from "./consent-store.ts";
import { viewOneConsent } from "./view-consent.ts";

/** Takes a consent back, at once: by the subject without a reason, by the secretariat on a ground it names. */
export const revokeConsent = deed({
  name: "revoke-consent",
  method: "POST",
  path: "/subjects/{subjectId}/consents/{consentId}/revocation",
  says: {
    zh: "撤销一份授权，立即生效，查询方会收到通知。本单位撤销不需要理由；秘书处代为停止的，须写明依据。",
    en: "Revokes a consent at once; the data user is told. The subject needs no reason; the secretariat names its ground.",
  },
  params: consentParams,
  body: z.object({ reason: z.string().trim().max(300).default("") }),
  reply: consentView,
  refuses: ["consent-not-found", "consent-not-revocable", "consent-why-missing"],
  journals: ({ params, reply }) => ({
    subjects: [params.subjectId],
    ids: { consent: params.consentId, dataUser: reply.dataUser.id },
  }),
  async run(given) {
    const { tx, actor, now, today, params, body } = given;
    const found = await findConsentForUpdate(tx, params.subjectId, params.consentId);
    if (found === null) return refuse("consent-not-found");
    const state = stateOfConsent(found, today);
    if (!revocableStates.includes(state)) return refuse("consent-not-revocable", { state });
    const bySubject = officeFor(actor, "revoke-consent", params.subjectId) === "member";
    if (!bySubject && body.reason.length < 2) return refuse("consent-why-missing");
    await revokeConsentAt(tx, found, { at: now, on: today, by: actor.id, why: body.reason });
    return viewOneConsent(given, found);
  },
});
