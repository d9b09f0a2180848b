import { sql } from "kysely";
import type { ReadTx } from "../platform/database.ts";

/** About how many names hold a token of the name index. Good for choosing where to look, for nothing else. */
export type TokenFrequency = (token: string) => number;

/**
 * The tokens that very many names hold, as PostgreSQL's own statistics of the index column know them (some thousand, counted
 * by ANALYZE). A token that is not among them is in fewer names than the rarest that is; without statistics none is known,
 * and the table is small. Read once in ten minutes for each way into the database.
 */
export async function tokenFrequency(tx: ReadTx): Promise<TokenFrequency> {
  const known = frequencies.get(tx.db);
  if (known !== undefined && performance.now() - known.readAt < keptMs) return known.frequency;
  const frequency = await readFrequency(tx);
  frequencies.set(tx.db, { frequency, readAt: performance.now() });
  return frequency;
}

const keptMs = 600_000;
const frequencies = new WeakMap<ReadTx["db"], { readonly frequency: TokenFrequency; readonly readAt: number }>();

async function readFrequency(tx: ReadTx): Promise<TokenFrequency> {
  const { rows } = await sql<{ tokens: string[] | null; shares: number[] | null; names: number }>`
    select most_common_elems::text::text[] as tokens, most_common_elem_freqs::float8[] as shares, reltuples::float8 as names
    from pg_class left join pg_stats on tablename = relname and schemaname = 'public' and attname = 'grams'
    where pg_class.oid = 'public.subject_name'::regclass`.execute(tx.db);
  const [row] = rows;
  const names = Math.max(row?.names ?? 0, 0);
  const shares = row?.shares ?? [];
  // Behind the shares of the tokens stand the smallest, the greatest and that of null.
  const counts = new Map((row?.tokens ?? []).map((token, at) => [token, (shares[at] ?? 0) * names]));
  const rarest = Math.min(names, ...counts.values());
  return (token) => counts.get(token) ?? rarest;
}
