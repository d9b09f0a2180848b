import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { packId, packName } from "@xinheng/domain/catalogue/pack-header.ts";
import { modelView } from "@xinheng/domain/evaluation/model-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed, type GivenDeed } from "../platform/operation.ts";
import { findModelAnywhere, type FoundModel } from "./found-model.ts";
import { findModel, type KeptModel, listModels, lockModels, saveNewModel } from "./model-store.ts";
import { viewModel } from "./view-model.ts";

const body = z.object({
  /** A version of the association's own, or `id@edition` of the packs. */
  from: z.string().min(3).max(120),
  why: z.string().trim().min(2).max(500),
  /** How the copy is called; a new version keeps the name and id of its model. */
  key: packId.optional(),
  name: packName.optional(),
});

/** Begins a draft: the next version of an own model, or the first of one from the packs. A published version is left as it is. */
export const copyModel = deed({
  name: "copy-model",
  method: "POST",
  path: "/models",
  says: {
    zh: "以一个模型为底本起草：本协会的模型起草新版，规则包的模型起草本协会自己的第一版；写明理由。",
    en: "Begins a draft from a model: the next version of an own one, or the first version of one from the packs; says why.",
  },
  body,
  reply: modelView,
  refuses: ["model-not-found", "model-draft-open", "model-key-taken"],
  journals: ({ reply }) => ({ ids: { model: reply.id, version: reply.version ?? 0 } }),
  async run(given) {
    const { tx, actor, now } = given;
    const associationId = ownAssociation(actor);
    await lockModels(tx, associationId);
    const found = await findModelAnywhere(given, given.body.from);
    if (found === null) return refuse("model-not-found");
    const begun = await begin(given, found);
    if (isRefusal(begun)) return begun;
    const id = uuidv7({ msecs: now.getTime() });
    await saveNewModel(tx, {
      ...begun,
      ...{ id, associationId, state: "draft", content: contentAlone(found), revision: 1, why: given.body.why },
      ...{ validFrom: null, madeAt: now, changedAt: now, publishedAt: null, madeBy: actor.id },
    });
    const made = await findModel(tx, id);
    if (made === null) throw new Error("what was just saved is there");
    return viewModel(given, { from: "association", model: made, content: made.content });
  },
});

type Begun = Pick<KeptModel, "key" | "version" | "name" | "nameEn" | "copiedFrom" | "replaces">;
type Given = GivenDeed<unknown, unknown, z.output<typeof body>>;

async function begin(
  { tx, body: asked }: Given,
  found: FoundModel,
): Promise<Begun | Refusal<"model-draft-open" | "model-key-taken">> {
  if (found.from === "packs") {
    const key = asked.key ?? found.entry.id;
    if ((await listModels(tx, key)).length > 0) return refuse("model-key-taken", { key });
    const { name, nameEn = "" } = found.entry;
    return { key, version: 1, name: asked.name ?? name, nameEn, copiedFrom: entryRef(found.entry), replaces: null };
  }
  const { key, name, nameEn, id } = found.model;
  const versions = await listModels(tx, key);
  if (versions.some(({ state }) => state === "draft")) return refuse("model-draft-open");
  const latest = versions.reduce<KeptModel | null>(
    (most, one) => (one.version > (most?.version ?? 0) ? one : most),
    null,
  );
  const version = (latest?.version ?? 0) + 1;
  return { key, version, name: asked.name ?? name, nameEn, copiedFrom: id, replaces: latest?.id ?? null };
}

/** What a model says, without the header of the pack it came from. */
function contentAlone({ content }: FoundModel): KeptModel["content"] {
  const { full, scale, facts, figures, groups, indicators, vetoes, required, grades } = content;
  return { full, scale, facts, figures, groups, indicators, vetoes, required, grades };
}
