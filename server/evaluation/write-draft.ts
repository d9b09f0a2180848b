import { contentOf, type ModelRows } from "@xinheng/domain/evaluation/model-rows.ts";
import type { ModelView } from "@xinheng/domain/evaluation/model-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../platform/database.ts";
import type { ModelReader } from "./found-model.ts";
import { findModelForUpdate, type KeptModel, saveModelDraft } from "./model-store.ts";
import { viewModel } from "./view-model.ts";

export type Written = {
  /** The revision that was open before the writer; null where a file replaces whatever stands. */
  readonly revision: number;
  readonly name?: string;
  readonly nameEn?: string;
  readonly rows: ModelRows;
};

type Mover = ModelReader & { readonly tx: Tx };

/** Lays tables down as the next revision of a draft; what cannot be taken is told cell by cell and changes nothing. */
export async function writeDraft(
  mover: Mover,
  modelId: string,
  written: Written,
): Promise<
  ModelView | Refusal<"model-not-found" | "model-not-draft" | "model-edited-meanwhile" | "model-cells-unreadable">
> {
  const draft = await findDraft(mover.tx, modelId);
  if (isRefusal(draft)) return draft;
  if (draft.revision !== written.revision) return refuse("model-edited-meanwhile");
  const read = contentOf(written.rows);
  if ("faults" in read) {
    return {
      ...refuse("model-cells-unreadable", { count: read.faults.length }),
      faults: read.faults.map(({ path, zh, en }) => ({
        at: path.join("."),
        code: "cell",
        details: {},
        says: { zh, en },
      })),
    };
  }
  const { name = draft.name, nameEn = draft.nameEn } = written;
  const next = { ...draft, name, nameEn, content: read.content, revision: draft.revision + 1, changedAt: mover.now };
  await saveModelDraft(mover.tx, next, mover.now);
  return viewModel(mover, { from: "association", model: next, content: next.content });
}

/** A version that may still change, held; or why there is none. */
export async function findDraft(
  tx: Tx,
  modelId: string,
): Promise<KeptModel | Refusal<"model-not-found" | "model-not-draft">> {
  const model = await findModelForUpdate(tx, modelId);
  if (model === null) return refuse("model-not-found");
  return model.state === "draft" ? model : refuse("model-not-draft");
}
