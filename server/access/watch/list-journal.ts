import { z } from "zod";
import { journalEntryView, journalPage } from "@xinheng/domain/access/watch-view.ts";
import { type JournalRow, listEntries } from "../../platform/journal-store.ts";
import { question } from "../../platform/operation.ts";
import { namesOfActors, sealsOfEntries } from "./journal-page-store.ts";

/** The journal of the association the actor works in; of the house itself for an administrator who entered none. */
export const listJournal = question({
  name: "list-journal",
  path: "/journal",
  says: { zh: "查看操作日志", en: "Read the journal" },
  query: z.object({
    operation: z.string().max(60).optional(),
    subjectId: z.uuid().optional(),
    before: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: journalPage,
  refuses: [],
  run: async ({ tx, query, actor }) => {
    const { operation, subjectId, before, limit } = query;
    const { associationId } = actor;
    const found = await listEntries(tx, { associationId, operation, subjectId, before, limit: limit + 1 });
    const rows = found.slice(0, limit);
    const names = await namesOfActors(tx, [...new Set(rows.flatMap((row) => row.actor_id ?? []))]);
    const seals = await sealsOfEntries(
      tx,
      rows.map((row) => row.id),
    );
    return {
      entries: rows.map((row) => viewOf(row, names, seals)),
      next: found.length > limit ? (rows.at(-1)?.id ?? null) : null,
    };
  },
});

const kind = journalEntryView.shape.actorKind;
const ids = journalEntryView.shape.ids;

function viewOf(
  row: JournalRow,
  names: ReadonlyMap<string, string>,
  seals: ReadonlyMap<string, bigint>,
): z.infer<typeof journalEntryView> {
  return {
    id: row.id,
    at: row.at.toISOString(),
    operation: row.operation,
    actorKind: kind.parse(row.actor_kind),
    actorId: row.actor_id,
    actorName: row.actor_id === null ? null : (names.get(row.actor_id) ?? null),
    office: row.office,
    subjects: row.subjects,
    ids: ids.parse(row.ids),
    editions: row.editions,
    outcome: row.outcome,
    requestId: row.request_id,
    seal: seals.get(row.id)?.toString() ?? null,
  };
}
