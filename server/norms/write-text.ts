import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { clauseOrderFault, isTextOpen, type NormClause } from "@xinheng/domain/norms/norm.ts";
import { projectBar } from "@xinheng/domain/norms/norm-project.ts";
import type { NormView } from "@xinheng/domain/norms/norm-view.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { NormMover } from "./norm-step.ts";
import { changeNorm, findNormForUpdate } from "./norm-store.ts";
import { saveNormText } from "./norm-text-store.ts";
import { viewNorm } from "./view-norm.ts";

export type WriteCode =
  | "norm-not-found"
  | "norm-stage-wrong"
  | "norm-project-missing"
  | "norm-project-undecided"
  | "norm-edited-meanwhile"
  | "norm-clauses-disordered";

/** Saves a text as the next one of its norm. The one before stays; what was answered and signed on it stays with it. */
export async function writeText(
  mover: NormMover,
  asked: {
    readonly normId: string;
    readonly revision: number;
    readonly why: string;
    readonly title?: string | undefined;
  },
  clauses: readonly NormClause[],
): Promise<NormView | Refusal<WriteCode>> {
  const { tx, actor, now } = mover;
  const norm = await findNormForUpdate(tx, asked.normId);
  if (norm === null) return refuse("norm-not-found");
  if (!isTextOpen(norm.stage)) return refuse("norm-stage-wrong", { stage: norm.stage });
  const bar = projectBar(norm.project);
  if (bar !== null) return bar;
  if (norm.revision !== asked.revision) return refuse("norm-edited-meanwhile");
  const disorder = clauseOrderFault(clauses);
  if (disorder !== null) return disorder;
  const revision = norm.revision + 1;
  const text = { normId: norm.id, associationId: ownAssociation(actor), revision, clauses, why: asked.why };
  await saveNormText(tx, { ...text, by: actor.id, at: now });
  await changeNorm(tx, norm.id, { revision, ...(asked.title === undefined ? {} : { title: asked.title }) }, now);
  return viewNorm(mover, norm.id);
}
