import { type RawBuilder, sql } from "kysely";
import type { VisitorGate } from "@xinheng/domain/archives/visitor-gate.ts";

/**
 * Whether the retention of the row's own matter is over today; null, which is not true, where nothing ends it.
 * `isPastRetention` says the same of one record; a test holds the two equal.
 */
export function ownRetentionOver(table: "record" | "standing" | "heir", gate: VisitorGate): RawBuilder<boolean> {
  return sql<boolean>`(${endOf(table)} < ${endedBefore(table, gate)})`;
}

/**
 * Whether a version is past its retention, current or not. The version that stands decides for its line; of one that went to
 * another subject, what came of it there. Where a line was closed (its source took it back), it ended that day at the latest.
 */
export function retentionOver(gate: VisitorGate): RawBuilder<boolean> {
  return sql<boolean>`coalesce(case when record.replaced_at is null then ${ownRetentionOver("record", gate)} else coalesce(
    (select coalesce(${ownRetentionOver("standing", gate)}, false) from record as standing
      where standing.subject_id = record.subject_id and standing.natural_key = record.natural_key and standing.replaced_at is null),
    (select coalesce(${ownRetentionOver("heir", gate)}, false) from record as heir
      where heir.replaces_subject = record.subject_id and heir.replaces = record.id order by heir.recorded_at desc limit 1),
    least(${endOf("record")}, (record.replaced_at at time zone 'Asia/Shanghai')::date) < ${endedBefore("record", gate)}
  ) end, false)`;
}

/** What is past its retention is there for no reader, from the day on and whether it has been removed or not. */
export function withinRetention(gate: VisitorGate): RawBuilder<boolean> {
  return sql<boolean>`not ${retentionOver(gate)}`;
}

/** The latest of the days before which a matter must have ended; null where no term ends anything. */
export function latestEnd(gate: VisitorGate): string | null {
  const ends = [...gate.editions.values()].flatMap(({ retention }) => retention?.endedBefore ?? []);
  return ends.toSorted().at(-1) ?? null;
}

/** `endOfMatter`, in the query. `greatest` passes over null. */
function endOf(table: string): RawBuilder<string> {
  const of = (column: string) => sql.ref(`${table}.${column}`);
  return sql`(case when ${of("polarity")} = 'adverse' or ${of("valid_to")} is not null then greatest(${of("decided_on")}, ${of("valid_to")}) end)`;
}

function endedBefore(table: string, gate: VisitorGate): RawBuilder<string> {
  const cases = [...gate.editions].flatMap(([edition, { retention }]) =>
    retention === null ? [] : [sql`when ${edition} then ${retention.endedBefore}::date`],
  );
  return cases.length === 0
    ? sql`null::date`
    : sql`(case ${sql.ref(`${table}.edition`)} ${sql.join(cases, sql` `)} end)`;
}
