import { type RawBuilder, sql } from "kysely";
import type { KeptRecord } from "@xinheng/domain/archives/archive.ts";
import type { VisitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import { ownMarksColumn } from "../archives/ground-store.ts";
import { marksColumn } from "../archives/record-mark-store.ts";
import { openToVisitors, recordOf, type RecordRow } from "../archives/record-read-store.ts";
import type { ReadTx } from "../platform/database.ts";
import { startOfDay } from "../platform/time.ts";

/** An association with the number of its members today. */
export type CountedAssociation = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly demonstration: boolean;
  readonly members: number;
};

export async function findAssociationBySlug(tx: ReadTx, slug: string): Promise<CountedAssociation | null> {
  const row = await associations(tx).where("slug", "=", slug).executeTakeFirst();
  return row === undefined ? null : associationOf(row);
}

/** All of them by name of address, at most 200. */
export async function listAssociations(tx: ReadTx): Promise<CountedAssociation[]> {
  const rows = await associations(tx).orderBy("slug").limit(200).execute();
  return rows.map(associationOf);
}

export type Figures = {
  readonly subjects: number;
  readonly records: number;
  readonly publishedThisMonth: number;
  readonly endedThisMonth: number;
  readonly norms: number;
};

/** Of the house (null), or of one association: its members, and what it keeps and promulgates. */
export type Of = string | null;

/** What the first page counts. It looks at every record: `kept-portal.ts` sees to it that this is seldom. Natural persons do not appear. */
export async function countFigures(tx: ReadTx, gate: VisitorGate, of: Of): Promise<Figures> {
  const month = `${gate.today.slice(0, 7)}-01`;
  const among = amongMembers(of);
  const { rows } = await sql<{ subjects: bigint; records: bigint; published: bigint; ended: bigint; norms: bigint }>`
    select
      (select count(*) from subject where kind <> 'practitioner' and merged_into is null and ${among("subject.id")}) as subjects,
      (select count(*) from norm where ${inForce(gate.today)} and ${ofAssociation("norm.association_id", of)}) as norms,
      count(*) filter (where is_open) as records,
      count(*) filter (where is_open and is_new) as published,
      count(*) filter (where has_ended) as ended
    from (
      select ${openToVisitors(gate)} as is_open, ${firstShownSince(month)} as is_new,
        record.public_until >= ${month} and record.public_until < ${gate.today} as has_ended
      from record
      where record.replaced_at is null and record.open_scope = 'public' and record.held = '' and ${among("record.subject_id")}
        and record.subject_id not in (select id from subject where kind = 'practitioner')
      offset 0
    ) as judged`.execute(tx.db);
  const [counted] = rows;
  return {
    subjects: Number(counted?.subjects ?? 0n),
    records: Number(counted?.records ?? 0n),
    publishedThisMonth: Number(counted?.published ?? 0n),
    endedThisMonth: Number(counted?.ended ?? 0n),
    norms: Number(counted?.norms ?? 0n),
  };
}

/** Where a record lies, and since when visitors see it. */
export type ShownKey = {
  readonly subjectId: string;
  readonly id: string;
  readonly own: boolean;
  readonly shownOn: string;
};

const mostShown = 12;

/** What visitors can see since `from`, or ever where it is null: the latest first, at most 12 of each table. */
export async function listShown(tx: ReadTx, gate: VisitorGate, of: Of, from: string | null): Promise<ShownKey[]> {
  const since = from === null ? sql<boolean>`true` : firstShownSince(from);
  const found: ShownKey[] = [];
  for (const own of [false, true]) {
    const { rows } = await sql<{ subject_id: string; id: string; shown_on: string }>`
      select record.subject_id, record.id, ${shownOn} as shown_on ${shownRecords(gate, of, own)} and ${since}
      order by shown_on desc, record.id desc limit ${mostShown}`.execute(tx.db);
    found.push(...rows.map((row) => ({ subjectId: row.subject_id, id: row.id, own, shownOn: row.shown_on })));
  }
  return found.toSorted((one, other) => (one.shownOn < other.shownOn ? 1 : -1)).slice(0, mostShown);
}

/** How many of each edition of an item visitors could first see since the day. */
export async function countShown(
  tx: ReadTx,
  gate: VisitorGate,
  of: Of,
  from: string,
): Promise<{ readonly edition: string; readonly records: number }[]> {
  const found: { edition: string; records: number }[] = [];
  for (const own of [false, true]) {
    const { rows } = await sql<{ edition: string; records: bigint }>`
      select record.edition, count(*)::bigint as records ${shownRecords(gate, of, own)} and ${firstShownSince(from)}
      group by record.edition limit 100`.execute(tx.db);
    found.push(...rows.map((row) => ({ edition: row.edition, records: Number(row.records) })));
  }
  return found;
}

export type PublishedRecord = {
  readonly record: KeptRecord;
  readonly subjectName: string;
  readonly subjectShortId: string;
};

