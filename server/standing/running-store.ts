import { sql } from "kysely";
import { z } from "zod";
import type { ReadTx } from "../platform/database.ts";
import { stillRests } from "./lists/entry-ground-store.ts";

/** A last day of a roll or a measure: `pack` is the edition of the list or of the measure. */
export type RunningDay = {
  readonly kind: "list-statement" | "list-term" | "measure-term";
  readonly subjectId: string;
  /** Of the entry or the application. */
  readonly rowId: string;
  /** Of the list or the measure. */
  readonly id: string;
  readonly pack: string;
  readonly on: string;
  readonly provisional: boolean;
};

const rowsOf = z.array(
  z.object({
    kind: z.enum(["list-statement", "list-term", "measure-term"]),
    subjectId: z.string(),
    rowId: z.string(),
    id: z.string(),
    pack: z.string(),
    on: z.string(),
    provisional: z.boolean(),
  }),
);

/** Statements awaited, whenever their day was, and terms of entries and measures that end until the day; the earliest first. */
export async function listRunningDays(
  tx: ReadTx,
  wanted: { readonly today: string; readonly until: string; readonly limit: number },
): Promise<RunningDay[]> {
  const { today, until, limit } = wanted;
  const { rows } = await sql<Record<string, unknown>>`
    select * from (
      select 'list-statement' as kind, subject_id as "subjectId", id as "rowId", list as id, edition as pack,
          statement_due_on as "on", statement_provisional as provisional
        from list_entry where stage = 'proposed' and statement_due_on <= ${until}::date
      union all
      select 'list-term', subject_id, id, list, edition, ends_on, false
        from list_entry where stage = 'entered' and ends_on between ${today}::date and ${until}::date and ${stillRests}
      union all
      select 'measure-term', subject_id, id, measure, edition, until_on, false
        from measure_application where lifted_on is null and until_on between ${today}::date and ${until}::date
    ) as running order by "on", "rowId" limit ${limit}`.execute(tx.db);
  return rowsOf.parse(rows);
}
