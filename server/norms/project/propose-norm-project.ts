import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { projectDeed, proposedProject } from "@xinheng/domain/norms/norm-project.ts";
import { normView } from "@xinheng/domain/norms/norm-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { normParams } from "../norm-step.ts";
import { changeNorm, findNormForUpdate } from "../norm-store.ts";
import { viewNorm } from "../view-norm.ts";
import { saveProject } from "./norm-project-store.ts";

/** 立项申请: what the standard is for, before anybody writes it. What was rejected may be proposed anew. */
export const proposeNormProject = deed({
  name: "propose-norm-project",
  method: "POST",
  path: "/norms/{normId}/projects",
  says: {
    zh: "提出立项：必要性、范围、与现有标准的关系、起草单位。批准之后才写入条文。",
    en: "Proposes a standard: its need, its scope, how it stands to other standards, who writes it. It is written once this is approved.",
  },
  params: normParams,
  body: proposedProject,
  reply: normView,
  refuses: ["norm-not-found", "norm-project-not-due"],
  journals: ({ params }) => ({ ids: { norm: params.normId } }),
  async run(given) {
    const { tx, actor, now, params, body } = given;
    const norm = await findNormForUpdate(tx, params.normId);
    if (norm === null) return refuse("norm-not-found");
    const isDue = norm.stage === "draft" && projectDeed(norm.project) === "propose-norm-project";
    if (!isDue) return refuse("norm-project-not-due");
    const whose = { associationId: ownAssociation(actor), normId: norm.id, by: actor.id, at: now };
    await saveProject(tx, { ...body, ...whose, id: uuidv7() });
    await changeNorm(tx, norm.id, { project: "proposed" }, now);
    return viewNorm(given, norm.id);
  },
});
