import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { consentScope } from "@xinheng/domain/archives/consents/consent.ts";
import { consentView } from "@xinheng/domain/archives/consents/consent-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { dataUserParams, judgeConsenting } from "./consent-step.ts";
import { isAnswerAwaited, saveConsentRequest } from "./consent-store.ts";
import { viewOneConsent } from "./view-consent.ts";

/** A data user asks a subject for its consent. Until the subject answers nothing is opened, and no answer is a no. */
export const requestConsent = deed({
  name: "request-consent",
  method: "POST",
  path: "/data-users/{subjectId}/consent-requests",
  says: {
    zh: "授权查询方向一家单位申请授权：用途、类别、期限、次数。对方可以谢绝，也可以只给一部分；不答复就是没有授权。",
    en: "A data user asks an organisation for its consent: purpose, classes, days, looks. It may decline or give less; no answer opens nothing.",
  },
  params: dataUserParams,
  body: z.object({ of: z.uuid(), scope: consentScope }),
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
    "consent-asked-already",
  ],
  journals: ({ reply }) => ({ subjects: [reply.subject.id], ids: { consent: reply.id, dataUser: reply.dataUser.id } }),
  async run(given) {
    const { tx, actor, now, today, params, body } = given;
    const { of: subjectId, scope } = body;
    const dataUserId = params.subjectId;
    const fault = await judgeConsenting(given, { subjectId, dataUserId, scope });
    if (fault !== null) return fault;
    if (await isAnswerAwaited(tx, { subjectId, dataUserId, today })) return refuse("consent-asked-already");
    const id = uuidv7({ msecs: now.getTime() });
    const made = { subjectId, id, associationId: ownAssociation(actor), dataUserId };
    await saveConsentRequest(tx, made, { scope, on: today, by: actor.id });
    return viewOneConsent(given, made);
  },
});
