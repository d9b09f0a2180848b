import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findSubject } from "../../subjects/subject-store.ts";
import { saveEvidence } from "./evidence-store.ts";

/** Takes in a paper for an objection or a repair; the deed that files it names it. Only the parties read it. */
export const bringEvidence = deed({
  name: "bring-evidence",
  method: "POST",
  path: "/subjects/{subjectId}/evidence",
  says: {
    zh: "提交一份材料（证据、授权文件、履行证明、承诺书），供异议或修复引用；只有当事人和秘书处可以查看。",
    en: "Bring a paper (evidence, authorisation, proof, commitment) for an objection or a repair; read by the parties alone.",
  },
  params: z.object({ subjectId: z.uuid() }),
  query: z.object({ name: z.string().trim().min(1).max(200) }),
  upload: { limitBytes: 50 * 2 ** 20 },
  reply: z.object({ evidenceId: z.uuid(), name: z.string() }),
  refuses: ["upload-missing", "subject-not-found"],
  journals: ({ params, reply }) => ({ subjects: [params.subjectId], ids: { evidence: reply.evidenceId } }),
  async run({ tx, actor, now, params: { subjectId }, query, upload }) {
    if (upload === null) return refuse("upload-missing");
    if ((await findSubject(tx, subjectId)) === null) return refuse("subject-not-found");
    const { id, sha256 } = upload;
    const associationId = ownAssociation(actor);
    await saveEvidence(tx, { subjectId, id, associationId, name: query.name, sha256, by: actor.id, broughtAt: now });
    return { evidenceId: id, name: query.name };
  },
});
