import { z } from "zod";
import { filingState } from "@xinheng/domain/archives/filings/filing.ts";
import { filingPage } from "@xinheng/domain/archives/filings/filing-view.ts";
import { question } from "../../platform/operation.ts";
import { listFilingsBy } from "./filing-store.ts";
import { viewFiling } from "./view-filing.ts";

/** What members and practitioners filed about themselves, the latest first. */
export const listFilings = question({
  name: "list-filings",
  path: "/filings",
  says: {
    zh: "会员和从业人员的自行申报，可只看待核对的，新的在前。",
    en: "What members and practitioners filed about themselves, by state, the latest first.",
  },
  query: z.object({
    state: filingState.optional(),
    before: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: filingPage,
  refuses: [],
  async run({ tx, house, actor, query: { state, before, limit } }) {
    const found = await listFilingsBy(tx, { subjectId: undefined, state, before, limit: limit + 1 });
    const page = found.slice(0, limit);
    return {
      filings: page.map((filing) => viewFiling(filing, house.packs.set, actor)),
      next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
