import pg from "pg";

/** The schema in one fixed spelling: tables with columns and constraints, indexes, policies, rights. No oids, no order by chance. */
export async function describeSchema(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const parts = [];
    for (const [heading, query] of Object.entries(queries)) {
      const { rows } = await client.query<{ line: string }>(query);
      parts.push(`-- ${heading}\n${rows.map((row) => row.line).join("\n")}\n`);
    }
    return parts.join("\n");
  } finally {
    await client.end();
  }
}

const ours = "n.nspname = 'public' and c.relname <> 'migration'";

const queries = {
  columns: `
    select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
      || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where ${ours} and c.relkind = 'r' order by c.relname collate "C", a.attnum`,
  constraints: `
    select c.relname || ' ' || con.conname || ' ' || pg_get_constraintdef(con.oid) as line
    from pg_constraint con join pg_class c on c.oid = con.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and con.contype <> 'n' order by c.relname collate "C", con.conname collate "C"`,
  indexes: `
    select pg_get_indexdef(i.indexrelid) as line from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} order by pg_get_indexdef(i.indexrelid) collate "C"`,
  "row-level security": `
    select c.relname || case when c.relforcerowsecurity then ' forced' else ' enabled' end as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${ours} and c.relrowsecurity order by c.relname collate "C"`,
  policies: `
    select tablename || ' ' || policyname || ' ' || cmd || ' to ' || array_to_string(roles, ',') || coalesce(' using ' || qual, '') || coalesce(' check ' || with_check, '') as line
    from pg_policies where schemaname = 'public' order by tablename collate "C", policyname collate "C"`,
  rights: `
    select table_name || ' ' || grantee || ' ' || string_agg(privilege_type, ',' order by privilege_type collate "C") as line
    from information_schema.role_table_grants where table_schema = 'public' and grantee in ('xinheng_app', 'xinheng_visitor') and table_name <> 'migration'
    group by table_name, grantee order by table_name collate "C", grantee collate "C"`,
};
