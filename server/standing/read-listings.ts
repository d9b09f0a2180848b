import type { Office } from "@xinheng/domain/access/office.ts";
import { visitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import type { ListEntry, ListPublicity } from "@xinheng/domain/catalogue/list-entry.ts";
import { type Listing, listingOfEntry, listingOfRecord, stands } from "@xinheng/domain/standing/listing.ts";
import type { ReadTx } from "../platform/database.ts";
import type { House } from "../platform/house.ts";
import { listLed } from "../subjects/standing-store.ts";
import { listListed } from "./lists/official-listing-store.ts";
import { listOpenEntries } from "./lists/list-entry-store.ts";

type Reader = { readonly tx: ReadTx; readonly house: House; readonly today: string };

/** Where these subjects stand today, in authorities' lists and in the association's own rolls, as far as anybody may rely on it. */
export async function readListings(
  reader: Reader,
  subjectIds: readonly string[],
  lists: readonly ListEntry[],
): Promise<Listing[]> {
  return (await readGrounds(reader, subjectIds, lists)).filter(({ withheld }) => !withheld);
}

/** The same with what is withheld while an answer is overdue: what was applied on it before still has its ground. */
export async function readGrounds(
  { tx, house, today }: Reader,
  subjectIds: readonly string[],
  lists: readonly ListEntry[],
): Promise<Listing[]> {
  if (subjectIds.length === 0) return [];
  const items = [...new Set(lists.flatMap(({ holder, item }) => (holder === "authority" ? [item] : [])))];
  const given = { packs: house.packs.set, gate: visitorGate(house.packs.set, today) };
  const records = await listListed(tx, subjectIds, items);
  // A roll is walled and moves with no merge: it is read through the trail.
  const led = await listLed(tx, subjectIds);
  const entries = await listOpenEntries(tx, [...led.keys()]);
  const listings = [
    ...records.flatMap((record) => listingOfRecord(record, lists, given) ?? []),
    ...entries.flatMap((entry) => {
      const listing = listingOfEntry(entry, lists);
      return listing === null ? [] : [{ ...listing, subjectId: led.get(entry.subjectId) ?? entry.subjectId }];
    }),
  ];
  return listings.filter((listing) => stands(listing, today));
}

const own: readonly Office[] = ["secretary-general", "secretariat", "president", "supervisor", "committee-member"];

/** Whether an office reads of a list. A focus list and an association's black roll stay with those who keep them. */
export function readsList(publicity: ListPublicity, office: string): boolean {
  switch (publicity) {
    case "public":
      return true;
    case "members":
      return office === "member" || own.some((one) => one === office);
    case "internal":
      return own.some((one) => one === office);
  }
}
