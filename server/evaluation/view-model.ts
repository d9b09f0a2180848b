import { openTo } from "@xinheng/domain/access/permission.ts";
import { printedMarks } from "@xinheng/domain/catalogue/models/marks.ts";
import type { ModelEntry } from "@xinheng/domain/catalogue/models/model-entry.ts";
import { shareOfWhole } from "@xinheng/domain/catalogue/models/model-tree.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { cellPath, rowsOf } from "@xinheng/domain/evaluation/model-rows.ts";
import type { ModelSummary, ModelView } from "@xinheng/domain/evaluation/model-view.ts";
import { dayOf } from "../platform/time.ts";
import { type FoundModel, itemsInForce, type ModelReader, readFound } from "./found-model.ts";
import { findModel, findTrial, type KeptModel, listModels } from "./model-store.ts";

/** A model with its tables, its defects at their place, its trial and its versions, for the desk. */
export async function viewModel(reader: ModelReader, found: FoundModel): Promise<ModelView> {
  const { tx, actor } = reader;
  const { content } = found;
  const { faults } = await readFound(reader, content);
  const items = await itemsInForce(reader);
  const summary = found.from === "packs" ? summariseEntry(found.entry) : summariseModel(found.model);
  const own = found.from === "association" ? found.model : null;
  const moves = own?.state === "draft" ? draftMoves : (["copy-model"] as const);
  return {
    ...summary,
    source: found.from === "packs" ? sourceOf(found.entry) : "",
    copiedFrom: own?.copiedFrom ?? "",
    replaces: own?.replaces ?? null,
    revision: own?.revision ?? 0,
    validFrom: own === null ? null : own.validFrom,
    rows: rowsOf(content),
    shares: content.indicators.map((one) => printedMarks(shareOfWhole(content, one).share)),
    faults: faults.map(({ path, zh, en }) => ({ path: cellPath(path), zh, en })),
    trial: own === null ? null : await trialOf(reader, own),
    versions: own === null ? [] : (await listModels(tx, own.key)).map(summariseModel),
    items: items.flatMap(({ id, name, nameEn = "", about }) =>
      about.includes("organisation") ? [{ id, name, nameEn }] : [],
    ),
    can: openTo(actor, [...moves]),
  };
}

const draftMoves = ["edit-model", "import-model-sheet", "try-model", "publish-model", "discard-model"] as const;

export function summariseModel(model: KeptModel): ModelSummary {
  return {
    id: model.id,
    key: model.key,
    version: model.version,
    name: model.name,
    nameEn: model.nameEn,
    state: model.state,
    mark: null,
    why: model.why,
    indicators: model.content.indicators.length,
    on: dayOf(model.changedAt),
  };
}

export function summariseEntry(entry: ModelEntry): ModelSummary {
  return {
    id: entryRef(entry),
    key: entry.id,
    version: null,
    name: entry.name,
    nameEn: entry.nameEn ?? "",
    state: "pack",
    mark: entry.source.mark,
    why: entry.source.note ?? "",
    indicators: entry.indicators.length,
    on: entry.validFrom,
  };
}

function sourceOf({ source }: ModelEntry): string {
  return [source.document, source.article].filter((part) => part !== undefined).join(" ");
}

async function trialOf({ tx }: ModelReader, model: KeptModel): Promise<ModelView["trial"]> {
  const trial = await findTrial(tx, model.id);
  if (trial === null) return null;
  const against = trial.against === null ? null : await findModel(tx, trial.against);
  return {
    ...trial.outcome,
    revision: trial.revision,
    heldOn: trial.heldOn,
    members: trial.members,
    against: against === null ? null : { id: against.id, version: against.version },
    triedAt: trial.triedAt.toISOString(),
  };
}
