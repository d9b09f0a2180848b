import { z } from "zod";
import { proposalFigures, proposalReport } from "@xinheng/domain/norms/proposals/proposal-figures.ts";
import { question } from "../../platform/operation.ts";
import { listSentProposals, listSentYears } from "./proposal-store.ts";
import { summariseProposal } from "./view-proposal.ts";

/** A year of proposals in figures: by kind, and by what became of what was sent in it. */
export const reportProposals = question({
  name: "report-proposals",
  path: "/proposal-report",
  says: {
    zh: "建言统计：某一年发出的，按类别和结果计数。",
    en: "Figures of the proposals sent in a year, by kind and outcome.",
  },
  query: z.object({ year: z.coerce.number().int().min(2000).max(2999).optional() }),
  reply: proposalReport,
  refuses: [],
  async run({ tx, today, query }) {
    const thisYear = Number(today.slice(0, 4));
    const year = query.year ?? thisYear;
    const sent = await listSentProposals(tx, year);
    const years = await listSentYears(tx);
    return {
      year,
      years: years.includes(thisYear) ? years : [thisYear, ...years],
      ...proposalFigures(sent.map((kept) => summariseProposal(kept, today))),
    };
  },
});
