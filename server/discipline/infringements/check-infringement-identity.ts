import { z } from "zod";
import { partsUnder } from "@xinheng/domain/discipline/infringements/corrected-identity.ts";
import { cameAsOutsider, type InfringementParts } from "@xinheng/domain/discipline/infringements/infringement.ts";
import { infringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { findAccount } from "../../access/account-store.ts";
import type { Tx } from "../../platform/database.ts";
import { concernSubjects } from "../../platform/documents/document-store.ts";
import { deed } from "../../platform/operation.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { registeredComplainant } from "./begin-infringement.ts";
import {
  enterInfringementStage,
  holdInfringement,
  infringementFull,
  infringementJournal,
  infringementParams,
} from "./infringement-step.ts";
import { changeInfringement, type KeptInfringement } from "./infringement-store.ts";
import { viewInfringementAfter } from "./view-infringement.ts";

const mostChecks = 20;

/**
 * Notes whether somebody who came as an outsider is whose data it is, and which subject of the register they are. What was
 * found is told to them by the receipt only then; a later check takes the place of an earlier one. What was found about somebody
 * else by then is set aside and inquired into anew: neither is told of the other's data.
 */
export const checkInfringementIdentity = deed({
  name: "check-infringement-identity",
  method: "POST",
  path: "/infringements/{infringementId}/identity",
  says: {
    zh: "核对没有账号的投诉人是不是信息的主体，并认定为登记的哪个主体：核实以后才凭回执码告知处理意见和补救，日志也才查得到。核错的再核对一次，以后一次为准；已就别的主体作出处理意见的，该意见不再告知，回到调查。办结以后也可以核对。承办人不能核对。",
    en: "Check whether a complainant without an account is whose data it is, and which subject of the register: only then are finding and remedies told by the receipt and the log searched. A wrong check is answered by another; the last one holds, and a finding about somebody else's data is set aside and told no more: it goes back to the inquiry. It is checked after the end too, and never by the officer.",
  },
  params: infringementParams,
  body: z.object({
    confirmed: z.boolean(),
    /** By what it was checked, or what is missing; the complainant reads it. */
    how: z.string().trim().min(2).max(500),
    subjectId: z.uuid().nullable().default(null),
  }),
  reply: infringementView,
  refuses: [
    "infringement-not-found",
    "infringement-stage-wrong",
    "infringement-not-your-move",
    "infringement-identity-known",
    "infringement-identity-subject-wrong",
    "infringement-full",
    "infringement-rule-missing",
    "subject-not-found",
  ],
  journals: infringementJournal,
  async run(given) {
    const { tx, actor, today, params, body } = given;
    const held = await holdInfringement(given, params.infringementId, "check-infringement-identity");
    if (isRefusal(held)) return held;
    const { kept } = held;
    const { identities } = kept.parts;
    if (!cameAsOutsider(kept)) return refuse("infringement-identity-known");
    if (!body.confirmed && body.subjectId !== null) return refuse("infringement-identity-subject-wrong");
    const full = infringementFull(identities, mostChecks);
    if (full !== null) return full;
    const subjectId = await registeredComplainant(tx, body.subjectId);
    if (subjectId !== null && isRefusal(subjectId)) return subjectId;
    const by = actor.id === null ? "" : ((await findAccount(tx, actor.id))?.displayName ?? "");
    const checked = { confirmed: body.confirmed, how: body.how, subjectId, by, byId: actor.id, on: today };
    const after = body.confirmed ? await partsAfter(tx, kept, { subjectId, today }) : { parts: {}, isReopened: false };
    const concerned = subjectId === null || after.isReopened ? [] : [subjectId];
    await concernSubjects(tx, issuedOf(kept.parts), { associationId: kept.associationId, subjects: concerned });
    const change = { fromId: subjectId, parts: { ...after.parts, identities: [...identities, checked] } };
    if (!after.isReopened) await changeInfringement(tx, kept, change);
    const unset = after.isReopened
      ? await enterInfringementStage(given, kept, { stage: "investigating", change })
      : null;
    return unset ?? viewInfringementAfter(given, kept.id);
  },
});

async function partsAfter(
  tx: Tx,
  { parts }: KeptInfringement,
  { subjectId, today }: { readonly subjectId: string | null; readonly today: string },
) {
  const named = [
    ...parts.identities.map((one) => one.subjectId),
    parts.finding?.about?.subjectId,
    parts.review?.about?.subjectId,
  ];
  const standing = await findStanding(
    tx,
    named.flatMap((id) => id ?? []),
  );
  return partsUnder(parts, { subjectId }, { today, standing: (id) => standing.get(id)?.id ?? id });
}

/** The documents that tell what was found. */
function issuedOf({ finding, review }: InfringementParts): string[] {
  return [finding, review].flatMap((found) => found?.documentId ?? []);
}
