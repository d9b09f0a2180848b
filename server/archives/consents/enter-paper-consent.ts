import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { consentScope } from "@xinheng/domain/archives/consents/consent.ts";
import { consentView } from "@xinheng/domain/archives/consents/consent-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { takeConsentPaper } from "./consent-paper-store.ts";
import { judgeConsenting } from "./consent-step.ts";
import { saveConsent } from "./consent-store.ts";
import { viewOneConsent } from "./view-consent.ts";

/** Enters what a subject signed on paper, with its scan. The subject is told at once and can revoke it. */
export const enterPaperConsent = deed({
  name: "enter-paper-consent",
  method: "POST",
  path: "/subjects/{subjectId}/paper-consents",
  says: {
    zh: "登记单位送来的书面授权，附授权书扫描件；不能没有授权书。单位立即收到通知，可以随时撤销。",
    en: "Enters an authorisation brought on paper, with its scan and never without. The subject is told at once and can revoke it.",
  },
  params: z.object({ subjectId: z.uuid() }),
  body: z.object({ dataUserId: z.uuid(), scope: consentScope, paperId: z.uuid() }),
  reply: consentView,
  refuses: [
    "subject-not-found",
    "subject-merged",
    "consent-of-person",
    "consent-to-oneself",
    "data-user-not-found",
    "data-user-ended",
    "consent-rule-missing",
    "consent-class-unknown",
    "consent-purpose-unsaid",
    "consent-days-wrong",
    "consent-too-long",
    "consent-paper-not-found",
  ],
  journals: ({ params, reply }) => ({
    subjects: [params.subjectId],
    ids: { consent: reply.id, dataUser: reply.dataUser.id },
  }),
  async run(given) {
    const { tx, actor, now, params, body } = given;
    const { subjectId } = params;
    const { dataUserId, scope } = body;
    const fault = await judgeConsenting(given, { subjectId, dataUserId, scope });
    if (fault !== null) return fault;
    const made = { subjectId, id: uuidv7({ msecs: now.getTime() }), associationId: ownAssociation(actor), dataUserId };
    if (!(await takeConsentPaper(tx, { subjectId, id: body.paperId, consentId: made.id })))
      return refuse("consent-paper-not-found");
    await saveConsent(tx, made, { scope, at: now, by: actor.id, way: "paper" });
    return viewOneConsent(given, made);
  },
});
