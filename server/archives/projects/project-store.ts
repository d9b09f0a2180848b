import { type RawBuilder, sql } from "kysely";
import type { KeptRecord } from "@xinheng/domain/archives/archive.ts";
import { projectCodeKey, projectCodesNear } from "@xinheng/domain/archives/projects/project-code.ts";
import { mostParts, projectItems } from "@xinheng/domain/archives/projects/project.ts";
import type { VisitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import { entryRef, type PackSet } from "@xinheng/domain/catalogue/pack.ts";
import type { NameQuery } from "@xinheng/domain/subjects/name-match.ts";
import {
  coreSoundTokens,
  initialsToken,
  initialsTokensNear,
  nameIndex,
  soundTokensNear,
  typedSoundTokens,
} from "@xinheng/domain/subjects/name-tokens.ts";
import { nameGrams, normaliseName } from "@xinheng/domain/subjects/subject-name.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import { marksColumn } from "../record-mark-store.ts";
import { listRecords, openToVisitors, type RecordCondition, recordOf } from "../record-read-store.ts";

/** A project's name as a record prints it. */
export type ProjectName = { readonly code: string; readonly name: string };

const mostNames = 200;

/** Makes projects findable by these names; what is known already stays. */
export async function saveProjectNames(tx: Tx, names: readonly ProjectName[]): Promise<void> {
  const once = [...new Map(names.map((one) => [`${one.code}\n${one.name}`, one])).values()];
  if (once.length === 0) return;
  // In one order everywhere, so that two imports wait for one another and never in a circle.
  const rows = once
    .toSorted((one, other) => (`${one.code}\n${one.name}` < `${other.code}\n${other.name}` ? -1 : 1))
    .map(({ code, name }) => ({
      code,
      key: projectCodeKey(code),
      name,
      normal: normaliseName(name),
      ...nameIndex(name),
    }));
  await sql`
    insert into project_name (code, code_key, name, normal, grams, pinyin, initials)
    select code, key, name, normal, string_to_array(tokens, ' '), pinyin, initials
    from unnest(${rows.map(({ code }) => code)}::text[], ${rows.map(({ key }) => key)}::text[], ${rows.map(({ name }) => name)}::text[],
      ${rows.map(({ normal }) => normal)}::text[], ${rows.map(({ tokens }) => tokens.join(" "))}::text[],
      ${rows.map(({ pinyin }) => pinyin)}::text[], ${rows.map(({ initials }) => initials)}::text[])
      as given (code, key, name, normal, tokens, pinyin, initials)
    on conflict (code, name) do nothing`.execute(tx.db);
}

/** Names that stood only in records that are gone. */
export async function deleteLostProjectNames(tx: Tx, packs: PackSet): Promise<void> {
  if (projectItems(packs).length === 0) return;
  await sql`delete from project_name where not exists (select from record
    where ${ofProjects(packs)} and record.document_number = project_name.code
    and ${nameIn(packs)} = project_name.name)`.execute(tx.db);
}

/** The codes of projects that a query may mean, the surest first. Which of them are open is not asked here. */
export async function listProjectCandidates(tx: ReadTx, query: NameQuery): Promise<string[]> {
  const tokens = tokensOf(query);
  const near = sql`select code, 2 as step, (${shared(tokens)}) as fit from (
    select code, grams from project_name where grams && ${tokens}::text[] limit ${sql.lit(mostLooked)}) as held`;
  const { rows } = await sql<{ code: string }>`
    select code from (
      select code, 0 as step, 0 as fit from project_name where code_key = ${query.key}
      union all (select code, 3, 0 from project_name where code_key = any(${[...projectCodesNear(query.key)]}::text[]) limit 60)
      union all (select code, 1, 0 from project_name where normal like ${`${escaped(query.normalised)}%`} limit 60)
      union all (${near} order by 3 desc, code limit ${sql.lit(mostNames)})
    ) as found group by code order by min(step), max(fit) desc, code limit ${sql.lit(mostNames)}`.execute(tx.db);
  return rows.map((row) => row.code);
}

/** A project as visitors may see it today: its names, the one decided on last first. */
export type FoundProject = {
  readonly code: string;
  readonly names: readonly string[];
  readonly place: string | null;
  readonly participants: number;
};

/** Of these projects those that are open. */
export async function listOpenProjects(
  tx: ReadTx,
  packs: PackSet,
  { gate, codes }: { readonly gate: VisitorGate; readonly codes: readonly string[] },
): Promise<FoundProject[]> {
  if (codes.length === 0 || projectItems(packs).length === 0) return [];
  const { rows } = await sql<FoundProject>`
    with part as (
      select record.document_number as code, ${nameIn(packs)} as name, ${placeIn(packs)} as place, record.decided_on, record.subject_id
      from record where ${ofProjects(packs)} and record.document_number = any(${[...codes]}::text[])
        and ${nameIn(packs)} is not null and ${openToVisitors(gate)}
    ), named as (select code, name, max(decided_on) as decided_on from part group by code, name)
    select part.code, max(part.place) as place, count(distinct part.subject_id)::int as participants,
      (select array_agg(named.name order by named.decided_on desc, named.name) from named where named.code = part.code) as names
    from part group by part.code order by part.code`.execute(tx.db);
  return rows;
}

/** The open participations in one project. */
export async function listParts(tx: ReadTx, packs: PackSet, gate: VisitorGate, code: string): Promise<KeptRecord[]> {
  if (projectItems(packs).length === 0) return [];
  const rows = await tx.db
    .selectFrom("record")
    .selectAll()
    .select(marksColumn)
    .where(ofProjects(packs))
    .where("document_number", "=", code)
    .where(openToVisitors(gate))
    .orderBy("decided_on", "desc")
    .orderBy("id", "desc")
    .limit(mostParts + 1)
    .execute();
  return rows.map(recordOf);
}

/** The open participations of one subject. */
export function listPartsOfSubject(
  tx: ReadTx,
  packs: PackSet,
  gate: VisitorGate,
  subjectId: string,
): Promise<KeptRecord[]> {
  if (projectItems(packs).length === 0) return Promise.resolve([]);
  return listRecords(tx, [subjectId], [ofProjects(packs), openToVisitors(gate)], mostOfSubject);
}

const mostOfSubject = 100;
const mostLooked = 3_000;

/** Each item by its own name, so that the index of the item that comes with the program serves. */
function ofProjects(packs: PackSet): RecordCondition {
  const items = [...new Set(projectItems(packs).map(({ id }) => id))];
  if (items.length === 0) return sql<boolean>`false`;
  return sql<boolean>`(${sql.join(
    items.map((id) => sql`record.item = ${sql.lit(id)}`),
    sql` or `,
  )})`;
}

function nameIn(packs: PackSet): RawBuilder<string | null> {
  return fieldIn(projectItems(packs).map((entry) => [entryRef(entry), entry.project?.name]));
}

function placeIn(packs: PackSet): RawBuilder<string | null> {
  return fieldIn(projectItems(packs).map((entry) => [entryRef(entry), entry.project?.place]));
}

/** What a field says, whichever edition the record was laid down under. */
function fieldIn(places: readonly (readonly [string, string | undefined])[]): RawBuilder<string | null> {
  const cases = places.flatMap(([edition, code]) =>
    code === undefined ? [] : [sql`when ${sql.lit(edition)} then record.fields ->> ${sql.lit(code)}`],
  );
  return cases.length === 0 ? sql`null::text` : sql`(case record.edition ${sql.join(cases, sql` `)} end)`;
}

/** The pairs of a query without words that half the projects of a county share, its sounds and, of letters, what they may stand for. */
function tokensOf({ key, letters }: NameQuery): string[] {
  if (letters !== null)
    return [
      ...typedSoundTokens(letters),
      ...[initialsToken(letters)].flatMap((token) => token ?? []),
      ...(letters.length < fewestLetters ? [] : [...soundTokensNear(letters), ...initialsTokensNear(letters)]),
    ];
  const told = key
    .replaceAll(commonWords, " ")
    .split(" ")
    .filter((piece) => piece.length > 1);
  return told.length === 0 ? nameGrams(key) : [...told.flatMap(nameGrams), ...coreSoundTokens(key)];
}

const fewestLetters = 4;
const commonWords = /工程|项目|建设|施工|新建|改建|扩建|改造|有限|公司/g;

function shared(tokens: readonly string[]): RawBuilder<number> {
  return sql`cardinality(array(select unnest(held.grams) intersect select unnest(${[...tokens]}::text[])))`;
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
