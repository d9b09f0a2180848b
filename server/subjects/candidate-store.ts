import { type RawBuilder, sql } from "kysely";
import { codesNear } from "@xinheng/domain/subjects/code-slip.ts";
import type { CandidateName, NameCandidate, NameQuery } from "@xinheng/domain/subjects/name-match.ts";
import { type SubjectKind, subjectKind } from "@xinheng/domain/subjects/subject-view.ts";
import type { ReadTx } from "../platform/database.ts";
import { byCode, byCodes, loosePartsOf, type SearchPart, surePartsOf } from "./name-search-store.ts";
import { tokenFrequency } from "./token-frequency-store.ts";

/** How many subjects one search looks at; the ranking chooses among these. */
export const mostCandidates = 200;

/** A subject that may be meant, with what the ranking needs and what a hit shows. */
export type FoundSubject = Omit<NameCandidate, "member" | "active"> & {
  readonly shortId: string;
  readonly kind: SubjectKind;
  readonly name: string;
  readonly code: string | null;
  /** The associations whose member it is now, as far as the reader may see the rolls. */
  readonly memberOf: readonly string[];
};

/**
 * The subjects that a query may mean: by code, by name, by the beginning of a name, by its characters, by its sound. Each
 * part of the statement walks one index from its rarest token on and stops at its own limit; the loose parts are asked only
 * where the sure ones found few. Natural persons are never found (MISSION, must hold 9).
 */
export async function listCandidates(tx: ReadTx, query: NameQuery): Promise<FoundSubject[]> {
  if (query.key === "") return [];
  // Whoever types a code that somebody holds means that one: no name needs to be looked at.
  const holders = isCode(query.key) ? await listHolders(tx, query.code) : [];
  if (holders.length > 0) return holders;
  // Nobody holds it: who holds one that a slip of the hand turns into it is offered, and told apart.
  const near = isCode(query.key) ? await listBy(tx, [byCodes(codesNear(query.code))]) : [];
  if (near.length > 0) return near;
  const frequency = await tokenFrequency(tx);
  const sure = await listBy(tx, surePartsOf(query, frequency));
  const loose = sure.length >= enough || isCode(query.key) ? [] : loosePartsOf(query, frequency, sure.length);
  if (loose.length === 0) return sure;
  const known = new Set(sure.map((found) => found.subjectId));
  const more = (await listBy(tx, loose)).filter((found) => !known.has(found.subjectId));
  return [...sure, ...more].slice(0, mostCandidates);
}

/** With so many that hold every pair of the query, those that hold a few of them come after the last page. */
const enough = 60;

function isCode(key: string): boolean {
  return /^[0-9A-Z]{13,18}$/.test(key) && /\d{6}/.test(key);
}

async function listHolders(tx: ReadTx, code: string): Promise<FoundSubject[]> {
  return foundOf(await tx.prepared(candidates([byCode(code)]).compile(tx.db)));
}

/** Not prepared: which index is walked depends on how common the query's characters are. */
async function listBy(tx: ReadTx, parts: readonly SearchPart[]): Promise<FoundSubject[]> {
  return foundOf((await candidates(parts).execute(tx.db)).rows);
}

function candidates(parts: readonly SearchPart[]): RawBuilder<CandidateRow> {
  const numbered = parts.map(
    (part, step) =>
      sql`(select subject_id, ${sql.lit(step)} as step, row_number() over () as place from (${part}) as part)`,
  );
  return sql<CandidateRow>`
    with found as (
      select subject_id, min(step * 1000 + place) as place
      from (${sql.join(numbered, sql` union all `)}) as parts
      group by subject_id order by 2, 1 limit ${sql.lit(mostCandidates)}
    )
    select subject.id, short_id, subject.kind, subject.name, codes.codes,
      array(select association_id::text from member where left_on is null
        and subject_id in (select found.subject_id union all select led.id from subject as led where led.merged_into = found.subject_id)
        limit 200) as member_of,
      known.kind as known_kind, known.name as known_name, known.pinyin, known.initials
    from found join subject on subject.id = found.subject_id
    cross join lateral (
      select array_agg(code order by scheme <> 'uscc', scheme, code) as codes
      from (select scheme, code from subject_identifier where subject_id = found.subject_id limit 20) as held
    ) as codes
    left join lateral (
      select id, kind, name, pinyin, initials from subject_name where subject_id = found.subject_id limit 50
    ) as known on true
    where subject.kind <> 'practitioner' and merged_into is null
    order by found.place, subject.id, known.id`;
}

/** A subject with one of its names; its rows follow one another. */
type CandidateRow = {
  id: string;
  short_id: string;
  kind: string;
  name: string;
  codes: string[] | null;
  member_of: string[];
  known_kind: string | null;
  known_name: string;
  pinyin: string;
  initials: string;
};

function foundOf(rows: readonly CandidateRow[]): FoundSubject[] {
  const found = new Map<string, FoundSubject & { readonly names: CandidateName[] }>();
  for (const row of rows) {
    const codes = row.codes ?? [];
    const subject = found.get(row.id) ?? {
      subjectId: row.id,
      shortId: row.short_id,
      kind: subjectKind.parse(row.kind),
      name: row.name,
      code: codes[0] ?? null,
      codes,
      memberOf: row.member_of,
      names: [],
    };
    found.set(row.id, subject);
    const { known_kind: kind, known_name: name, pinyin, initials } = row;
    if (kind !== null) subject.names.push({ kind: candidateKind(kind), name, pinyin, initials });
  }
  return [...found.values()];
}

/** A name as some document prints it is no former name: it counts as one the subject goes by. */
function candidateKind(kind: string): CandidateName["kind"] {
  return kind === "former" || kind === "short" ? kind : "current";
}
