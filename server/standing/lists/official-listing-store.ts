import { type RawBuilder, sql } from "kysely";
import { visitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import type { ListEntry } from "@xinheng/domain/catalogue/list-entry.ts";
import { entryRef, type PackSet } from "@xinheng/domain/catalogue/pack.ts";
import type { KeptRecord } from "@xinheng/domain/archives/archive.ts";
import { type Listing, listingOfRecord, stands } from "@xinheng/domain/standing/listing.ts";
import { marksColumn } from "../../archives/record-mark-store.ts";
import { listRecords, recordOf } from "../../archives/record-read-store.ts";
import type { ReadTx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";

type Reader = { readonly tx: ReadTx; readonly house: House; readonly today: string };

const mostCounted = 100_000;

/** How many stand in each authority's list today, as far as a look-up would say so too. */
export async function countInOfficialLists(reader: Reader, lists: readonly ListEntry[]): Promise<Map<string, number>> {
  const official = lists.filter(({ holder }) => holder === "authority");
  const counts = new Map<string, number>();
  for await (const listing of standingIn(reader, official, { after: null, limit: mostCounted }))
    counts.set(listing.list.id, (counts.get(listing.list.id) ?? 0) + 1);
  return counts;
}

/** Who stands in these authorities' lists today, by the ids of records; at most `limit`. */
export async function listOfficialListings(
  reader: Reader,
  lists: readonly ListEntry[],
  page: { readonly after: string | null; readonly limit: number },
): Promise<Listing[]> {
  const found: Listing[] = [];
  for await (const listing of standingIn(reader, lists, { after: page.after, limit: mostCounted })) {
    found.push(listing);
    if (found.length >= page.limit) break;
  }
  return found;
}

const mostOfSubjects = 2_000;

/** The current decisions of these items about these subjects; held ones wait for a person and say nothing yet. */
export function listListed(tx: ReadTx, subjectIds: readonly string[], items: readonly string[]): Promise<KeptRecord[]> {
  const current = sql<boolean>`(record.item = any(${[...items]}::text[]) and record.replaced_at is null and record.held = '')`;
  return listRecords(tx, subjectIds, [current], mostOfSubjects);
}

const blockSize = 500;

async function* standingIn(
  { tx, house, today }: Reader,
  lists: readonly ListEntry[],
  page: { readonly after: string | null; readonly limit: number },
): AsyncGenerator<Listing> {
  const given = { packs: house.packs.set, gate: visitorGate(house.packs.set, today) };
  const named = namedIn(lists, given.packs);
  if (named.length === 0) return;
  let { after } = page;
  for (let read = 0; read < page.limit; read += blockSize) {
    let query = tx.db
      .selectFrom("record")
      .selectAll()
      .select(marksColumn)
      .where(sql<boolean>`(${sql.join(named, sql` or `)})`)
      .where("replaced_at", "is", null)
      .where("held", "=", "");
    if (after !== null) query = query.where("id", "<", after);
    const rows = await query.orderBy("id", "desc").limit(blockSize).execute();
    for (const row of rows) {
      const listing = listingOfRecord(recordOf(row), lists, given);
      if (listing !== null && !listing.withheld && stands(listing, today)) yield listing;
    }
    after = rows.at(-1)?.id ?? null;
    if (rows.length < blockSize) return;
  }
}

/** Records of these lists: of the item, and called so in the field that the item's editions name for it. */
function namedIn(lists: readonly ListEntry[], packs: PackSet): RawBuilder<boolean>[] {
  return lists.flatMap(({ item, named }) =>
    packs.flatMap((entry) =>
      entry.kind === "catalogue" && entry.id === item && entry.roles.kinds !== undefined
        ? [
            sql<boolean>`(item = ${item} and edition = ${entryRef(entry)} and fields ->> ${entry.roles.kinds} = any(${[...(named ?? [])]}::text[]))`,
          ]
        : [],
    ),
  );
}
