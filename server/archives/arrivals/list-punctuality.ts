import { z } from "zod";
import { type Kept, punctuality } from "@xinheng/domain/archives/arrivals/punctuality-view.ts";
import { spanOf } from "@xinheng/domain/archives/arrivals/span.ts";
import { findEntry } from "@xinheng/domain/catalogue/in-force.ts";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import {
  countArrivals,
  countArrivalsByMonth,
  countArrivalsByRule,
  countArrivalsBySource,
  type CountedBy,
  listArrivalYears,
} from "./arrival-store.ts";

/** How the departments kept to the time limits of what they sent: by department, by rule, by month. */
export const listPunctuality = question({
  name: "list-punctuality",
  path: "/punctuality",
  says: {
    zh: "各来源单位报送的时效：收到多少、及时多少、迟报多少、迟了多少个工作日，按规则分列。",
    en: "How departments kept to the time limits: received, in time, late, how many working days late, by rule.",
  },
  query: z.object({
    year: z.coerce.number().int().min(1990).max(2299).optional(),
    month: z.coerce.number().int().min(1).max(12).optional(),
    item: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,99}$/)
      .optional(),
    cursor: z.coerce.number().int().min(0).max(100_000).default(0),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: punctuality,
  refuses: [],
  async run({ tx, house, today, query }) {
    const { month, item, cursor, limit } = query;
    const years = await listArrivalYears(tx);
    const year = query.year ?? years[0] ?? Number(today.slice(0, 4));
    const written = month === undefined ? String(year) : `${String(year)}-${String(month).padStart(2, "0")}`;
    const asked = { ...spanOf(written), item };
    const found = await countArrivalsBySource(tx, asked, { offset: cursor, limit: limit + 1 });
    const page = found.slice(0, limit);
    const rules = await countArrivalsByRule(
      tx,
      asked,
      page.map(({ name }) => name),
    );
    const months = await countArrivalsByMonth(tx, { ...spanOf(String(year)), item });
    return {
      year,
      month: month ?? null,
      years,
      total: await countArrivals(tx, asked),
      months: months.map(({ name, ...kept }) => ({ month: Number(name), ...kept })),
      departments: page.map(({ name: source, ...kept }) => ({
        ...{ source, ...kept },
        rules: rules.filter((one) => one.source === source).map((one) => named(one, house.packs.set)),
      })),
      next: found.length > limit ? cursor + limit : null,
    };
  },
});

function named({ source: _, rule, ...kept }: CountedBy<"source" | "rule">, packs: PackSet) {
  const entry = findEntry(packs, rule);
  const called = isRefusal(entry) ? { name: rule, nameEn: null } : { name: entry.name, nameEn: entry.nameEn ?? null };
  return { ...(kept satisfies Kept), rule, ...called };
}
