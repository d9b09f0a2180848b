import pg from "pg";

/**
 * Whether pg_trgm takes Chinese characters for letters in the database at `url`. Under a wrong locale its index finds nothing
 * in Chinese and says nothing about it. Leaves nothing behind: the extension, where it is missing, is tried on and rolled back.
 * The role must be allowed to create it.
 */
export async function findsChineseTrigrams(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, query_timeout: 10_000 });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("create extension if not exists pg_trgm");
    const { rows } = await client.query<{ trigrams: string[] }>("select show_trgm('北京') as trigrams");
    await client.query("rollback");
    return (rows[0]?.trigrams.length ?? 0) > 0;
  } finally {
    await client.end();
  }
}
