import { type RawBuilder, sql } from "kysely";
import { genericWords } from "@xinheng/domain/subjects/name-alignment.ts";
import { nameCore, regionPrefixLength } from "@xinheng/domain/subjects/name-core.ts";
import { fewestLettersForTypingErrors, type NameQuery } from "@xinheng/domain/subjects/name-match.ts";
import {
  coreSoundTokens,
  initialsToken,
  initialsTokensNear,
  soundTokensNear,
  typedSoundTokens,
} from "@xinheng/domain/subjects/name-tokens.ts";
import { nearPatterns } from "@xinheng/domain/subjects/near-patterns.ts";
import { nameCharacters, nameGrams } from "@xinheng/domain/subjects/subject-name.ts";
import type { TokenFrequency } from "./token-frequency-store.ts";

/** A query that answers `subject_id`, the best first, and stops at a limit of its own. */
export type SearchPart = RawBuilder<unknown>;

/** From the surest to the loosest: where all do not fit, the later parts give way. */
export function surePartsOf(query: NameQuery, frequency: TokenFrequency): SearchPart[] {
  const letters = query.letters === null || query.letters.length < 2 ? [] : byLetters(query.letters, frequency);
  return [
    byCode(query.code),
    ...byShortId(query),
    byExactName(query.normalised),
    ...byPrefix(query),
    ...letters,
    ...byAllGrams(query, frequency),
  ];
}

/** What is asked where the sure parts found only `sure` subjects. */
export function loosePartsOf(query: NameQuery, frequency: TokenFrequency, sure: number): SearchPart[] {
  const some = bySomeGrams(query, frequency);
  const enoughToDoWithout = query.key.length <= longestShort ? onePage : few;
  if (sure >= enoughToDoWithout) return some;
  return [...some, ...byCharacters(query), ...byOwnSound(query, frequency), ...byNear(query, frequency)];
}

/** Where so many hold every pair of it, a query is no abbreviation and was not written by ear; two or three characters may be. */
const few = 3;
const onePage = 20;
const longestShort = 3;

/** Who holds this code or number. */
export function byCode(code: string): SearchPart {
  return sql`select subject_id from subject_claim
    where scheme in ('uscc', 'registration-number', 'organisation-code') and code = ${code} limit 20`;
}

export function byCodes(codes: readonly string[]): SearchPart {
  return sql`select subject_id from subject_claim where code = any(${[...codes]}::text[]) order by code limit 20`;
}

/** The permanent part of an address, as people copy it. */
function byShortId(query: NameQuery): SearchPart[] {
  const shortId = query.key.toLowerCase();
  return /^[0-9a-z]{8,12}$/.test(shortId)
    ? [sql`select id as subject_id from subject where short_id = ${shortId}`]
    : [];
}

function byExactName(normalised: string): SearchPart {
  return sql`select subject_id from subject_name where normal = ${normalised} order by subject_id limit 50`;
}

function byPrefix({ normalised, key, spellings }: NameQuery): SearchPart[] {
  if (key.length < 2) return [];
  const starts = new Set([normalised, ...spellings]);
  return [...starts].map(
    (start) =>
      sql`select subject_id from subject_name where normal like ${`${escaped(start)}%`} order by normal using ~<~, subject_id limit 60`,
  );
}

/**
 * Names that hold all of these tokens, up to the limit. The tokens arrive through `unnest` so that the planner does not
 * count them out beforehand: it would walk the table itself where a token is frequent, from wherever another such walk
 * stands, and the same question would be answered differently each time.
 */
function holding(
  tokenSets: readonly (readonly string[])[],
  limit: number,
  tokens: RawBuilder<unknown> = sql`grams`,
): SearchPart {
  const asked = tokenSets.map((set) => `{${set.map((token) => JSON.stringify(token)).join(",")}}`);
  return sql`select held.* from unnest(${asked}::text[]) as asked (tokens)
    cross join lateral (select * from subject_name where ${tokens} @> asked.tokens::text[] limit ${sql.lit(limit)}) as held`;
}

/** Every pair of characters of the query in one name. A place or a form alone says nothing: there the beginning must do. */
function byAllGrams({ spellings, key }: NameQuery, frequency: TokenFrequency): SearchPart[] {
  if (key.length < 2 || tellingGrams(key).length === 0) return [];
  const grams = spellings.map(nameGrams);
  // Who holds the rarest pairs mostly holds the frequent ones too, whose lists are long to walk: they only sort.
  const sets = grams.map((own) => rarestOf(own, frequency).slice(0, fewTokens));
  const most = sql.join(
    grams.map((own) => shared(own)),
    sql`, `,
  );
  return [
    sql`select subject_id from (${holding(sets, mostLooked)}) as held
      order by greatest(${most}) desc, length(normal), subject_id limit 100`,
  ];
}

/** Those that share most of the pairs that tell something. */
function bySomeGrams({ spellings, key }: NameQuery, frequency: TokenFrequency): SearchPart[] {
  const grams = [...new Set(spellings.flatMap(tellingGrams))].slice(0, mostGrams);
  if (key.length < 3 || grams.length === 0) return [];
  const sets = tellingSets(grams, frequency);
  return [
    sql`select subject_id from (
        select subject_id, normal, ${shared(grams)} as overlap from (${holding(sets, Math.floor(mostLooselyLooked / sets.length))}) as held
      ) as counted
      group by subject_id, overlap order by overlap desc, min(length(normal)), subject_id limit ${sql.lit(mostLoose)}`,
  ];
}

