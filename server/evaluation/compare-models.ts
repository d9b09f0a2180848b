import { z } from "zod";
import { packDiff } from "@xinheng/domain/catalogue/pack-diff.ts";
import { modelChange, modelSummary } from "@xinheng/domain/evaluation/model-view.ts";
import { rowsOf } from "@xinheng/domain/evaluation/model-rows.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../platform/operation.ts";
import { findModelAnywhere, type FoundModel, type ModelReader } from "./found-model.ts";
import { summariseEntry, summariseModel } from "./view-model.ts";

/** What a version changes against another: by default the one it replaces, else the one it was copied from. */
export const compareModels = question({
  name: "compare-models",
  path: "/models/{modelId}/comparison",
  says: {
    zh: "对照两版模型：按编号列出增加、删去、改动的指标、规则、权重；不指定时与所替代的一版或底本对照。",
    en: "Compares two versions by id: what was added, removed, changed; by default with the version it replaces or was copied from.",
  },
  params: z.object({ modelId: z.string().min(3).max(120) }),
  query: z.object({ with: z.string().min(3).max(120).optional() }),
  reply: z.object({ before: modelSummary, after: modelSummary, changes: z.array(modelChange) }),
  refuses: ["model-not-found", "model-nothing-to-compare"],
  async run(given) {
    const after = await findModelAnywhere(given, given.params.modelId);
    if (after === null) return refuse("model-not-found");
    const before = await formerOf(given, after, given.query.with);
    if (before === null) return refuse("model-nothing-to-compare");
    const changes = packDiff(rowsOf(before.content), rowsOf(after.content));
    return {
      before: summarise(before),
      after: summarise(after),
      changes: changes.map((change) => ({ ...change, steps: [...change.steps] })),
    };
  },
});

async function formerOf(reader: ModelReader, after: FoundModel, asked: string | undefined): Promise<FoundModel | null> {
  if (asked !== undefined) return findModelAnywhere(reader, asked);
  if (after.from === "packs") return null;
  return findModelAnywhere(reader, after.model.replaces ?? after.model.copiedFrom);
}

function summarise(found: FoundModel) {
  return found.from === "packs" ? summariseEntry(found.entry) : summariseModel(found.model);
}
