import { z } from "zod";
import type { OpinionView } from "@xinheng/domain/norms/norm-view.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import { findOpinion, type KeptOpinion } from "../consultation-store.ts";
import type { NormMover } from "../norm-step.ts";
import { findNormForUpdate, type KeptNorm } from "../norm-store.ts";
import { viewOpinions } from "./view-opinions.ts";

export const opinionParams = z.object({ opinionId: z.uuid() });

/** An opinion with its norm, held, while opinions may still be worked on: until the text goes to the vote. */
export async function heldOpinion(
  tx: Tx,
  id: string,
): Promise<
  { readonly norm: KeptNorm; readonly opinion: KeptOpinion } | Refusal<"opinion-not-found" | "norm-stage-wrong">
> {
  const found = await findOpinion(tx, id);
  const norm = found === null ? null : await findNormForUpdate(tx, found.normId);
  // Read again now that the norm is held: somebody else may have answered it meanwhile.
  const opinion = await findOpinion(tx, id);
  if (norm === null || opinion === null) return refuse("opinion-not-found");
  if (!isConsulted(norm)) return refuse("norm-stage-wrong", { stage: norm.stage });
  return { norm, opinion };
}

/** After the consultation has begun and before the vote; a norm sent back to the desk keeps its opinions to answer. */
export function isConsulted({ stage }: KeptNorm): boolean {
  return stage === "consultation" || stage === "expert-review" || stage === "draft" || stage === "checked";
}

export async function viewOpinion({ tx, actor }: NormMover, id: string): Promise<OpinionView> {
  const opinion = await findOpinion(tx, id);
  const [view] = opinion === null ? [] : await viewOpinions(tx, actor, [opinion]);
  if (view === undefined) throw new Error("the opinion that was just saved is not there");
  return view;
}
