import { type Selectable, sql } from "kysely";
import { z } from "zod";
import type { DB } from "../../database.gen.ts";
import {
  caseParts,
  type CaseParts,
  caseStage,
  type CaseStage,
  closedCaseStages,
} from "@xinheng/domain/discipline/cases/case.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

const earlier = z.array(z.object({ decision: z.string(), review: z.string() }));
export type KeptCase = ReturnType<typeof caseOf>;
export type NewCase = Pick<
  KeptCase,
  "id" | "associationId" | "subjectId" | "ruleEdition" | "allegation" | "actedOn" | "openedOn" | "openedAt" | "source"
> & { readonly openedBy: string | null };

export async function saveCase(tx: Tx, opened: NewCase): Promise<void> {
  await tx.db
    .insertInto("discipline_case")
    .values({
      id: opened.id,
      association_id: opened.associationId,
      subject_id: opened.subjectId,
      stage: "opened",
      rule_edition: opened.ruleEdition,
      allegation: opened.allegation,
      acted_on: opened.actedOn,
      opened_on: opened.openedOn,
      opened_at: opened.openedAt,
      opened_by: opened.openedBy,
      source: JSON.stringify(opened.source),
    })
    .execute();
}

/** What a step may change; a part left out stays. */
export type CaseChange = Partial<
  {
    readonly [Part in Exclude<keyof CaseParts, "source">]: CaseParts[Part] | null;
  } & {
    readonly stage: CaseStage;
    readonly earlier: KeptCase["earlier"];
    readonly readyAt: Date;
    readonly documents: readonly string[];
    readonly overdueOn: string | null;
    readonly endedOn: string;
    readonly endedWhy: string;
    readonly finalOn: string;
    readonly publicationEndedOn: string;
    readonly publicationEndedWhy: string;
  }
>;

export async function changeCase(tx: Tx, id: string, change: CaseChange): Promise<void> {
  await tx.db
    .updateTable("discipline_case")
    .set({
      stage: change.stage,
      triage: written(change.triage),
      investigation: written(change.investigation),
      recusals: kept(change.recusals),
      notice: written(change.notice),
      services: kept(change.services),
      statement: written(change.statement),
      hearing: written(change.hearing),
      decision: written(change.decision),
      appeal: written(change.appeal),
      review: written(change.review),
      letters: kept(change.letters),
      executions: kept(change.executions),
      earlier: kept(change.earlier),
      ready_at: change.readyAt,
      documents: change.documents === undefined ? undefined : [...change.documents],
      overdue_on: change.overdueOn,
      ended_on: change.endedOn,
      ended_why: change.endedWhy,
      final_on: change.finalOn,
      publication_ended_on: change.publicationEndedOn,
      publication_ended_why: change.publicationEndedWhy,
    })
    .where("id", "=", id)
    .execute();
}

function written(part: object | null | undefined): string | null | undefined {
  return part === undefined || part === null ? part : JSON.stringify(part);
}

/** A list is never taken away whole. */
function kept(part: readonly object[] | null | undefined): string | undefined {
  return part === undefined || part === null ? undefined : JSON.stringify(part);
}

export async function findCase(tx: ReadTx, id: string): Promise<KeptCase | null> {
  const row = await tx.db.selectFrom("discipline_case").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : caseOf(row);
}

export async function findCaseForUpdate(tx: Tx, id: string): Promise<KeptCase | null> {
  const row = await tx.db.selectFrom("discipline_case").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : caseOf(row);
}

export type CaseFilter = {
  /** Against these subjects, once they were told; null: against anybody. */
  readonly subjectIds: readonly string[] | null;
  /** In which this account investigates or hears; null: all. */
  readonly accountId: string | null;
  readonly open: boolean;
};

/** The newest first. */
export async function listCases(
  tx: ReadTx,
  filter: CaseFilter,
  page: { readonly before: string | undefined; readonly limit: number },
): Promise<KeptCase[]> {
  let query = tx.db.selectFrom("discipline_case").selectAll();
  const { subjectIds, accountId } = filter;
  if (subjectIds !== null) {
    // Before its notice a case is nobody's to know of.
    query = query.where("subject_id", "in", [...subjectIds]).where("notice", "is not", null);
  }
  if (accountId !== null) {
    const person = JSON.stringify([{ accountId }]);
    query = query.where(
      sql<boolean>`(investigation ->> 'accountId' = ${accountId} or coalesce(hearing -> 'panel', '[]') @> ${person}::jsonb)`,
    );
  }
  if (filter.open) query = query.where("stage", "not in", closedCaseStages);
  if (page.before !== undefined) query = query.where("id", "<", page.before);
  return (await query.orderBy("id", "desc").limit(page.limit).execute()).map(caseOf);
}

