import { basisOf, itemOf } from "@xinheng/domain/archives/archive.ts";
import { visitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import { normKind } from "@xinheng/domain/catalogue/norm-entry.ts";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";
import type { PageOf, Publication } from "@xinheng/domain/disclosure/portal-view.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { type Counted, keptPortal, type Reading } from "./kept-portal.ts";
import { findAssociationBySlug, findShown, listAssociations, type PublishedRecord } from "./portal-store.ts";

/** What the first page shows, without where the page stands. */
export type Portal = Omit<PageOf<"home">, "page" | "path" | "origin">;

/** The first page of the house, or of the association at `slug`. */
export async function readPortal(
  given: Reading,
  slug: string | null,
): Promise<Portal | Refusal<"association-not-found">> {
  const { tx, house, today } = given;
  const association = slug === null ? null : await findAssociationBySlug(tx, slug);
  if (slug !== null && association === null) return refuse("association-not-found");
  const packs = house.packs.set;
  const counted = await keptPortal(given, association?.id ?? null);
  // What was withdrawn since the count is not shown, however long the count is kept.
  const gate = visitorGate(packs, today);
  const week = await findShown(tx, gate, counted.week.keys);
  const newest = await findShown(tx, gate, counted.newest);
  return {
    association,
    today,
    figures: counted.figures,
    countedAt: counted.countedAt.toISOString(),
    week: {
      from: counted.week.from,
      until: today,
      counts: countsOf(counted, packs),
      records: week.map((one) => publicationOf(one, packs)),
      norms: counted.week.norms.map((norm) => ({ ...norm, kind: normKind.parse(norm.kind) })),
    },
    publications: newest.map((one) => publicationOf(one, packs)),
    associations: await listAssociations(tx),
  };
}

/** By name of the item: editions of one item are one. Most first. */
function countsOf({ week }: Counted, packs: PackSet): Portal["week"]["counts"] {
  const counts = new Map<string, Portal["week"]["counts"][number]>();
  for (const { edition, records } of week.counts) {
    const entry = itemOf({ edition }, packs);
    const itemName = entry?.name ?? edition;
    const before = counts.get(itemName)?.records ?? 0;
    counts.set(itemName, { itemName, itemNameEn: entry?.nameEn ?? null, records: before + records });
  }
  return [...counts.values()].toSorted((one, other) => other.records - one.records);
}

function publicationOf({ record, subjectName, subjectShortId }: PublishedRecord, packs: PackSet): Publication {
  const entry = itemOf(record, packs);
  return {
    recordId: record.id,
    subjectShortId,
    subjectName,
    itemName: entry?.name ?? record.item,
    itemNameEn: entry?.nameEn ?? null,
    polarity: record.polarity,
    document: record.documentPrinted,
    issuer: record.issuerName,
    basis: basisOf(record, entry),
    decidedOn: record.decidedOn,
    publicFrom: record.publicFrom ?? record.decidedOn,
    publicUntil: record.publicUntil,
    keptBy: record.keptBy,
    selfDeclared: record.selfDeclared,
  };
}
