import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/** Statements as the superuser of a running program's own database: what months would do, done at once. Answers the rows. */
export async function sqlIn(
  folder: string,
  statement: string,
  values: readonly unknown[] = [],
): Promise<readonly unknown[]> {
  const kept = readFileSync(join(folder, "keys", "postgres.json"), "utf8");
  const { password, port } = JSON.parse(kept) as { password: string; port: number };
  const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", password, database: "xinheng" });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** The demonstration has a charter, bodies and meetings of its own; a procedure that enters them begins without. */
export async function forgetCharter(folder: string): Promise<void> {
  await sqlIn(folder, "truncate charter, body_term, meeting cascade");
}

/** A resolution as a meeting of the council leaves it behind, carried just now; how one comes about is another procedure. */
export async function layResolution(folder: string, kind: string): Promise<string> {
  const [made] = await sqlIn(
    folder,
    `with held as (
        insert into meeting (id, association_id, body, title, means, place, held_on, start_time, stage, made_at)
        select gen_random_uuid(), charter.association_id, 'council', '示例理事会', 'in-person', '示例', current_date, '09:00', 'closed', now()
        from charter order by version desc limit 1 returning id, association_id),
      agenda as (
        insert into agenda_item (id, association_id, meeting_id, position, title)
        select gen_random_uuid(), association_id, id, 1, '示例议题' from held returning id, association_id, meeting_id)
      insert into resolution (id, association_id, number, meeting_id, agenda_item_id, body, kind, title, proposal, carried, decision, charter_id, decided_on, declared_at)
      select gen_random_uuid(), agenda.association_id, '示例决〔2026〕952号', agenda.meeting_id, agenda.id, 'council', $1, '示例议题', '', true, $2::jsonb,
        (select id from charter where charter.association_id = agenda.association_id order by version desc limit 1),
        (now() at time zone 'Asia/Shanghai')::date, now() from agenda returning id`,
    [
      kind,
      JSON.stringify({
        ...{ carried: true, charterVersion: 1, article: "第二十六条" },
        ...{ entitled: 9, present: 7, quorumNeeded: 6, base: 7, needed: 4 },
        count: { yes: 7, no: 0, abstained: 0, invalid: 0 },
      }),
    ],
  );
  return (made as { id: string }).id;
}

/** Tables of the program and of its queue in which one of these texts stands. */
export async function tablesHolding(folder: string, texts: readonly string[]): Promise<string[]> {
  const tables = (await sqlIn(
    folder,
    "select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'",
  )) as readonly { name: string }[];
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name where exists (select from ${name} as searched, unnest($1::text[]) as sought (words) where strpos(searched::text, sought.words) > 0)`,
  );
  const found = (await sqlIn(folder, each.join(" union all "), [texts])) as readonly { name: string }[];
  return found.map(({ name }) => name).sort();
}
