import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { drawnNumberView, numberSeriesView } from "@xinheng/domain/document-view.ts";
import { officialNumber } from "@xinheng/domain/official-number.ts";
import { listNumbers, listSeries } from "../../platform/documents/number-store.ts";
import { question } from "../../platform/operation.ts";
import { listAskingPurpose } from "./document-look-store.ts";
import { readingOffices } from "./reading-offices.ts";

/** The register: every series with its last number and how many are there; of one series the numbers, the last first. */
export const listDocumentNumbers = question({
  name: "list-document-numbers",
  path: "/document-numbers",
  says: {
    zh: "文号登记簿：各代字各年度已用到第几号、是否连续，每个号用在哪份文书上，作废的连同理由。",
    en: "The register of document numbers: how far each series has gone, whether it is unbroken, what each number went to, voided ones with their reason.",
  },
  query: z.object({
    prefix: officialNumber.shape.prefix.optional(),
    year: z.coerce.number().pipe(officialNumber.shape.year).optional(),
    below: z.coerce.number().int().min(1).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    series: z.array(numberSeriesView),
    /** The series that is shown; null while no number has been drawn. */
    shown: z.object({ prefix: z.string(), year: z.number().int() }).nullable(),
    numbers: z.array(drawnNumberView),
    next: z.number().int().nullable(),
    can: z.array(z.string()),
  }),
  refuses: [],
  run: async ({ tx, actor, now, query }) => {
    const series = await listSeries(tx);
    const shown =
      series.find(
        ({ prefix, year }) =>
          (query.prefix === undefined || prefix === query.prefix) && (query.year === undefined || year === query.year),
      ) ?? null;
    const can = openTo(actor, ["void-document-number"]);
    if (shown === null) return { series, shown: null, numbers: [], next: null, can };
    const { prefix, year } = shown;
    const offices = readingOffices(actor, []);
    const found = await listNumbers(tx, { prefix, year, below: query.below, limit: query.limit + 1, offices });
    const page = found.slice(0, query.limit);
    const ids = page.flatMap(({ documentId }) => (documentId === null ? [] : [documentId]));
    const asking = await listAskingPurpose(tx, { actor, now }, ids);
    const numbers = page.map((one) => ({ ...one, asksPurpose: asking.has(one.documentId ?? "") }));
    const next = found.length > query.limit ? (page.at(-1)?.order ?? null) : null;
    return { series, shown: { prefix, year }, numbers, next, can };
  },
});