/** Abbreviations share no pair with the name (华瓷 for 华联瓷业): those that hold all its characters, in its order first. */
function byCharacters({ spellings, letters }: NameQuery): SearchPart[] {
  const told = spellings.map((spelling) => nameCharacters(spelling.replaceAll(trades, "")));
  const sought = told.filter((characters) => characters.length >= 2 && characters.length <= longestAbbreviation);
  if (letters !== null || sought.length === 0) return [];
  const inOrder = sought.map((characters) => sql`normal like ${`%${characters.map(escaped).join("%")}%`}`);
  const held = holding(sought, mostLooked, sql`string_to_array(normal, null)`);
  return [
    sql`select subject_id from (${held}) as held order by (${sql.join(inOrder, sql` or `)}) desc, length(normal), subject_id limit 100`,
  ];
}

/** The rarest pairs alone, and frequent ones two by two: the list of one frequent pair is too long to choose from. */
function tellingSets(grams: readonly string[], frequency: TokenFrequency): string[][] {
  const alone = rarestOf(grams, frequency).slice(0, fewTokens);
  const rare = alone.filter((gram) => frequency(gram) < tooFrequent);
  if (rare.length >= 2) return rare.map((gram) => [gram]);
  const frequent = grams.filter((gram) => !rare.includes(gram));
  const pairs = frequent.slice(1).map((gram, at) => [frequent[at] ?? gram, gram]);
  const sets = [...rare.map((gram) => [gram]), ...pairs.slice(0, fewTokens)];
  return sets.length > 0 ? sets : alone.map((gram) => [gram]);
}

/** How many of these pairs a name shows. Reading the text is ten times as cheap as searching the array of its tokens. */
function shared(grams: readonly string[]): RawBuilder<number> {
  return sql`(${sql.join(
    grams.map((gram) => sql`(strpos(normal, ${gram}) > 0)::int`),
    sql` + `,
  )})`;
}

function rarestOf(tokens: readonly string[], frequency: TokenFrequency): string[] {
  return tokens.toSorted((one, other) => frequency(one) - frequency(other));
}

/** The pairs of the core without words of trade, which half the names of a province share. */
function tellingGrams(key: string): string[] {
  if (regionPrefixLength(key) >= key.length) return [];
  const told = nameCore(key).replaceAll(trades, " ");
  return told.split(" ").flatMap((piece) => (piece.length < 2 ? [] : nameGrams(piece)));
}

const trades = new RegExp([...genericWords, "有限"].join("|"), "g");

function byLetters(letters: string, frequency: TokenFrequency): SearchPart[] {
  const start = `${letters}%`;
  return [
    sql`select subject_id from subject_name where pinyin like ${start} order by pinyin using ~<~, subject_id limit 60`,
    sql`select subject_id from subject_name where initials like ${start} order by initials using ~<~, subject_id limit 60`,
    ...bySound(letters, frequency),
    ...byInitials(letters),
  ];
}

/** Typed letters anywhere in the name's sound, from the beginning of a syllable on. */
function bySound(letters: string, frequency: TokenFrequency): SearchPart[] {
  const tokens = rarestOf(typedSoundTokens(letters), frequency).slice(0, fewTokens);
  return tokens.length === 0 ? [] : [soundsLike(letters, tokens)];
}

/** Names of the same sound as a query in characters, whose syllables are known: the rarest lead to few names. */
function byOwnSound({ key, sound }: NameQuery, frequency: TokenFrequency): SearchPart[] {
  const tokens = rarestOf(coreSoundTokens(key), frequency).slice(0, fewTokens);
  const tooMany = tokens.length < 2 && tokens.every((token) => frequency(token) >= tooFrequent);
  return sound === null || tooMany ? [] : [soundsLike(sound, tokens)];
}

function soundsLike(sound: string, tokens: readonly string[]): SearchPart {
  return sql`select subject_id from (${holding([tokens], mostLooked)}) as held
    where pinyin like ${`%${sound}%`} order by length(pinyin), subject_id limit 100`;
}

function byInitials(letters: string): SearchPart[] {
  const token = initialsToken(letters);
  return token === null
    ? []
    : [
        sql`select subject_id from (${holding([[token]], mostLooked)}) as held
      where initials like ${`%${letters}%`} order by length(initials), subject_id limit 100`,
      ];
}

/**
 * One letter of the sound or the initials wrong: the tokens that it left whole lead to the names, the patterns choose. Asked
 * where hardly anybody is found by the letters as they are, and by no token that very many names hold.
 */
function byNear({ letters }: NameQuery, frequency: TokenFrequency): SearchPart[] {
  if (letters === null || letters.length < fewestLettersForTypingErrors) return [];
  const near = nearPatterns(letters).map((pattern) => `%${pattern}%`);
  const parts = [
    { column: "initials", tokens: initialsTokensNear(letters) },
    { column: "pinyin", tokens: soundTokensNear(letters) },
  ] as const;
  return parts.flatMap(({ column, tokens }) => {
    const sets = tokens.filter((token) => frequency(token) < farTooFrequent).map((token) => [token]);
    if (sets.length === 0) return [];
    const told = sql.ref(column);
    return [
      sql`select subject_id from (select distinct subject_id, pinyin, initials from (${holding(sets, mostNearLooked)}) as each) as held
      where ${told} like any(${near}::text[]) order by length(${told}), subject_id limit 60`,
    ];
  });
}

const mostLooked = 3_000;
const mostNearLooked = 1_000;
const mostLooselyLooked = 1_200;
const mostLoose = 100;
const mostGrams = 8;
const fewTokens = 4;
const longestAbbreviation = 5;
/** So many names in one list are not worth walking for a part of a query. */
const tooFrequent = 5_000;
const farTooFrequent = 30_000;

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
