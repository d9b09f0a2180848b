import { type RawBuilder, sql } from "kysely";

/**
 * Whether what went out with a handover holds, in whatever wording, a record that its source took back after the instant, or
 * whose publicity ended by repair since, and be it that both stand with another subject by now, where the undoing of a merge
 * has laid the record: it is given out no more. What was corrected is; whoever received it was told.
 * `handoverId` and `since` are columns of the query around it.
 */
export function holdsWithdrawn(handoverId: string, since: string): RawBuilder<boolean> {
  const after = sql.ref(since);
  return sql<boolean>`exists (select from handover_item as item
    cross join lateral (
      select subject_id, natural_key from record where record.subject_id = item.subject_id and record.id = item.record_id
      union all select subject_id, natural_key from association_record as own
        where own.subject_id = item.subject_id and own.id = item.record_id) as held
    where item.handover_id = ${sql.ref(handoverId)} and (
      exists (select from record_mark as mark where mark.subject_id = held.subject_id and mark.natural_key = held.natural_key
        and mark.kind = 'repaired' and mark.marked_at > ${after} and (mark.lifted_at is null or exists (
          select from record_mark as stands where stands.cause_id = mark.cause_id and stands.kind = 'repaired' and stands.lifted_at is null)))
      or exists (select from recall join recall as stands on stands.record_id = recall.record_id and stands.record_subject = recall.record_subject
        where recall.subject_id = held.subject_id and recall.natural_key = held.natural_key and recall.recalled_at > ${after}
          and stands.lifted_at is null and stands.moved_at is null)
      or exists (select from association_recall as recall where recall.subject_id = held.subject_id
        and recall.natural_key = held.natural_key and recall.lifted_at is null and recall.recalled_at > ${after})))`;
}
