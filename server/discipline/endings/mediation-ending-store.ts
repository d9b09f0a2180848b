import { type RawBuilder, sql } from "kysely";
import { closedStages } from "@xinheng/domain/discipline/mediation/mediation.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A mediation that went, with what was said in it elsewhere than in its rows. */
export type EndedMediation = {
  /** Its papers: the bytes of each are the file of the same id. */
  readonly papers: readonly string[];
  /** Every agreement that was drafted in it. */
  readonly drafts: readonly string[];
};

/** Whether a mediation is kept that ended before the day, or a mediator who left the roll before it and mediates nothing kept. */
export async function anyMediationOver(tx: ReadTx, endedBefore: string): Promise<boolean> {
  const { rows } = await sql`select from mediation where ${isOver(endedBefore)}
    union all select from mediator where ${isForgotten(endedBefore)} limit 1`.execute(tx.db);
  return rows.length > 0;
}

/** Removes such mediations with what was owed and said of it, sessions, notes and the rows of papers; at most `limit`. */
export async function deleteMediationsOver(tx: Tx, endedBefore: string, limit: number): Promise<EndedMediation[]> {
  const { rows } = await sql<EndedMediation>`
    with over as (select subject_id, id from mediation where ${isOver(endedBefore)} limit ${limit}),
    notes as (delete from mediator_note as said using over
      where said.subject_id = over.subject_id and said.mediation_id = over.id),
    owed as (delete from mediation_obligation as said using over
      where said.subject_id = over.subject_id and said.mediation_id = over.id),
    sessions as (delete from mediation_session as said using over
      where said.subject_id = over.subject_id and said.mediation_id = over.id),
    papers as (delete from mediation_paper as said using over
      where said.subject_id = over.subject_id and said.mediation_id = over.id
      returning said.subject_id, said.mediation_id, said.id)
    delete from mediation using over where mediation.subject_id = over.subject_id and mediation.id = over.id
    returning mediation.drafts, array(select papers.id from papers
      where papers.subject_id = over.subject_id and papers.mediation_id = over.id) as papers`.execute(tx.db);
  return rows;
}

/** Removes who left the roll before the day, with their ties, as soon as no mediation that is kept names them. */
export async function deleteMediatorsOver(tx: Tx, struckBefore: string, limit: number): Promise<number> {
  const { rows } = await sql`
    with over as (select id from mediator where ${isForgotten(struckBefore)} limit ${limit})
    delete from mediator using over where mediator.id = over.id returning mediator.id`.execute(tx.db);
  return rows.length;
}

/** An answer of no ends a mediation as much as anything. */
function isOver(endedBefore: string): RawBuilder<boolean> {
  return sql<boolean>`(stage = any(${[...closedStages]}::text[])
    and coalesce(ended_on, performed_on, answered_on) < ${endedBefore}::date)`;
}

function isForgotten(struckBefore: string): RawBuilder<boolean> {
  return sql<boolean>`(struck_on < ${struckBefore}::date and not exists (select from mediation as one
    where mediator.id in (one.mediator_id, one.requester_choice, one.respondent_choice)
      or one.recusals @> jsonb_build_array(jsonb_build_object('mediatorId', mediator.id))))`;
}
