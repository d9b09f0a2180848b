import type { ModelContent } from "@xinheng/domain/catalogue/models/model-entry.ts";
import type { ModelPlan } from "@xinheng/domain/catalogue/models/model-plan.ts";
import { type ModelReader, readFound } from "./found-model.ts";
import { findModel, type KeptModel } from "./model-store.ts";

/**
 * The published version that a draft replaces, as a plan by today's catalogue; null where there is none, or where the
 * catalogue has moved on and it can no longer be read.
 */
export async function formerPlan(
  reader: ModelReader,
  model: Pick<KeptModel, "replaces">,
): Promise<{ readonly id: string; readonly content: ModelContent; readonly plan: ModelPlan } | null> {
  const former = model.replaces === null ? null : await findModel(reader.tx, model.replaces);
  if (former === null) return null;
  const { plan } = await readFound(reader, former.content);
  return plan === null ? null : { id: former.id, content: former.content, plan };
}
