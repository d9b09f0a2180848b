import { z } from "zod";
import { listEntryView } from "@xinheng/domain/standing/list-view.ts";
import { question } from "../../platform/operation.ts";
import { nameSubjects } from "../../subjects/named-subjects.ts";
import { listLed } from "../../subjects/standing-store.ts";
import { readListings } from "../read-listings.ts";
import { listEntriesByIds, listOpenEntries } from "./list-entry-store.ts";
import { rulesToday } from "./list-step.ts";
import { viewListEntry, viewListing } from "./view-list-entry.ts";

/**
 * In which lists a member stands or is to stand, with what it can do about each: state what it has to say within the period,
 * object. A roll that gives nobody notice tells of no proposal, as it does on paper.
 */
export const listOwnListings = question({
  name: "list-own-listings",
  path: "/subjects/{subjectId}/listings",
  says: {
    zh: "本单位被拟列入和现在列入的名单：依据的文书、陈述期限、届满日期，可以陈述、提出异议",
    en: "The lists a member stands in or is proposed for: document, period to state, end; there it states and objects",
  },
  params: z.object({ subjectId: z.uuid() }),
  reply: z.object({ entries: z.array(listEntryView) }),
  refuses: [],
  async run(given) {
    const { tx, actor, today, params } = given;
    const { subjectId } = params;
    const { lists } = await rulesToday(given);
    const led = await listLed(tx, [subjectId]);
    const open = await listOpenEntries(tx, [...led.keys()]);
    // Read anew with what is disputed of a proposal, which a business point does not ask.
    const ids = open.map(({ id }) => id);
    const kept = await listEntriesByIds(tx, [...led.keys()], ids);
    const told = kept
      .filter(({ stage, statementDueOn }) => stage !== "proposed" || statementDueOn !== null)
      .toSorted((one, other) => (one.proposedOn < other.proposedOn ? 1 : -1));
    const official = lists.filter(({ holder }) => holder === "authority");
    const listings = await readListings(given, [subjectId], official);
    const named = await nameSubjects(tx, [subjectId, ...told.map((entry) => entry.subjectId)]);
    return {
      entries: [
        ...told.map((entry) =>
          viewListEntry(entry, lists.find(({ id }) => id === entry.list) ?? null, {
            ...{ actor, subject: named(entry.subjectId), today },
          }),
        ),
        ...listings.map((listing) => viewListing(listing, named(listing.subjectId), actor)),
      ],
    };
  },
});
