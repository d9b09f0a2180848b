import { type Selectable, sql } from "kysely";
import { z } from "zod";
import { type ModelContent, modelContent } from "@xinheng/domain/catalogue/models/model-entry.ts";
import { type TrialOutcome, trialOutcome } from "@xinheng/domain/evaluation/model-view.ts";
import type { DB } from "../database.gen.ts";
import type { ReadTx, Tx } from "../platform/database.ts";

const modelState = z.enum(["draft", "published"]);

/** A version of an association's own model. */
export type KeptModel = {
  readonly id: string;
  readonly associationId: string;
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly nameEn: string;
  readonly state: z.infer<typeof modelState>;
  readonly copiedFrom: string;
  readonly why: string;
  readonly replaces: string | null;
  readonly content: ModelContent;
  readonly revision: number;
  readonly validFrom: string | null;
  readonly madeAt: Date;
  readonly changedAt: Date;
  readonly publishedAt: Date | null;
};

export async function saveNewModel(tx: Tx, model: KeptModel & { readonly madeBy: string | null }): Promise<void> {
  await tx.db
    .insertInto("model")
    .values({
      id: model.id,
      association_id: model.associationId,
      key: model.key,
      version: model.version,
      name: model.name,
      name_en: model.nameEn,
      state: model.state,
      copied_from: model.copiedFrom,
      why: model.why,
      replaces: model.replaces,
      content: JSON.stringify(model.content),
      revision: model.revision,
      made_by: model.madeBy,
      made_at: model.madeAt,
      changed_at: model.changedAt,
    })
    .execute();
}

export async function findModel(tx: ReadTx, id: string): Promise<KeptModel | null> {
  const row = await tx.db.selectFrom("model").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : modelOf(row);
}

/** Holds the draft until the transaction ends; a published version is read without a hold, for nothing changes it. */
export async function findModelForUpdate(tx: Tx, id: string): Promise<KeptModel | null> {
  await tx.db.selectFrom("model").select("id").where("id", "=", id).where("state", "=", "draft").forUpdate().execute();
  return findModel(tx, id);
}

const mostVersions = 500;

/** All versions of all models of the association, the latest changed first; or those of one. */
export async function listModels(tx: ReadTx, key: string | null): Promise<KeptModel[]> {
  let query = tx.db.selectFrom("model").selectAll();
  if (key !== null) query = query.where("key", "=", key);
  const rows = await query.orderBy("changed_at", "desc").orderBy("id", "desc").limit(mostVersions).execute();
  return rows.map(modelOf);
}

/** Saves a draft's content as its next revision. */
export async function saveModelDraft(
  tx: Tx,
  model: Pick<KeptModel, "id" | "name" | "nameEn" | "content" | "revision">,
  at: Date,
): Promise<void> {
  await tx.db
    .updateTable("model")
    .set({
      name: model.name,
      name_en: model.nameEn,
      content: JSON.stringify(model.content),
      revision: model.revision,
      changed_at: at,
    })
    .where("id", "=", model.id)
    .execute();
}

export async function savePublished(
  tx: Tx,
  id: string,
  published: { readonly by: string | null; readonly at: Date; readonly validFrom: string },
): Promise<void> {
  await tx.db
    .updateTable("model")
    .set({
      state: "published",
      published_by: published.by,
      published_at: published.at,
      changed_at: published.at,
      valid_from: published.validFrom,
    })
    .where("id", "=", id)
    .execute();
}

/** A draft goes with its trials. */
export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await tx.db.deleteFrom("model_trial").where("model_id", "=", id).execute();
  await tx.db.deleteFrom("model").where("id", "=", id).execute();
}

export type ModelTrial = {
  readonly id: string;
  readonly associationId: string;
  readonly modelId: string;
  readonly revision: number;
  readonly heldOn: string;
  readonly knownAt: Date;
  readonly members: number;
  readonly outcome: TrialOutcome;
  readonly against: string | null;
  readonly triedAt: Date;
};

/** The latest trial stands before the earlier ones of the same model; they go. */
export async function saveTrial(tx: Tx, trial: ModelTrial & { readonly triedBy: string | null }): Promise<void> {
  await tx.db.deleteFrom("model_trial").where("model_id", "=", trial.modelId).execute();
  await tx.db
    .insertInto("model_trial")
    .values({
      id: trial.id,
      association_id: trial.associationId,
      model_id: trial.modelId,
      revision: trial.revision,
      held_on: trial.heldOn,
      known_at: trial.knownAt,
      members: trial.members,
      outcome: JSON.stringify(trial.outcome),
      against: trial.against,
      tried_by: trial.triedBy,
      tried_at: trial.triedAt,
    })
    .execute();
}

export async function findTrial(tx: ReadTx, modelId: string): Promise<ModelTrial | null> {
  const row = await tx.db
    .selectFrom("model_trial")
    .selectAll()
    .where("model_id", "=", modelId)
    .orderBy("tried_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    associationId: row.association_id,
    modelId: row.model_id,
    revision: row.revision,
    heldOn: row.held_on,
    knownAt: row.known_at,
    members: row.members,
    outcome: trialOutcome.parse(row.outcome),
    against: row.against,
    triedAt: row.tried_at,
  };
}

/** One beginning of a draft at a time in an association, so that two do not take the same version. */
export async function lockModels(tx: Tx, associationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`models ${associationId}`}, 0))`.execute(tx.db);
}

function modelOf(row: Selectable<DB["model"]>): KeptModel {
  return {
    id: row.id,
    associationId: row.association_id,
    key: row.key,
    version: row.version,
    name: row.name,
    nameEn: row.name_en,
    state: modelState.parse(row.state),
    copiedFrom: row.copied_from,
    why: row.why,
    replaces: row.replaces,
    content: modelContent.parse(row.content),
    revision: row.revision,
    validFrom: row.valid_from,
    madeAt: row.made_at,
    changedAt: row.changed_at,
    publishedAt: row.published_at,
  };
}
