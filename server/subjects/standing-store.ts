import { sql } from "kysely";
import type { ReadTx } from "../platform/database.ts";
import { type Subject, subjectOf } from "./subject-store.ts";

/** How far the trail of merges is followed; nobody merges a subject that was merged, so it is short. */
const longestTrail = 20;

/**
 * All ids that lead to each of these subjects, its own among them. What stays keyed by a merged subject (the roll of an
 * association that no other may touch, relations) is read through this, so that undoing a merge needs nothing moved back.
 */
export async function listLed(tx: ReadTx, subjectIds: readonly string[]): Promise<Map<string, string>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await tx.prepared(
    sql<{ root: string; id: string }>`
    with recursive led (root, id, step) as (
      select id, id, 0 from unnest(${[...new Set(subjectIds)]}::uuid[]) as asked (id)
      union all
      select led.root, subject.id, led.step + 1 from led join subject on subject.merged_into = led.id
      where led.step < ${sql.lit(longestTrail)}
    )
    select root, id from led limit 50000`.compile(tx.db),
  );
  return new Map(rows.map(({ root, id }) => [id, root]));
}

/** The subject that each of these ids stands for today: itself, or the one it was merged into. */
export async function findStanding(tx: ReadTx, subjectIds: readonly string[]): Promise<Map<string, Subject>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await tx.prepared(
    sql<{
      asked: string;
      id: string;
      short_id: string;
      kind: string;
      name: string;
      merged_into: string | null;
    }>`
    with recursive trail (asked, id, step) as (
      select id, id, 0 from unnest(${[...new Set(subjectIds)]}::uuid[]) as given (id)
      union all
      select trail.asked, subject.merged_into, trail.step + 1 from trail join subject on subject.id = trail.id
      where subject.merged_into is not null and trail.step < ${sql.lit(longestTrail)}
    )
    select trail.asked, subject.id, short_id, kind, name, merged_into
    from trail join subject on subject.id = trail.id where merged_into is null`.compile(tx.db),
  );
  return new Map(rows.map((row) => [row.asked, subjectOf(row)]));
}
