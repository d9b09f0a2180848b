import { z } from "zod";
import { openTo, officeFor } from "@xinheng/domain/access/permission.ts";
import { type ListEntryView, listEntryView } from "@xinheng/domain/standing/list-view.ts";
import { question } from "../../platform/operation.ts";
import { nameSubjects } from "../../subjects/named-subjects.ts";
import { readsList } from "../read-listings.ts";
import { type ListEntryFilter, listListEntries } from "./list-entry-store.ts";
import { type ListReader, rulesToday } from "./list-step.ts";
import { listOfficialListings } from "./official-listing-store.ts";
import { viewListEntry, viewListing } from "./view-list-entry.ts";

const cursor = z.string().regex(/^(\d{4}-\d\d-\d\dT[\d:.]+Z_)?[0-9a-f-]{36}$/);

/** Who is in a list: of an authority's list those who stand in it today, of the association's rolls every entry with its state. */
export const listListEntriesQuestion = question({
  name: "list-list-entries",
  path: "/list-entries",
  says: {
    zh: "名单中的主体：机关名单为现在列入的，协会名单包括办理中和已经结束的",
    en: "Who is in a list: of authorities' lists those who stand in them, of the association's rolls also what is under way and over",
  },
  query: z.object({
    list: z.string().min(1).max(80).optional(),
    state: z.enum(["proposed", "in-list", "over"]).optional(),
    cursor: cursor.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ entries: z.array(listEntryView), next: z.string().nullable(), can: z.array(z.string()) }),
  refuses: [],
  handsOut: ({ query, reply }) => ({
    // Before there is a record of it an entry goes out under its own id.
    items: reply.entries.map(({ subjectId, recordId, id }) => ({ subjectId, recordId: recordId ?? id })),
    parameters: { list: query.list, state: query.state },
  }),
  async run(given) {
    const { query, actor } = given;
    const { lists } = await rulesToday(given);
    const office = officeFor(actor, "list-list-entries") ?? "";
    const asked = lists.filter(({ id, publicity }) => id === query.list && readsList(publicity, office));
    const page =
      asked[0]?.holder === "authority" ? await officialPage(given, asked, query) : await rollPage(given, query);
    return { ...page, can: openTo(actor, ["propose-list-entry"]) };
  },
});

type Page = { readonly entries: ListEntryView[]; readonly next: string | null };
type Asked = Omit<ListEntryFilter, "today"> & { readonly cursor?: string | undefined; readonly limit: number };

async function officialPage(
  reader: ListReader,
  lists: Parameters<typeof listOfficialListings>[1],
  { cursor: after, limit }: Asked,
): Promise<Page> {
  const found = await listOfficialListings(reader, lists, { after: after ?? null, limit: limit + 1 });
  const shown = found.slice(0, limit);
  const named = await nameSubjects(
    reader.tx,
    shown.map(({ subjectId }) => subjectId),
  );
  return {
    entries: shown.map((listing) => viewListing(listing, named(listing.subjectId), reader.actor)),
    next: found.length > limit ? (shown.at(-1)?.ground.id ?? null) : null,
  };
}

async function rollPage(reader: ListReader, { list, state, cursor: after, limit }: Asked): Promise<Page> {
  const { tx, actor, today } = reader;
  const [at, id] = after?.split("_") ?? [];
  const before = at === undefined || id === undefined ? null : { at: new Date(at), id };
  const found = await listListEntries(tx, { list, state, today }, { before, limit: limit + 1 });
  const shown = found.slice(0, limit);
  const named = await nameSubjects(
    tx,
    shown.map(({ subjectId }) => subjectId),
  );
  const { lists } = await rulesToday(reader);
  const last = shown.at(-1);
  return {
    entries: shown.map((entry) =>
      viewListEntry(entry, lists.find((one) => one.id === entry.list) ?? null, {
        ...{ actor, subject: named(entry.subjectId), today },
      }),
    ),
    next: found.length > limit && last !== undefined ? `${last.proposedAt.toISOString()}_${last.id}` : null,
  };
}
