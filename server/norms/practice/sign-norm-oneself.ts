import { v7 as uuidv7 } from "uuid";
import { type Actor, ownAssociation } from "@xinheng/domain/access/actor.ts";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { signingView } from "@xinheng/domain/norms/norm-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import { deed } from "../../platform/operation.ts";
import { listPractices } from "../../subjects/practitioners/practice-store.ts";
import { findPractitioner } from "../../subjects/practitioners/practitioner-store.ts";
import { normParams, subjectOf } from "../norm-step.ts";
import { findNormForUpdate } from "../norm-store.ts";
import { findMemberName, hasSigned, saveSigning } from "../signing-store.ts";

/** Signed under the own account, today: by a member for itself, by a practitioner in person. */
export const signNormOneself = deed({
  name: "sign-norm-oneself",
  method: "POST",
  path: "/norms/{normId}/own-signing",
  says: {
    zh: "会员、从业人员用自己的账号签署已公布的规约、准则。",
    en: "A member or a practitioner signs a promulgated norm under the own account.",
  },
  params: normParams,
  reply: signingView,
  refuses: ["norm-not-found", "norm-stage-wrong", "norm-signer-unknown", "norm-signed-already"],
  journals: ({ params, reply }) => ({ ids: { norm: params.normId, signing: reply.id } }),
  async run({ tx, actor, today, params }) {
    const norm = await findNormForUpdate(tx, params.normId);
    if (norm === null) return refuse("norm-not-found");
    if (norm.stage !== "promulgated" && norm.stage !== "under-review")
      return refuse("norm-stage-wrong", { stage: norm.stage });
    const signer = await signerOf(tx, actor, today);
    if (signer === null) return refuse("norm-signer-unknown");
    if (await hasSigned(tx, norm.id, signer)) return refuse("norm-signed-already");
    const signing = { id: uuidv7(), signer: signer.as, name: signer.name, unit: signer.unit, signedOn: today };
    const { memberSubject, practitionerSubject } = signer;
    const place = { associationId: ownAssociation(actor), normId: norm.id, by: actor.id, forOneself: true };
    await saveSigning(tx, { ...signing, ...place, memberSubject, practitionerSubject });
    return signing;
  },
});

async function signerOf(tx: Tx, actor: Actor, today: string) {
  if (officeFor(actor, "sign-norm-oneself") === "member") {
    const subjectId = subjectOf(actor, "member");
    const name = subjectId === null ? null : await findMemberName(tx, ownAssociation(actor), subjectId);
    const alone = { as: "member", unit: "", memberSubject: subjectId, practitionerSubject: null } as const;
    return name === null ? null : { ...alone, name };
  }
  const subjectId = subjectOf(actor, "practitioner");
  const person = subjectId === null ? null : await findPractitioner(tx, subjectId);
  if (person === null) return null;
  const practices = (await listPractices(tx, [person.subjectId])).get(person.subjectId) ?? [];
  const unit = practices.find(({ untilOn }) => untilOn === null || untilOn >= today)?.enterprise ?? "";
  const alone = { as: "practitioner", memberSubject: null, practitionerSubject: person.subjectId } as const;
  return { ...alone, name: person.name, unit };
}
