import type { ListEntryView } from "@xinheng/domain/standing/list-view.ts";
import { nameSubjects } from "../../subjects/named-subjects.ts";
import { findListEntry } from "./list-entry-store.ts";
import { type ListReader, rulesToday } from "./list-step.ts";
import { viewListEntry } from "./view-list-entry.ts";

/** An entry as its reader sees it, after what was just done with it. */
export async function showEntry(
  reader: ListReader,
  key: { readonly subjectId: string; readonly entryId: string },
): Promise<ListEntryView> {
  const entry = await findListEntry(reader.tx, key.subjectId, key.entryId);
  if (entry === null) throw new Error("an entry that was just saved is not there");
  const list = (await rulesToday(reader)).lists.find(({ id }) => id === entry.list) ?? null;
  const subject = (await nameSubjects(reader.tx, [entry.subjectId]))(entry.subjectId);
  return viewListEntry(entry, list, { actor: reader.actor, subject, today: reader.today });
}
