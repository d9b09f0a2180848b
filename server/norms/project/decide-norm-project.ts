import { z } from "zod";
import { projectDeed } from "@xinheng/domain/norms/norm-project.ts";
import { normView } from "@xinheng/domain/norms/norm-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findPaper } from "../../governance/papers/paper-store.ts";
import { deed } from "../../platform/operation.ts";
import { normParams } from "../norm-step.ts";
import { changeNorm, findNormForUpdate } from "../norm-store.ts";
import { viewNorm } from "../view-norm.ts";
import { listProjects, saveProjectDecision } from "./norm-project-store.ts";

/** 批准立项, by somebody else than who proposed it, with the paper on which it was decided. */
export const decideNormProject = deed({
  name: "decide-norm-project",
  method: "POST",
  path: "/norms/{normId}/projects/decision",
  says: {
    zh: "批准立项或不予立项，写明理由、由谁决定，附决定的文件；由提出人以外的人办理。",
    en: "Approves or rejects a proposed standard with reasons, who decided and the paper; by somebody else than who proposed it.",
  },
  params: normParams,
  body: z.object({
    verdict: z.enum(["approved", "rejected"]),
    reason: z.string().trim().min(2).max(2_000),
    deciders: z.string().trim().min(2).max(200),
    decidedOn: z.iso.date(),
    paperId: z.uuid(),
  }),
  reply: normView,
  refuses: [
    "norm-not-found",
    "norm-project-not-due",
    "norm-project-own",
    "norm-project-decided-in-future",
    "paper-not-found",
  ],
  journals: ({ params, reply }) => ({ ids: { norm: params.normId, project: reply.project ?? "" } }),
  async run(given) {
    const { tx, actor, now, today, params, body } = given;
    const norm = await findNormForUpdate(tx, params.normId);
    if (norm === null) return refuse("norm-not-found");
    const [project] = await listProjects(tx, norm.id);
    if (projectDeed(norm.project) !== "decide-norm-project" || project === undefined)
      return refuse("norm-project-not-due");
    if (project.proposedBy === actor.id) return refuse("norm-project-own");
    if (body.decidedOn > today) return refuse("norm-project-decided-in-future", { today });
    if ((await findPaper(tx, body.paperId)) === null) return refuse("paper-not-found");
    await saveProjectDecision(tx, { ...body, id: project.id, by: actor.id, at: now });
    await changeNorm(tx, norm.id, { project: body.verdict }, now);
    return viewNorm(given, norm.id);
  },
});
