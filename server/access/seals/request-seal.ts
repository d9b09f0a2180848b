import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findReadable } from "../documents/find-readable.ts";
import { judgeSealing } from "./judge-sealing.ts";
import { findSealForUpdate } from "./seal-store.ts";
import { saveSealRequest } from "./seal-use-store.ts";

/** 用印审批: who answers for the association asks for the seal with a reason, and this is the approval; somebody else applies it. */
export const requestSeal = deed({
  name: "request-seal",
  method: "POST",
  path: "/documents/{documentId}/seal-requests",
  says: {
    zh: "会长或秘书长批准并申请在一份留存的文书上用印，写明事由；由另一人即保管人用印或退回。",
    en: "President or secretary-general approves and asks for a seal on a kept document, with the reason; somebody else, its keeper, applies it or declines.",
  },
  params: z.object({ documentId: z.uuid() }),
  body: z.object({ sealId: z.uuid(), reason: z.string().trim().min(2).max(300) }),
  reply: z.object({ useId: z.uuid(), documentId: z.uuid(), sealId: z.uuid() }),
  refuses: [
    "document-not-found",
    "seal-not-found",
    "seal-retired",
    "seal-keeper-missing",
    "seal-picture-missing",
    "seal-keeper-no-reader",
    "seal-own-document",
    "seal-four-eyes",
    "seal-document-void",
    "document-already-corrected",
    "document-past-retention",
    "document-holds-withdrawn",
    "seal-place-missing",
    "seal-asked-already",
  ],
  journals: ({ reply }) => ({ ids: { use: reply.useId, document: reply.documentId, seal: reply.sealId } }),
  async run({ tx, actor, now, params: { documentId }, body: { sealId, reason } }) {
    const document = await findReadable(tx, actor, documentId);
    if (isRefusal(document)) return document;
    const seal = await findSealForUpdate(tx, sealId);
    if (seal === null) return refuse("seal-not-found");
    if (seal.keeper !== null && seal.keeper.accountId === actor.id) return refuse("seal-four-eyes");
    const fault = await judgeSealing(tx, seal, document);
    if (fault !== null) return fault;
    const id = uuidv7({ msecs: now.getTime() });
    const office = officeFor(actor, "request-seal") ?? "";
    const asked = { id, associationId: ownAssociation(actor), sealId, documentId, at: now, office, reason };
    const saved = actor.id !== null && (await saveSealRequest(tx, { ...asked, by: actor.id }));
    return saved ? { useId: id, documentId, sealId } : refuse("seal-asked-already");
  },
});
