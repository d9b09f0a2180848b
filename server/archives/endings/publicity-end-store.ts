import { sql } from "kysely";
import type { ReadTx } from "../../platform/database.ts";

/** A record of a member that is open until its own last day. */
export type PublicityEnd = { readonly subjectId: string; readonly edition: string; readonly on: string };

/**
 * Records of today's members that everybody reads and whose last day of publicity lies from `today` to `until`, the
 * earliest first. One that was repaired is open no more and stands apart.
 */
export async function listPublicityEnds(
  tx: ReadTx,
  { today, until, limit }: { readonly today: string; readonly until: string; readonly limit: number },
): Promise<PublicityEnd[]> {
  const { rows } = await sql<PublicityEnd>`
    select record.subject_id as "subjectId", record.edition, record.public_until as "on"
    from member join record on record.subject_id = member.subject_id
    where (member.left_on is null or member.left_on > ${today}::date)
      and record.replaced_at is null and record.held = '' and record.open_scope = 'public'
      and record.public_until between ${today}::date and ${until}::date
      and not exists (select from record_mark as mark where mark.subject_id = record.subject_id
        and mark.natural_key = record.natural_key and mark.kind = 'repaired' and mark.lifted_on is null)
    order by "on", "subjectId", record.id limit ${limit}`.execute(tx.db);
  return rows;
}
