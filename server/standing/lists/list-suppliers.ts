import { z } from "zod";
import { supplierTier } from "@xinheng/domain/catalogue/standing-rules.ts";
import type { Listing } from "@xinheng/domain/standing/listing.ts";
import { supplierView } from "@xinheng/domain/standing/standing-view.ts";
import { tierOf } from "@xinheng/domain/standing/supplier-tier.ts";
import { question } from "../../platform/operation.ts";
import { viewGround } from "../lookups/answer-lookups.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { nameSubjects } from "../../subjects/named-subjects.ts";
import { readListings } from "../read-listings.ts";
import { listListEntries } from "./list-entry-store.ts";
import { type ListReader, rulesToday } from "./list-step.ts";
import { listOfficialListings } from "./official-listing-store.ts";

/** A county has some thousands of suppliers in all; who stands in a list is fewer. */
const mostSuppliers = 5_000;

/** The four tiers of the library of suppliers, derived from the lists that stand; the last two by authorities' decisions alone. */
export const listSuppliers = question({
  name: "list-suppliers",
  path: "/suppliers",
  says: {
    zh: "供应商四档：激励、警示、惩戒、淘汰，由现在有效的名单得出；惩戒、淘汰只依据财政部门的决定",
    en: "The four tiers of suppliers, derived from the lists in force; punishment and elimination by the finance department's decisions alone",
  },
  query: z.object({
    tier: supplierTier.optional(),
    offset: z.coerce.number().int().min(0).max(mostSuppliers).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    tiers: z.array(
      z.object({
        tier: supplierTier,
        name: z.string(),
        nameEn: z.string(),
        says: z.string(),
        saysEn: z.string(),
        count: z.int(),
      }),
    ),
    edition: z.string().nullable(),
    suppliers: z.array(supplierView),
    next: z.int().nullable(),
  }),
  refuses: [],
  handsOut: ({ query, reply }) => ({
    items: reply.suppliers.map(({ subjectId }) => ({ subjectId, recordId: null })),
    parameters: { tier: query.tier },
  }),
  async run(given) {
    const { tx, query } = given;
    const { lists, tiers: rule } = await rulesToday(given);
    if (rule === null) return { tiers: [], edition: null, suppliers: [], next: null };
    const counting = lists.filter(({ id }) => rule.tiers.some((tier) => tier.lists.includes(id)));
    const listings = Map.groupBy(await whoStands(given, counting), ({ subjectId }) => subjectId);
    const all = [...listings].flatMap(([subjectId, held]) => {
      const found = tierOf(rule, held);
      return found === null ? [] : [{ subjectId, ...found }];
    });
    const asked = all
      .filter(({ tier }) => query.tier === undefined || tier === query.tier)
      .toSorted((one, other) => (one.subjectId < other.subjectId ? -1 : 1));
    const shown = asked.slice(query.offset, query.offset + query.limit);
    const named = await nameSubjects(
      tx,
      shown.map(({ subjectId }) => subjectId),
    );
    return {
      tiers: rule.tiers.map(({ tier, name, nameEn, says, saysEn }) => ({
        ...{ tier, name, nameEn, says, saysEn, count: all.filter((one) => one.tier === tier).length },
      })),
      edition: `${rule.id}@${rule.edition}`,
      suppliers: shown.map(({ subjectId, tier, listing }) => ({
        ...{ subjectId, ...named(subjectId), tier, ground: viewGround(listing) },
        tierName: rule.tiers.find((one) => one.tier === tier)?.name ?? tier,
        tierNameEn: rule.tiers.find((one) => one.tier === tier)?.nameEn ?? tier,
      })),
      next: query.offset + query.limit < asked.length ? query.offset + query.limit : null,
    };
  },
});

async function whoStands(reader: ListReader, lists: Parameters<typeof listOfficialListings>[1]): Promise<Listing[]> {
  const official = lists.filter(({ holder }) => holder === "authority");
  const listed = await listOfficialListings(reader, official, { after: null, limit: mostSuppliers });
  const page = { before: null, limit: mostSuppliers };
  const entered = await listListEntries(reader.tx, { state: "in-list", today: reader.today }, page);
  const named = [...new Set([...listed, ...entered].map(({ subjectId }) => subjectId))];
  // What was entered under a subject that was merged is its winner's: one supplier, not two.
  const standing = [...(await findStanding(reader.tx, named)).values()].map(({ id }) => id);
  return readListings(reader, [...new Set(standing)], lists);
}
