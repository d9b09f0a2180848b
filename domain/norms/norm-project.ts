import { z } from "zod";
import { type Refusal, refuse } from "../refusal.ts";

/** 立项, where a rule asks for it: wanted, proposed, then approved or rejected; what was rejected may be proposed anew. */
export const projectStates = ["wanted", "proposed", "approved", "rejected"] as const;
export type ProjectState = (typeof projectStates)[number];

/** What is proposed: why a standard is needed, on what, how it stands to those there are, and who writes it. */
export const proposedProject = z.object({
  need: z.string().trim().min(10).max(2_000),
  scope: z.string().trim().min(5).max(2_000),
  compared: z.string().trim().min(5).max(2_000),
  drafters: z.string().trim().min(2).max(500),
});

/** A proposal with what was decided on it; null until then. */
export const normProjectView = proposedProject.extend({
  id: z.uuid(),
  by: z.string(),
  at: z.iso.datetime({ offset: true }),
  decision: z
    .object({
      verdict: z.enum(["approved", "rejected"]),
      reason: z.string(),
      /** Who decided, as the paper says: a committee, a meeting of the presidents. */
      deciders: z.string(),
      decidedOn: z.iso.date(),
      paperId: z.uuid(),
      by: z.string(),
    })
    .nullable(),
});
export type NormProjectView = z.infer<typeof normProjectView>;

/** What is to be done about the project before a text is written; null where none is asked for, or it was approved. */
export function projectDeed(project: ProjectState | null): "propose-norm-project" | "decide-norm-project" | null {
  if (project === null || project === "approved") return null;
  return project === "proposed" ? "decide-norm-project" : "propose-norm-project";
}

/** What keeps a text from being written: a standard that nobody approved. Null where nothing does. */
export function projectBar(
  project: ProjectState | null,
): Refusal<"norm-project-missing" | "norm-project-undecided"> | null {
  const deed = projectDeed(project);
  if (deed === null) return null;
  return deed === "decide-norm-project" ? refuse("norm-project-undecided") : refuse("norm-project-missing");
}