/** Cases that were decided, the latest first: what a decision is compared with. At most `limit`. */
export async function listDecidedCases(tx: ReadTx, limit: number): Promise<KeptCase[]> {
  const rows = await tx.db
    .selectFrom("discipline_case")
    .selectAll()
    .where("decision", "is not", null)
    .orderBy(sql`decision ->> 'on'`, "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows.map(caseOf);
}

/** Final cases that are not closed, the oldest first; at most 200. */
export async function listFinalCases(tx: ReadTx): Promise<KeptCase[]> {
  const rows = await tx.db
    .selectFrom("discipline_case")
    .selectAll()
    .where("stage", "=", "final")
    .orderBy("id")
    .limit(200)
    .execute();
  return rows.map(caseOf);
}

/** Cases of which something was to be public once they are final, that are; at most 500. */
export async function listFinalToPublish(tx: ReadTx): Promise<KeptCase[]> {
  const rows = await tx.db
    .selectFrom("discipline_case")
    .selectAll()
    .where("final_on", "is not", null)
    .where("publication_ended_on", "is", null)
    .where(sql<boolean>`jsonb_array_length(coalesce(decision -> 'publicity', '[]')) > 0`)
    .orderBy("id", "desc")
    .limit(500)
    .execute();
  return rows.map(caseOf);
}

/** Cases in which a hearing is to be held from one day to another, the earliest first; at most 500. */
export async function listHearingsAhead(
  tx: ReadTx,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<KeptCase[]> {
  const rows = await tx.db
    .selectFrom("discipline_case")
    .selectAll()
    .where("stage", "=", "hearing")
    .where(sql<boolean>`hearing ->> 'heldOn' between ${from} and ${until}`)
    .orderBy(sql`hearing ->> 'heldOn'`)
    .orderBy("id")
    .limit(500)
    .execute();
  return rows.map(caseOf);
}

/** Cases opened, decided or reviewed in a year; at most 5,000. */
export async function listCasesOfYear(tx: ReadTx, year: number): Promise<KeptCase[]> {
  const [from, until] = [`${String(year)}-01-01`, `${String(year)}-12-31`];
  const rows = await tx.db
    .selectFrom("discipline_case")
    .selectAll()
    .where(
      sql<boolean>`(opened_on between ${from} and ${until} or ended_on between ${from} and ${until}
        or decision ->> 'on' between ${from} and ${until} or review ->> 'on' between ${from} and ${until}
        or appeal ->> 'on' between ${from} and ${until})`,
    )
    .orderBy("id")
    .limit(5_000)
    .execute();
  return rows.map(caseOf);
}

function caseOf(row: Selectable<DB["discipline_case"]>) {
  const part = <Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> | null =>
    value === null ? null : shape.parse(value);
  return {
    id: row.id,
    associationId: row.association_id,
    subjectId: row.subject_id,
    stage: caseStage.parse(row.stage),
    ruleEdition: row.rule_edition,
    allegation: row.allegation,
    actedOn: row.acted_on,
    openedOn: row.opened_on,
    openedAt: row.opened_at,
    source: caseParts.source.parse(row.source),
    triage: part(caseParts.triage, row.triage),
    investigation: part(caseParts.investigation, row.investigation),
    recusals: caseParts.recusals.parse(row.recusals),
    notice: part(caseParts.notice, row.notice),
    services: caseParts.services.parse(row.services),
    statement: part(caseParts.statement, row.statement),
    hearing: part(caseParts.hearing, row.hearing),
    decision: part(caseParts.decision, row.decision),
    appeal: part(caseParts.appeal, row.appeal),
    review: part(caseParts.review, row.review),
    letters: caseParts.letters.parse(row.letters),
    executions: caseParts.executions.parse(row.executions),
    earlier: earlier.parse(row.earlier),
    readyAt: row.ready_at,
    documents: row.documents,
    overdueOn: row.overdue_on,
    endedOn: row.ended_on,
    endedWhy: row.ended_why,
    finalOn: row.final_on,
    publicationEndedOn: row.publication_ended_on,
    publicationEndedWhy: row.publication_ended_why,
  };
}
