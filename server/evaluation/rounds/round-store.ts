import type { Selectable } from "kysely";
import { z } from "zod";
import { type RoundStage, roundStages } from "@xinheng/domain/evaluation/rounds/round.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A freeze is where the records stood, by which editions, and the root over them. */
export type Freeze = {
  readonly frozenOn: string;
  readonly frozenAt: Date;
  readonly editions: readonly string[];
  readonly root: string;
  readonly remarksUntil: string;
};

export type KeptRound = {
  readonly id: string;
  readonly associationId: string;
  readonly title: string;
  readonly purpose: string;
  readonly modelId: string;
  readonly modelName: string;
  readonly modelNameEn: string;
  readonly stage: RoundStage;
  /** Of a hundred applications how many two agencies rate. */
  readonly doubleShare: number;
  readonly calledOn: string | null;
  readonly applyUntil: string | null;
  readonly freeze: Freeze | null;
  readonly closedOn: string | null;
  readonly closedWhy: string;
};

type NewRound = Pick<
  KeptRound,
  "id" | "associationId" | "title" | "purpose" | "modelId" | "modelName" | "modelNameEn" | "doubleShare"
> & { readonly sector: string | null };

export async function saveNewRound(tx: Tx, round: NewRound, made: { by: string | null; at: Date }): Promise<void> {
  await tx.db
    .insertInto("evaluation_round")
    .values({
      id: round.id,
      association_id: round.associationId,
      title: round.title,
      purpose: round.purpose,
      model_id: round.modelId,
      model_name: round.modelName,
      model_name_en: round.modelNameEn,
      stage: "planned",
      double_share: round.doubleShare,
      sector: round.sector,
      planned_by: made.by,
      planned_at: made.at,
    })
    .execute();
}

export async function changeRound(
  tx: Tx,
  id: string,
  change: Partial<Pick<KeptRound, "stage" | "calledOn" | "applyUntil" | "freeze" | "closedOn" | "closedWhy">>,
): Promise<void> {
  const { freeze } = change;
  await tx.db
    .updateTable("evaluation_round")
    .set({
      stage: change.stage,
      called_on: change.calledOn,
      apply_until: change.applyUntil,
      closed_on: change.closedOn,
      closed_why: change.closedWhy,
      ...(freeze === undefined || freeze === null
        ? {}
        : {
            frozen_on: freeze.frozenOn,
            frozen_at: freeze.frozenAt,
            editions: JSON.stringify(freeze.editions),
            root: Buffer.from(freeze.root, "hex"),
            remarks_until: freeze.remarksUntil,
          }),
    })
    .where("id", "=", id)
    .execute();
}

export async function findRound(tx: ReadTx, id: string): Promise<KeptRound | null> {
  const row = await tx.db.selectFrom("evaluation_round").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : roundOf(row);
}

/** Holds the round until the transaction ends: whoever applies, judges or freezes waits for the other. */
export async function findRoundForUpdate(tx: Tx, id: string): Promise<KeptRound | null> {
  const row = await tx.db
    .selectFrom("evaluation_round")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : roundOf(row);
}

/** The latest planned first. */
export async function listRounds(
  tx: ReadTx,
  filter: { readonly stage?: RoundStage | undefined },
  page: { readonly offset: number; readonly limit: number },
): Promise<KeptRound[]> {
  let query = tx.db.selectFrom("evaluation_round").selectAll();
  if (filter.stage !== undefined) query = query.where("stage", "=", filter.stage);
  const rows = await query
    .orderBy("planned_at", "desc")
    .orderBy("id", "desc")
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map(roundOf);
}

function roundOf(row: Selectable<DB["evaluation_round"]>): KeptRound {
  return {
    id: row.id,
    associationId: row.association_id,
    title: row.title,
    purpose: row.purpose,
    modelId: row.model_id,
    modelName: row.model_name,
    modelNameEn: row.model_name_en,
    stage: z.enum(roundStages).parse(row.stage),
    doubleShare: row.double_share,
    calledOn: row.called_on,
    applyUntil: row.apply_until,
    freeze: freezeOf(row),
    closedOn: row.closed_on,
    closedWhy: row.closed_why,
  };
}

function freezeOf(row: Selectable<DB["evaluation_round"]>): Freeze | null {
  const { frozen_on: frozenOn, frozen_at: frozenAt, root, remarks_until: remarksUntil } = row;
  if (frozenOn === null || frozenAt === null || root === null || remarksUntil === null) return null;
  return {
    ...{ frozenOn, frozenAt, remarksUntil },
    editions: z.array(z.string()).parse(row.editions),
    root: root.toString("hex"),
  };
}
