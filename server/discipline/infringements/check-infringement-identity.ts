import { z } from "zod";
import { cameAsOutsider } from "@xinheng/domain/discipline/infringements/infringement.ts";
import { infringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { findAccount } from "../../access/account-store.ts";
import { deed } from "../../platform/operation.ts";
import { registeredComplainant } from "./begin-infringement.ts";
import { holdInfringement, infringementFull, infringementJournal, infringementParams } from "./infringement-step.ts";
import { changeInfringement } from "./infringement-store.ts";
import { viewInfringementAfter } from "./view-infringement.ts";

const mostChecks = 20;

/**
 * Notes whether somebody who came as an outsider is whose data it is, and which subject of the register they are. What was
 * found is told to them by the receipt only then; a later check takes the place of an earlier one.
 */
export const checkInfringementIdentity = deed({
  name: "check-infringement-identity",
  method: "POST",
  path: "/infringements/{infringementId}/identity",
  says: {
    zh: "核对没有账号的投诉人是不是信息的主体，并认定为登记的哪个主体：核实以后才凭回执码告知处理意见和补救，日志也才查得到。核错的再核对一次，以后一次为准。",
    en: "Check whether a complainant without an account is whose data it is, and which subject of the register: only then are finding and remedies told by the receipt and the log searched. A wrong check is answered by another; the last one holds.",
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
    const checked = { confirmed: body.confirmed, how: body.how, subjectId, by, on: today };
    await changeInfringement(tx, kept, { fromId: subjectId, parts: { identities: [...identities, checked] } });
    return viewInfringementAfter(given, kept.id);
  },
});
