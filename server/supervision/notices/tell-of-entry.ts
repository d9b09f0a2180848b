import { z } from "zod";
import { inAssociation } from "../../platform/house-audience-store.ts";
import { findFollowed, type JournalRow } from "../../platform/journal-store.ts";
import { deed } from "../../platform/operation.ts";
import { complaintSteps, newsOfComplaint } from "./complaint-news.ts";
import { newsOfCase } from "./case-news.ts";
import { listConsentNews } from "./consent-news.ts";
import { newsOfEntry } from "./entry-news.ts";
import { listEvaluationNews } from "./evaluation-news.ts";
import { infringementSteps, newsOfInfringement } from "./infringement-news.ts";
import { newsOfMediation } from "./mediation-news.ts";
import { newsOfSeal } from "./seal-news.ts";
import { tell } from "./tell.ts";

/** Follows an entry of the journal: tells whom it concerns. What it tells is kept as notices, so the journal is not told. */
export const tellOfEntry = deed({
  name: "tell-of-entry",
  method: "POST",
  path: "/notices/entries",
  says: {
    zh: "将已办事项通知有关人员（由程序自动进行）",
    en: "Tell whom an entry concerns (done by the program itself)",
  },
  body: z.object({ entryId: z.uuid() }),
  reply: z.object({ told: z.int() }),
  refuses: [],
  journals: "quiet",
  async run(given) {
    const entry = await findFollowed(given.tx, given.body.entryId);
    const news = await newsOfEntry(given, entry);
    let told = news === null ? 0 : await tell(given, news);
    const others = [
      await newsOfMediation(given, entry),
      await newsOfCase(given, entry),
      await newsOfSeal(given, entry),
      ...(await listConsentNews(given, entry)),
      ...(await listEvaluationNews(given, entry)),
    ];
    for (const one of others) if (one !== null) told += await tell(given, one);
    const tellOfComplaint = async () => {
      const one = (await newsOfComplaint(given, entry)) ?? (await newsOfInfringement(given, entry));
      return one === null ? 0 : tell(given, one);
    };
    const association = associationOfVisitor(entry);
    told += await (association === null ? tellOfComplaint() : inAssociation(given.tx, association, tellOfComplaint));
    return { told };
  },
});

const fromVisitors: readonly string[] = [...complaintSteps, ...infringementSteps];

/** The association that an entry of a visitor's deed names, wherever the visitor stood. Null: the entry's own is meant. */
function associationOfVisitor({ operation, ids }: JournalRow): string | null {
  if (!fromVisitors.includes(operation)) return null;
  return z.object({ association: z.string() }).safeParse(ids).data?.association ?? null;
}
