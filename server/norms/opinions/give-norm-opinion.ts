import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { type Actor, ownAssociation } from "@xinheng/domain/access/actor.ts";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { opinionView } from "@xinheng/domain/norms/norm-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import { deed } from "../../platform/operation.ts";
import { findConsultation, saveOpinion } from "../consultation-store.ts";
import { normParams, subjectOf } from "../norm-step.ts";
import { findNormForUpdate } from "../norm-store.ts";
import { findNormText } from "../norm-text-store.ts";
import { findMemberName } from "../signing-store.ts";
import { viewOpinion } from "./opinion-step.ts";

/** A member, or somebody of a department, gives an opinion under the own account; it is numbered at once and owed an answer. */
export const giveNormOpinion = deed({
  name: "give-norm-opinion",
  method: "POST",
  path: "/norms/{normId}/own-opinions",
  says: {
    zh: "会员、部门在征求意见期间用自己的账号提出意见；提出即编号，须逐条答复。",
    en: "A member or a department gives an opinion during the consultation; it is numbered at once and must be answered.",
  },
  params: normParams,
  body: z.object({
    clause: z.number().int().min(1).nullable().default(null),
    opinion: z.string().trim().min(2).max(5_000),
    /** The department one speaks for; members speak as the roll names them. */
    department: z.string().trim().min(2).max(200).optional(),
  }),
  reply: opinionView,
  refuses: [
    "norm-not-found",
    "norm-stage-wrong",
    "opinion-outside-window",
    "gate-clause-unknown",
    "norm-signer-unknown",
  ],
  journals: ({ params, reply }) => ({ ids: { norm: params.normId, opinion: reply.id } }),
  async run(given) {
    const { tx, actor, today, params, body } = given;
    const norm = await findNormForUpdate(tx, params.normId);
    if (norm === null) return refuse("norm-not-found");
    const held = await findConsultation(tx, norm.id);
    if (norm.stage !== "consultation" || held === null) return refuse("norm-stage-wrong", { stage: norm.stage });
    const { openedOn, closesOn } = held;
    if (today > closesOn) return refuse("opinion-outside-window", { from: openedOn, to: closesOn });
    const clauses = await findNormText(tx, norm.id, held.revision);
    if (body.clause !== null && !clauses.some(({ number }) => number === body.clause))
      return refuse("gate-clause-unknown", { clause: body.clause });
    const from = await senderOf(tx, actor, body.department);
    if (isRefusal(from)) return from;
    const id = uuidv7();
    const place = { associationId: ownAssociation(actor), normId: norm.id, consultationId: held.id };
    const { clause, opinion } = body;
    await saveOpinion(tx, { id, ...place, ...from, clause, opinion, receivedOn: today, splitFrom: null });
    return viewOpinion(given, id);
  },
});

async function senderOf(
  tx: Tx,
  actor: Actor,
  department: string | undefined,
): Promise<{ readonly fromKind: "member" | "department"; readonly fromName: string } | Refusal<"norm-signer-unknown">> {
  if (officeFor(actor, "give-norm-opinion") !== "member")
    return { fromKind: "department", fromName: department ?? actor.name };
  const associationId = ownAssociation(actor);
  const subjectId = subjectOf(actor, "member");
  const fromName = subjectId === null ? null : await findMemberName(tx, associationId, subjectId);
  return fromName === null ? refuse("norm-signer-unknown") : { fromKind: "member", fromName };
}
