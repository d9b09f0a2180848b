import { type RawBuilder, sql } from "kysely";
import type { RecordFilter, RecordState } from "@xinheng/domain/archives/exports/record-filter.ts";
import type { FoundRecord } from "@xinheng/domain/archives/exports/record-list-view.ts";
import type { VisitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import { spanOf } from "@xinheng/domain/archives/arrivals/span.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import { startOfDay } from "../../platform/time.ts";
import { withinRetention } from "../endings/retention-store.ts";
import { isRepaired, isStopped, marksColumn } from "../record-mark-store.ts";
import { openToVisitors, type RecordCondition, recordOf, type RecordRow } from "../record-read-store.ts";

/** By what records are sought. `editions` are those whose catalogue entry names the right of whoever asks. */
export type RecordsSought = {
  readonly filter: RecordFilter;
  readonly editions: readonly string[];
  readonly gate: VisitorGate;
};

/** The place after which a page goes on. */
export type RecordPlace = { readonly decidedOn: string; readonly id: string };

/** One page, newest decision first. */
export async function listRecordsBy(
  tx: ReadTx,
  sought: RecordsSought,
  page: { readonly after: RecordPlace | undefined; readonly limit: number },
): Promise<FoundRecord[]> {
  const { after, limit } = page;
  let query = found(tx, sought);
  if (after !== undefined)
    query = query.where(sql<boolean>`(record.decided_on, record.id) < (${after.decidedOn}::date, ${after.id}::uuid)`);
  return (await query.limit(limit).execute()).map(foundOf);
}

/** How many there are, counted no further than `most`. */
export async function countRecordsBy(tx: ReadTx, sought: RecordsSought, most: number): Promise<number> {
  const row = await tx.db
    .selectFrom(found(tx, sought).limit(most).as("found"))
    .select((of) => of.fn.countAll<bigint>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** All of them as of one moment, block by block, and how many: a cursor, so that memory stays constant. */
export async function readRecordsBy(
  tx: Tx,
  sought: RecordsSought,
  blockRows: number,
): Promise<{ readonly count: number; readonly blocks: AsyncGenerator<FoundRecord[]> }> {
  const query = found(tx, sought).compile();
  await tx.client.query(`declare exported scroll cursor for ${query.sql}`, [...query.parameters]);
  const count = (await tx.client.query("move forward all in exported")).rowCount ?? 0;
  await tx.client.query("move absolute 0 in exported");
  return { count, blocks: blocksOf(tx, blockRows) };
}

async function* blocksOf(tx: Tx, blockRows: number): AsyncGenerator<FoundRecord[]> {
  for (;;) {
    const { rows } = await tx.client.query<FoundRow>(`fetch forward ${String(blockRows)} from exported`);
    if (rows.length === 0) break;
    yield rows.map(foundOf);
  }
  await tx.client.query("close exported");
}

type FoundRow = RecordRow & {
  readonly short_id: string;
  readonly subject_name: string;
  readonly subject_kind: string;
  readonly subject_code: string | null;
  readonly recalled_on: string | null;
  readonly marks: unknown;
};

function found(tx: ReadTx, sought: RecordsSought) {
  let query = tx.db
    .selectFrom("record")
    .innerJoin("subject", "subject.id", "record.subject_id")
    .selectAll("record")
    .select([
      "subject.short_id",
      "subject.name as subject_name",
      "subject.kind as subject_kind",
      sql<string | null>`(select code from subject_identifier where subject_identifier.subject_id = record.subject_id
        and scheme = 'uscc' order by recorded_at limit 1)`.as("subject_code"),
      sql<string | null>`(select recalled_on from recall where recall.subject_id = record.subject_id
        and recall.record_id = record.id and lifted_at is null and moved_at is null)`.as("recalled_on"),
      marksColumn,
    ])
    .where("subject.merged_into", "is", null);
  for (const condition of conditionsOf(sought)) query = query.where(condition);
  return query.orderBy("record.decided_on", "desc").orderBy("record.id", "desc");
}

/** What this association brought in, as far as the asker's right goes; of the rest what visitors see today. */
function conditionsOf({ filter, editions, gate }: RecordsSought): RecordCondition[] {
  const own = sql<boolean>`(record.edition = any(${[...editions]}::text[]) and (
    record.brought_by = current_association() or record.import_id in (select id from import)))`;
  const { item, from, to, issuer, polarity, subjectId, kind, members, source, received, late } = filter;
  const optional: (RecordCondition | null)[] = [
    item === undefined ? null : sql<boolean>`record.item = ${item}`,
    from === undefined ? null : sql<boolean>`record.decided_on >= ${from}::date`,
    to === undefined ? null : sql<boolean>`record.decided_on <= ${to}::date`,
    issuer === undefined ? null : sql<boolean>`record.issuer_name = ${issuer}`,
    polarity === undefined ? null : sql<boolean>`record.polarity = ${polarity}`,
    subjectId === undefined ? null : sql<boolean>`record.subject_id = ${subjectId}::uuid`,
    kind === undefined ? null : sql<boolean>`subject.kind = ${kind}`,
    source === undefined
      ? null
      : sql<boolean>`(record.source_name = ${source} or (record.source_name = '' and record.issuer_name = ${source}))`,
    received === undefined ? null : receivedIn(received),
    late === undefined ? null : sql<boolean>`record.publish_days_late > 0`,
    members === undefined ? null : ownMember,
  ];
  return [
    sql<boolean>`(${openToVisitors(gate)} or ${own})`,
    withinRetention(gate),
    isInState(filter.state, gate),
    ...optional.filter((condition) => condition !== null),
  ];
}

/** A year or a month, by the calendar of Shanghai. */
function receivedIn(span: string): RecordCondition {
  const { from, after } = spanOf(span);
  return sql<boolean>`(record.recorded_at >= ${startOfDay(from)} and record.recorded_at < ${startOfDay(after)})`;
}

const ownMember = sql<boolean>`exists (select from member where member.association_id = current_association()
  and member.subject_id = record.subject_id and member.left_on is null)`;

/** What its source took back is asked for by its own name; else the versions that stand. */
function isInState(state: RecordState | undefined, gate: VisitorGate): RecordCondition {
  const standing = sql`record.replaced_at is null and record.held = '' and record.open_scope = 'public'`;
  const scope = sql`${standing} and not ${isStopped}`;
  const within = sql`${scope} and record.public_from <= ${gate.today}::date
    and (record.public_until is null or record.public_until >= ${gate.today}::date)`;
  switch (state) {
    case undefined:
      return sql<boolean>`record.replaced_at is null`;
    case "public":
      return openToVisitors(gate);
    case "held":
      return sql<boolean>`(record.replaced_at is null and record.held <> '')`;
    case "not-yet":
      return sql<boolean>`(${scope} and record.public_from > ${gate.today}::date)`;
    case "ended":
      return sql<boolean>`(${scope} and record.public_from <= ${gate.today}::date and record.public_until < ${gate.today}::date
        or ${standing} and record.public_from is not null and ${isRepaired})`;
    case "unconfirmed":
      return sql<boolean>`(${within} and ${knownEdition(gate)} and not ${openToVisitors(gate)})`;
    case "not-public":
      return sql<boolean>`(record.replaced_at is null and record.held = '' and (record.open_scope <> 'public'
        or record.public_from is null or (${isStopped} and not ${isRepaired}) or (${within} and not ${knownEdition(gate)})))`;
    case "recalled":
      return sql<boolean>`(record.replaced_at is not null and exists (select from recall
        where recall.subject_id = record.subject_id and recall.record_id = record.id
        and recall.lifted_at is null and recall.moved_at is null))`;
  }
}

function knownEdition(gate: VisitorGate): RawBuilder<boolean> {
  return sql<boolean>`(record.edition = any(${[...gate.editions.keys()]}::text[]))`;
}

function foundOf(row: FoundRow): FoundRecord {
  return {
    record: recordOf(row),
    shortId: row.short_id,
    subjectName: row.subject_name,
    subjectKind: row.subject_kind,
    subjectCode: row.subject_code,
    recalledOn: row.recalled_on,
  };
}
