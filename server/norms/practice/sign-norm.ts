import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { signingView } from "@xinheng/domain/norms/norm-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { normParams } from "../norm-step.ts";
import { findNormForUpdate } from "../norm-store.ts";
import { findMemberName, hasSigned, saveSigning } from "../signing-store.ts";

/** A member of the roll, or a practitioner by name and employer: no number of a person is kept. */
const body = z.object({
  signer: z.discriminatedUnion("as", [
    z.object({ as: z.literal("member"), subjectId: z.uuid() }),
    z.object({
      as: z.literal("practitioner"),
      name: z.string().trim().min(1).max(80),
      unit: z.string().trim().min(1).max(200),
    }),
  ]),
  signedOn: z.iso.date(),
});

export const signNorm = deed({
  name: "sign-norm",
  method: "POST",
  path: "/norms/{normId}/signings",
  says: {
    zh: "登记会员或从业人员签署已公布的规约、准则。",
    en: "Enters that a member or a practitioner signed a promulgated norm.",
  },
  params: normParams,
  body,
  reply: signingView,
  refuses: [
    "norm-not-found",
    "norm-stage-wrong",
    "norm-signed-in-future",
    "norm-signer-unknown",
    "norm-signed-already",
  ],
  journals: ({ params, reply }) => ({ ids: { norm: params.normId, signing: reply.id } }),
  async run({ tx, actor, today, params, body: { signer, signedOn } }) {
    const norm = await findNormForUpdate(tx, params.normId);
    if (norm === null) return refuse("norm-not-found");
    if (norm.stage !== "promulgated" && norm.stage !== "under-review")
      return refuse("norm-stage-wrong", { stage: norm.stage });
    if (signedOn > today) return refuse("norm-signed-in-future", { today });
    const associationId = ownAssociation(actor);
    const memberSubject = signer.as === "member" ? signer.subjectId : null;
    const name = signer.as === "member" ? await findMemberName(tx, associationId, signer.subjectId) : signer.name;
    if (name === null) return refuse("norm-signer-unknown");
    const who = { memberSubject, practitionerSubject: null, name, unit: signer.as === "member" ? "" : signer.unit };
    if (await hasSigned(tx, norm.id, who)) return refuse("norm-signed-already");
    const signing = { id: uuidv7(), signer: signer.as, name, unit: who.unit, signedOn };
    const place = { associationId, normId: norm.id, by: actor.id, forOneself: false };
    await saveSigning(tx, { ...signing, ...place, memberSubject, practitionerSubject: null });
    return signing;
  },
});
