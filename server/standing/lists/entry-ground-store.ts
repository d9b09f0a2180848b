import type { AliasedRawBuilder, RawBuilder } from "kysely";
import { sql } from "kysely";
import { marksOfTarget } from "../../archives/record-mark-store.ts";
import { groundKeys, groundsStand, isGroundElsewhere, marksOfGrounds, onGrounds } from "../../archives/ground-store.ts";

const row = { subject: "list_entry.subject_id", restsOn: "list_entry.ground_record", made: "list_entry.record_id" };

/** The record that a row of `list_entry` rests on, and the one that was made of it, by their keys. */
export const restsOn = groundKeys(row.subject, row.restsOn);
export const madeOfIt = groundKeys(row.subject, row.made);
/**
 * An entry is disputed as every record is: what is marked on the record that was made of it is marked on it, and before there is
 * one what is marked on the entry itself. While the record
 * that it rests on is disputed, it says so; while that one's answer is overdue, nobody relies on it anew.
 */
export const marksOfEntry: AliasedRawBuilder<unknown, "marks"> = sql`(coalesce(${onGrounds(row, marksOfGrounds)}, '[]')
  || coalesce(${marksOfTarget("list_entry.subject_id", "list_entry.id")}, '[]'))`.as("marks");

/** The ground is another subject's by now. */
export const isElsewhere: RawBuilder<boolean> = isGroundElsewhere(restsOn, row.subject);

/**
 * A ground that was taken back, ended by repair or went home to another subject is none, from that moment on and not only once
 * the follower has been round (HARD-PARTS b12); whichever version of it was named, under whomever a merge has laid it since.
 */
export const stillRests: RawBuilder<boolean> = onGrounds(row, groundsStand(row));

/** Both of a row, to be joined laterally: each says something of the same two records. */
export const groundOfEntry = onGrounds(
  row,
  sql<{ marks: unknown; rests: boolean }>`${marksOfGrounds} as marks, ${groundsStand(row)} as rests`,
).as("ground");
