import { once } from "node:events";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import { nameIndex } from "@xinheng/domain/subjects/name-tokens.ts";
import { normaliseName } from "@xinheng/domain/subjects/subject-name.ts";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { v7 as uuidv7 } from "uuid";
import { newShortId } from "../server/subjects/short-id.ts";
import type { BenchHouse } from "./bench-house.ts";
import { inventedName } from "./invented-name.ts";

export const recordsEach = 10;
const blockSubjects = 10_000;

/**
 * So many subjects with ten public records each, by COPY and INSERT … SELECT, a block a transaction: cut short, the next run
 * over the same folder goes on where it stood. Indexes that are no key are laid down when all rows are there.
 */
export async function fillArchive(
  { superuser }: BenchHouse,
  subjects: number,
  say: (step: string) => void,
): Promise<void> {
  const client = await superuser.connect();
  try {
    await client.query(`create table if not exists bench_filled (subjects integer not null);
      create table if not exists bench_index (name text primary key, definition text not null);
      create unlogged table if not exists bench_subject (id uuid, short_id text, name text, normal text, code text, grams text[], pinyin text, initials text)`);
    const from = await filledOf(client);
    if (from < subjects) await dropIndexes(client);
    // Made by ourselves, whole: neither a crash nor a foreign key has to be guarded against while it lasts.
    await client.query("set synchronous_commit = off; set session_replication_role = replica");
    for (let at = from; at < subjects; at += blockSubjects) {
      if (at % (10 * blockSubjects) === 0)
        say(`${at.toLocaleString("en")} of ${subjects.toLocaleString("en")} subjects`);
      await fillBlock(client, at, Math.min(blockSubjects, subjects - at));
    }
    await client.query("reset synchronous_commit; reset session_replication_role");
    await layIndexes(client, say);
    if (from < subjects) await client.query("vacuum analyze");
  } finally {
    client.release();
  }
}

async function filledOf(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ subjects: number | null }>(
    "select max(subjects) as subjects from bench_filled",
  );
  return rows[0]?.subjects ?? 0;
}

/** Their definitions are kept until they stand again. */
async function dropIndexes(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `insert into bench_index select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
     where indrelid in ('record'::regclass, 'subject_name'::regclass)
       and not exists (select from pg_constraint where conindid = indexrelid)
     on conflict do nothing returning name`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
}

async function layIndexes(client: pg.PoolClient, say: (step: string) => void): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>("select * from bench_index order by name");
  await client.query("set maintenance_work_mem = '512MB'");
  for (const { name, definition } of rows) {
    say(`index ${name}`);
    await client.query(`begin; ${definition}; delete from bench_index where name = '${name}'; commit`);
  }
}

async function fillBlock(client: pg.PoolClient, from: number, count: number): Promise<void> {
  await client.query("begin; truncate bench_subject");
  const sink = client.query(copyFrom("copy bench_subject from stdin"));
  const done = once(sink, "finish");
  sink.end(Array.from({ length: count }, (_, at) => lineOf(from + at)).join(""));
  await done;
  await client.query(`
    insert into subject (id, short_id, kind, name) select id, short_id, 'enterprise', name from bench_subject;
    insert into subject_claim (scheme, code, subject_id, standing) select 'uscc', code, id, 'valid' from bench_subject;
    insert into subject_identifier (subject_id, scheme, code, standing) select id, 'uscc', code, 'valid' from bench_subject;
    insert into subject_name (subject_id, id, name, normal, kind, grams, pinyin, initials)
      select id, gen_random_uuid(), name, normal, 'registered', grams, pinyin, initials from bench_subject;
    ${recordsOfBlock};
    insert into bench_filled values (${String(from + count)});
    commit`);
}

function lineOf(n: number): string {
  const name = inventedName(n);
  const { tokens, pinyin, initials } = nameIndex(name);
  const grams = `{${tokens.map((token) => `"${token}"`).join(",")}}`;
  return `${[uuidv7(), newShortId(), name, normaliseName(name), demonstrationCode(n), grams, pinyin, initials].join("\t")}\n`;
}

const recordsOfBlock = `
  insert into record (subject_id, id, item, edition, polarity, open_scope, document_kind, document_number, document_printed,
    issuer_name, issuer_code, source_name, decided_on, valid_from, public_from, public_until, publicity_why, publicity_edition,
    last_confirmed_on, amount_fen, printed_name, natural_key, content_hash, fields, recorded_at)
  select id, gen_random_uuid(), 'double-publicity-penalty', 'double-publicity-penalty@2018', 'adverse', 'public',
    '行政处罚决定书', number, number, '示例市生态环境局', null, '示例市生态环境局', day, day, day, current_date + 300, 'own-end',
    'publicity-window@2026-04-01', current_date, 200000, name,
    substring(sha256(convert_to(id::text || k, 'UTF8')) from 1 for 16), sha256(convert_to(number, 'UTF8')),
    jsonb_build_object('CF_XDR_MC', name, 'CF_WSH', number, 'CF_NR', '责令改正，处罚款2万元。', 'CF_NR_FK', '2',
      'CF_SY', '堆场物料未覆盖，未设置围挡，产生扬尘。', 'CF_YJ', '《大气污染防治法》第一百一十七条'), now()
  from bench_subject cross join generate_series(1, ${String(recordsEach)}) k,
    lateral (select '示环罚字〔2026〕' || substr(code, 11) || k || '号' as number,
      current_date - 30 * k - get_byte(decode(md5(code), 'hex'), 0) % 30 as day) as document`;
