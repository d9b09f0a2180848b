import type { Actor } from "@xinheng/domain/access/actor.ts";
import { offices } from "@xinheng/domain/access/office.ts";
import { sql } from "kysely";
import type { ReadTx } from "../../platform/database.ts";
import { dayOf, startOfDay } from "../../platform/time.ts";

const subjectOffices = Object.entries(offices).flatMap(([name, { of }]) => (of === "subject" ? [name] : []));

/**
 * Which of these documents are opened with a purpose before they are fetched: extracts that an office of the association had
 * made and that are still kept, for who has not opened them today. Issuing one opens it; what a subject had made of its own
 * archive is its own.
 */
export async function listAskingPurpose(
  tx: ReadTx,
  { actor, now }: { readonly actor: Actor; readonly now: Date },
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const isPerson = actor.kind === "person";
  const { rows } = await sql<{ id: string }>`
    select document.id from document
      join file on file.id = document.pdf_file_id and file.dropped_at is null
    where document.id = any(${[...ids]}::uuid[]) and document.kind = 'archive-extract'
      and not document.readers && ${subjectOffices}::text[]
      and not exists (select from document_subject as concerned
        join look on look.subject_id = concerned.subject_id and look.document_id = concerned.document_id
        where concerned.document_id = document.id and look.at >= ${startOfDay(dayOf(now))}
          and look.account_id is not distinct from ${isPerson ? actor.id : null}
          and (${isPerson} or look.who = ${actor.name}))`.execute(tx.db);
  return new Set(rows.map(({ id }) => id));
}

/** The versions that an extract holds, as it was noted when it was handed out. */
export async function listRecordsIn(tx: ReadTx, documentId: string): Promise<string[]> {
  const { rows } = await sql<{ record_id: string }>`
    select item.record_id from document
      join handover on handover.file_id = document.pdf_file_id
      join handover_item as item on item.handover_id = handover.id and item.record_id <> item.subject_id
    where document.id = ${documentId} order by item.record_id limit 10000`.execute(tx.db);
  return rows.map((row) => row.record_id);
}
