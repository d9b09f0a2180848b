import { type CompiledQuery, type RawBuilder, sql } from "kysely";
import { stoppingMarks } from "@xinheng/domain/archives/record-mark.ts";
import { visitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import type { ModelContent } from "@xinheng/domain/catalogue/models/model-entry.ts";
import { entryRef, type PackSet } from "@xinheng/domain/catalogue/pack.ts";
import type { Fact } from "@xinheng/domain/evaluation/fact.ts";
import { withinRetention, ownRetentionOver } from "../archives/endings/retention-store.ts";
import { mergedInto, notTakenBack } from "../archives/own-records/association-record-store.ts";
import { wasMarked } from "../archives/record-mark-store.ts";
import { confirmedSince, notRecalled, openToVisitors } from "../archives/record-read-store.ts";
import type { ReadTx } from "../platform/database.ts";

/**
 * Which facts: those a model reads, held on the day of evaluation and known at an instant. `today` decides what is past its
 * retention, for a fact that may no longer be kept is no fact on any day.
 */
export type FactsAsked = {
  readonly facts: ModelContent["facts"];
  readonly packs: PackSet;
  readonly on: string;
  readonly knownAt: Date;
  readonly today: string;
};

/** Whose: the present members of the association of the transaction, or the subjects named. */
export type Whose = "members" | readonly string[];

/**
 * The common table expressions `scope (subject_id)` and `fact`: one row for each record that counts, under the subject it
 * stands for today. Common records, and beside them what the association of the transaction keeps itself.
 */
export function factRelation(asked: FactsAsked, whose: Whose): RawBuilder<unknown> {
  return sql`standing (id, heir) as (select distinct on (id) id, heir from (${merged}) as gone order by id, step desc),
    scope (subject_id) as (select distinct coalesce(standing.heir, asked.subject_id)
      from (${askedSubjects(whose)}) as asked left join standing on standing.id = asked.subject_id),
    fact as (
      select record.subject_id, ${columns(asked)} from record
        where ${narrowed(whose)} and ${counts(asked)} and ${notRecalled} and ${withinRetention(visitorGate(asked.packs, asked.today))}
      union all
      select coalesce(standing.heir, record.subject_id), ${columns(asked)} from association_record as record
        left join standing on standing.id = record.subject_id
        where ${narrowed(whose)} and ${counts(asked)} and ${notTakenBack}
          and ${ownRetentionOver("record", visitorGate(asked.packs, asked.today))} is not true)`;
}

/**
 * Of few members their records are looked up, of many the whole table is read once. Joins are hashed whatever the planner
 * believes of tables it has no figures of: a loop over members within a loop over members took a minute for forty of them.
 */
export async function prepareForMembers(tx: ReadTx): Promise<Whose> {
  await sql`set local enable_nestloop = off`.execute(tx.db);
  const { rows } = await sql<{ id: string }>`select subject_id as id from member where left_on is null
    limit ${sql.lit(fewMembers + 1)}`.execute(tx.db);
  return rows.length > fewMembers ? "members" : rows.map(({ id }) => id);
}

/** Afterwards other statements of the transaction are planned as ever. */
export async function endPreparation(tx: ReadTx): Promise<void> {
  await sql`set local enable_nestloop = on`.execute(tx.db);
}

const fewMembers = 2_000;

/**
 * The facts of one subject, in no order; at most `mostFacts`, for one with more is no archive. Its text hangs on the model and
 * the packs alone, and planning it takes longer than asking it: it is planned once.
 */
export async function listFacts(tx: ReadTx, asked: FactsAsked, subjectId: string): Promise<Fact[]> {
  const written = factStatement(tx, asked);
  const parameters = written.parameters.map((value) => {
    if (value === anyInstant) return asked.knownAt;
    return Array.isArray(value) && value[0] === anybody ? [subjectId] : value;
  });
  return (await tx.prepared<FactRow>({ ...written, parameters })).map(factOf);
}

/** In the place of whom and of when it is asked; the instant is known by being the very object. */
const anybody = "00000000-0000-4000-8000-000000000000";
const anyInstant = new Date(0);

const statements = new WeakMap<PackSet, Map<string, CompiledQuery<FactRow>>>();
/** Models and days change slowly; a house that tries many of them begins anew. */
const mostStatements = 50;

/** The statement written out, with its places: writing it for each subject took as long as scoring one, and as much memory. */
function factStatement(tx: ReadTx, asked: FactsAsked): CompiledQuery<FactRow> {
  const ofPacks = statements.get(asked.packs) ?? new Map<string, CompiledQuery<FactRow>>();
  statements.set(asked.packs, ofPacks);
  const key = JSON.stringify([asked.on, asked.today, asked.facts]);
  const known = ofPacks.get(key);
  if (known !== undefined) return known;
  const relation = factRelation({ ...asked, knownAt: anyInstant }, [anybody]);
  const written = sql<FactRow>`with ${relation}
    select fact.id, item, held_on, amount_fen, code, severity, recorded_at from fact join scope using (subject_id)
    limit ${sql.lit(mostFacts)}`.compile(tx.db);
  if (ofPacks.size >= mostStatements) ofPacks.clear();
  ofPacks.set(key, written);
  return written;
}

/** Of these records of a subject the ones that visitors read today, as facts. */
export async function listOpenFacts(
  tx: ReadTx,
  { packs, today }: Pick<FactsAsked, "packs" | "today">,
  { subjectId, ids }: { readonly subjectId: string; readonly ids: readonly string[] },
): Promise<Fact[]> {
  const { rows } = await sql<FactRow>`select ${columns({ packs })} from record
    where record.subject_id in ${mergedInto(subjectId)} and record.id = any(${[...ids]}::uuid[])
      and ${openToVisitors(visitorGate(packs, today))}`.execute(tx.db);
  return rows.map(factOf);
}

function factOf(row: FactRow): Fact {
  return {
    id: row.id,
    item: row.item,
    heldOn: row.held_on,
    amountFen: row.amount_fen,
    code: row.code,
    severity: row.severity,
    recordedAt: row.recorded_at.getTime(),
  };
}

const mostFacts = 100_000;
/** Nobody merges a subject that was merged, so the trail is short. */
const longestTrail = 20;

type FactRow = {
  id: string;
  item: string;
  held_on: string;
  amount_fen: bigint | null;
  code: string | null;
  severity: string | null;
  recorded_at: Date;
};

const merged = sql`with recursive gone (id, heir, step) as (
    select id, merged_into, 0 from subject where merged_into is not null
    union all select gone.id, subject.merged_into, gone.step + 1 from gone join subject on subject.id = gone.heir
      where subject.merged_into is not null and gone.step < ${sql.lit(longestTrail)})
  select id, heir, step from gone`;

function askedSubjects(whose: Whose): RawBuilder<unknown> {
  return whose === "members"
    ? sql`select subject_id from member where left_on is null`
    : sql`select unnest(${[...whose]}::uuid[]) as subject_id`;
}

/** Of few subjects the index is asked; of all members the join below sorts out the rest. */
function narrowed(whose: Whose): RawBuilder<boolean> {
  if (whose === "members") return sql`true`;
  return sql`record.subject_id = any (array(select subject_id from scope
    union all select standing.id from standing join scope on scope.subject_id = standing.heir))`;
}

/** Milliseconds, as the one-subject evaluator has them. */
function columns({ packs }: Pick<FactsAsked, "packs">): RawBuilder<unknown> {
  return sql`record.id, record.item, record.decided_on as held_on, record.amount_fen, ${codeOf(packs)} as code, record.severity,
    date_trunc('milliseconds', record.recorded_at) as recorded_at`;
}

function codeOf(packs: PackSet): RawBuilder<string | null> {
  const cases = packs.flatMap((entry) =>
    entry.kind === "catalogue" && entry.roles.code !== undefined
      ? [sql`when ${entryRef(entry)} then record.fields ->> ${entry.roles.code}`]
      : [],
  );
  return cases.length === 0 ? sql`null::text` : sql`(case record.edition ${sql.join(cases, sql` `)} end)`;
}

/** The version that stood then, released by a person where one had to, confirmed of late, as the model wants its item. */
function counts(asked: FactsAsked): RawBuilder<boolean> {
  const { on, knownAt, packs, facts } = asked;
  const marked: Marked = { stopped: wasMarked(stoppingMarks, asked), disputed: wasMarked(["disputed"], asked) };
  return sql<boolean>`record.recorded_at <= ${knownAt} and (record.replaced_at is null or record.replaced_at > ${knownAt})
    and record.held = '' and record.decided_on <= ${on}::date and record.valid_from <= ${on}::date
    and record.last_confirmed_on >= ${confirmedSince(visitorGate(packs, on))}
    and (${sql.join(
      facts.map((fact) => itemCounts(fact, on, marked)),
      sql` or `,
    )})`;
}

/** What of a record nobody may see, and what its subject disputes, on the day and as known at the instant of the evaluation. */
type Marked = { readonly stopped: RawBuilder<boolean>; readonly disputed: RawBuilder<boolean> };

function itemCounts(fact: ModelContent["facts"][number], on: string, marked: Marked): RawBuilder<boolean> {
  const { item, reads, afterEnd, disputed } = fact;
  const open = sql`record.open_scope = 'public' and record.public_from <= ${on}::date
    and (record.public_until is null or record.public_until >= ${on}::date) and not ${marked.stopped}`;
  const running = sql`(record.valid_to is null or record.valid_to >= ${on}::date)`;
  return sql`(record.item = ${item} and ${reads === "public" ? open : sql`true`}
    and ${afterEnd === "left-out" ? running : sql`true`}
    and ${disputed === "left-out" ? sql`not ${marked.disputed}` : sql`true`})`;
}
