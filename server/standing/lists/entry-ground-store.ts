import { type AliasedRawBuilder, type RawBuilder, sql } from "kysely";
import {
  groundKeys,
  groundMarks,
  isGroundElsewhere,
  isGroundRecalled,
  isGroundRepaired,
} from "../../archives/ground-store.ts";

/** The record that a row of `list_entry` rests on, and the one that was made of it, by their keys. */
export const restsOn = groundKeys("list_entry.subject_id", "list_entry.ground_record");
export const madeOfIt = groundKeys("list_entry.subject_id", "list_entry.record_id");
/**
 * An entry is disputed as every record is: what is marked on the record that was made of it is marked on it. While the record
 * that it rests on is disputed, it says so; while that one's answer is overdue, nobody relies on it anew.
 */
export const marksOfEntry: AliasedRawBuilder<unknown, "marks"> = sql`(select jsonb_agg(
    jsonb_build_object('kind', marked.kind, 'sinceOn', marked.since_on, 'note', marked.note) order by marked.since_on, marked.kind)
  from (select mark.kind, mark.since_on, mark.note from ${madeOfIt} as made join record_mark as mark
      on mark.subject_id = made.subject_id and mark.natural_key = made.natural_key and mark.lifted_on is null
    union all ${groundMarks(restsOn, "withheld")}) as marked)`.as("marks");

/** The ground is another subject's by now. */
export const isElsewhere: RawBuilder<boolean> = isGroundElsewhere(restsOn, "list_entry.subject_id");

/**
 * A ground that was taken back, ended by repair or went home to another subject is none, from that moment on and not only once
 * the follower has been round (HARD-PARTS b12); whichever version of it was named, under whomever a merge has laid it since.
 */
export const stillRests: RawBuilder<boolean> = sql<boolean>`not (${isGroundRecalled(restsOn)} or ${isGroundRecalled(madeOfIt)}
  or ${isGroundRepaired(restsOn)} or ${isGroundRepaired(madeOfIt)} or ${isElsewhere})`;
