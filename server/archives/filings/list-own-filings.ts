import { z } from "zod";
import { filingPage } from "@xinheng/domain/archives/filings/filing-view.ts";
import { question } from "../../platform/operation.ts";
import { listFilingsBy } from "./filing-store.ts";
import { viewFiling } from "./view-filing.ts";

/** What one filed about oneself, and what became of it. */
export const listOwnFilings = question({
  name: "list-own-filings",
  path: "/subjects/{subjectId}/filings",
  says: {
    zh: "本单位、本人的自行申报及核对结果，新的在前。",
    en: "What one filed about oneself and what became of it, the latest first.",
  },
  params: z.object({ subjectId: z.uuid() }),
  query: z.object({ before: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(100).default(20) }),
  reply: filingPage,
  refuses: [],
  async run({ tx, house, actor, params: { subjectId }, query: { before, limit } }) {
    const found = await listFilingsBy(tx, { subjectId, state: undefined, before, limit: limit + 1 });
    const page = found.slice(0, limit);
    return {
      filings: page.map((filing) => viewFiling(filing, house.packs.set, actor)),
      next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
