import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import {
  type ConsentScope,
  consentScope,
  judgeNarrower,
  stateOfConsent,
} from "@xinheng/domain/archives/consents/consent.ts";
import { consentView } from "@xinheng/domain/archives/consents/consent-view.ts";
import { isRefusal, refuse, type Refusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { type ConsentMover, judgeConsenting } from "./consent-step.ts";
import { findConsentForUpdate, grantAsked, type KeptConsent, saveConsent } from "./consent-store.ts";
import { viewOneConsent } from "./view-consent.ts";

/** The subject itself opens what it chose, by itself or in answer to a request. Nobody grants for it. */
export const grantConsent = deed({
  name: "grant-consent",
  method: "POST",
  path: "/subjects/{subjectId}/consents",
  says: {
    zh: "本单位授权一家查询方查询自己的信用档案：用途、类别、期限、次数。答复申请时只能照给或者少给。随时可以撤销。",
    en: "The subject consents that a data user looks into its archive: purpose, classes, days, looks. An answer to a request gives what was asked or less. It can be revoked at any time.",
  },
  params: z.object({ subjectId: z.uuid() }),
  body: z.object({
    dataUserId: z.uuid(),
    scope: consentScope,
    /** The request this answers. */
    requestId: z.uuid().optional(),
    /** Only what was shown and agreed to is granted. */
    agreed: z.literal(true),
  }),
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
    "consent-not-found",
    "consent-not-asked",
    "consent-request-another",
    "consent-wider",
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
    const granted = { scope, at: now, by: actor.id, way: "own" } as const;
    if (body.requestId === undefined) {
      const id = uuidv7({ msecs: now.getTime() });
      await saveConsent(tx, { subjectId, id, associationId: ownAssociation(actor), dataUserId }, granted);
      return viewOneConsent(given, { subjectId, id });
    }
    const request = await answerable(given, { subjectId, id: body.requestId, dataUserId, scope });
    if (isRefusal(request)) return request;
    await grantAsked(tx, request, granted);
    return viewOneConsent(given, request);
  },
});

type Answered = Pick<KeptConsent, "subjectId" | "id" | "dataUserId"> & { readonly scope: ConsentScope };

async function answerable(
  { tx, today }: ConsentMover,
  { subjectId, id, dataUserId, scope }: Answered,
): Promise<
  KeptConsent | Refusal<"consent-not-found" | "consent-not-asked" | "consent-request-another" | "consent-wider">
> {
  const request = await findConsentForUpdate(tx, subjectId, id);
  if (request === null || request.asked === null) return refuse("consent-not-found");
  const state = stateOfConsent(request, today);
  if (state !== "asked") return refuse("consent-not-asked", { state });
  if (request.dataUserId !== dataUserId) return refuse("consent-request-another");
  return judgeNarrower(request.asked, scope) ?? request;
}