/** Those of the keys that visitors may still see at this moment, in their order: read by key, so it costs little. */
export async function findShown(tx: ReadTx, gate: VisitorGate, keys: readonly ShownKey[]): Promise<PublishedRecord[]> {
  const found = new Map<string, PublishedRecord>();
  for (const own of [false, true]) {
    const asked = keys.filter((key) => key.own === own);
    if (asked.length === 0) continue;
    const { rows } = await sql<ShownRow>`
      select record.*, subject.name as subject_name, subject.short_id, ${own ? ownMarksColumn : marksColumn}, ${own ? ownKeeper : commonKeeper}
      ${shownRecords(gate, null, own)} and (record.subject_id, record.id) in (
        select * from unnest(${asked.map(({ subjectId }) => subjectId)}::uuid[], ${asked.map(({ id }) => id)}::uuid[]))`.execute(
      tx.db,
    );
    for (const row of rows) {
      const record = { ...recordOf(row), keptBy: row.keeper, selfDeclared: row.declared };
      found.set(row.id, { record, subjectName: row.subject_name, subjectShortId: row.short_id });
    }
  }
  return keys.flatMap(({ id }) => found.get(id) ?? []);
}

const commonKeeper = sql`null as keeper, false as declared`;
const ownKeeper = sql`record.self_declared as declared,
  (select name from association where association.id = record.association_id) as keeper`;

type ShownRow = RecordRow & {
  marks: unknown;
  subject_name: string;
  short_id: string;
  keeper: string | null;
  declared: boolean;
};

export type WeekNorm = {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly number: string;
  readonly promulgatedOn: string;
  readonly inForceFrom: string;
  readonly slug: string;
  readonly association: string;
};

/** Norms promulgated since the day, the latest first, at most 12. */
export async function listPromulgated(tx: ReadTx, of: Of, from: string, until: string): Promise<WeekNorm[]> {
  const { rows } = await sql<WeekNorm>`
    select norm.id, norm.kind, norm.title, norm.number, norm.promulgated_on as "promulgatedOn",
      norm.in_force_from as "inForceFrom", association.slug, association.name as association
    from norm join association on association.id = norm.association_id
    where norm.promulgated_on between ${from}::date and ${until}::date and norm.number is not null
      and norm.in_force_from is not null and ${ofAssociation("norm.association_id", of)}
    order by norm.promulgated_on desc, norm.id limit ${mostShown}`.execute(tx.db);
  return rows;
}

/** From the table of authorities' records, or from what associations keep themselves, under one alias. */
function shownRecords(gate: VisitorGate, of: Of, own: boolean): RawBuilder<unknown> {
  const kept = own ? sql<boolean>`${ofAssociation("record.association_id", of)}` : sql<boolean>`true`;
  return sql`from ${own ? sql`association_record as record` : sql`record`}
    join subject on subject.id = record.subject_id and subject.kind <> 'practitioner' and subject.merged_into is null
    where ${openToVisitors(gate)} and ${amongMembers(of)("record.subject_id")} and ${kept}`;
}

/** A correction is not shown for the first time; what came late was first seen when it came. */
const shownOn = sql<string>`(case when record.replaces is null
  then greatest(record.public_from, (record.recorded_at at time zone 'Asia/Shanghai')::date) else record.public_from end)`;

function firstShownSince(day: string): RawBuilder<boolean> {
  return sql<boolean>`(record.public_from >= ${day}::date
    or (record.recorded_at >= ${startOfDay(day)} and record.replaces is null))`;
}

function inForce(today: string): RawBuilder<boolean> {
  return sql<boolean>`(norm.in_force_from <= ${today}::date and (norm.repealed_on is null or norm.repealed_on > ${today}::date)
    and not exists (select from norm as later where later.association_id = norm.association_id and later.lineage = norm.lineage
      and later.version > norm.version and later.in_force_from <= ${today}::date))`;
}

function ofAssociation(column: string, of: Of): RawBuilder<boolean> {
  return of === null ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = ${of}::uuid`;
}

function amongMembers(of: Of) {
  return (column: "subject.id" | "record.subject_id") =>
    of === null
      ? sql<boolean>`true`
      : sql<boolean>`${sql.ref(column)} in (select subject_id from member where association_id = ${of} and left_on is null)`;
}

function associations(tx: ReadTx) {
  return tx.db
    .selectFrom("association")
    .select(["id", "slug", "name", "short_name", "demonstration"])
    .select((one) =>
      one
        .selectFrom("member")
        .select((count) => count.fn.countAll<bigint>().as("members"))
        .whereRef("association_id", "=", "association.id")
        .where("left_on", "is", null)
        .as("members"),
    );
}

type AssociationRow = {
  id: string;
  slug: string;
  name: string;
  short_name: string;
  demonstration: boolean;
  members: bigint | null;
};

function associationOf(row: AssociationRow): CountedAssociation {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    shortName: row.short_name,
    demonstration: row.demonstration,
    members: Number(row.members ?? 0n),
  };
}
