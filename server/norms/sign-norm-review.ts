import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { isTextOpen } from "@xinheng/domain/norms/norm.ts";
import { normView } from "@xinheng/domain/norms/norm-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findPaper } from "../governance/papers/paper-store.ts";
import { deed } from "../platform/operation.ts";
import { listNormReviews, saveNormReview } from "./norm-review-store.ts";
import { normParams } from "./norm-step.ts";
import { findNormForUpdate } from "./norm-store.ts";
import { viewNorm } from "./view-norm.ts";

/** A lawyer's or expert's signed opinion on the text as it stands, with the paper that bears the signature. */
export const signNormReview = deed({
  name: "sign-norm-review",
  method: "POST",
  path: "/norms/{normId}/reviews",
  says: {
    zh: "登记法律审查人或专家对现在文本签署的意见，附签字件；有利害关系的登记回避。",
    en: "Enters what a lawyer or an expert signed on the text as it stands, with the signed paper; who has an interest stands aside.",
  },
  params: normParams,
  body: z.object({
    revision: z.number().int().min(1),
    role: z.enum(["legal", "expert"]),
    name: z.string().trim().min(1).max(80),
    unit: z.string().trim().min(2).max(200),
    verdict: z.enum(["agree", "disagree", "recused"]),
    /** What was signed; of one who stands aside, the interest. */
    opinion: z.string().trim().min(2).max(5_000),
    signedOn: z.iso.date(),
    paperId: z.uuid(),
  }),
  reply: normView,
  refuses: [
    "norm-not-found",
    "norm-stage-wrong",
    "norm-edited-meanwhile",
    "norm-signed-in-future",
    "norm-reviewer-twice",
    "paper-not-found",
  ],
  journals: ({ params, reply }) => ({ ids: { norm: params.normId, revision: reply.revision } }),
  async run(given) {
    const { tx, actor, now, today, params, body } = given;
    const norm = await findNormForUpdate(tx, params.normId);
    if (norm === null) return refuse("norm-not-found");
    if (!isTextOpen(norm.stage)) return refuse("norm-stage-wrong", { stage: norm.stage });
    if (norm.revision !== body.revision) return refuse("norm-edited-meanwhile");
    if (body.signedOn > today) return refuse("norm-signed-in-future", { today });
    if ((await findPaper(tx, body.paperId)) === null) return refuse("paper-not-found");
    const isSame = (one: { role: string; name: string; unit: string; revision: number }) =>
      one.role === body.role && one.name === body.name && one.unit === body.unit && one.revision === body.revision;
    if ((await listNormReviews(tx, norm.id)).some(isSame)) return refuse("norm-reviewer-twice", { name: body.name });
    const associationId = ownAssociation(actor);
    await saveNormReview(tx, { ...body, id: uuidv7(), associationId, normId: norm.id, by: actor.id, at: now });
    return viewNorm(given, norm.id);
  },
});
