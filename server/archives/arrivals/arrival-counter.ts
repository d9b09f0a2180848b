import type { Tx } from "../../platform/database.ts";
import type { NewRecord } from "../record-write-store.ts";
import { addArrivals, addReported, type Arrival, type Reported } from "./arrival-store.ts";

/** Counts what comes in, and writes the counts now and then and at the end. */
export type ArrivalCounter = {
  /** A record that the house did not have: a correction of one is no new arrival. */
  readonly count: (record: NewRecord) => void;
  /** Writes where much has gathered; at the end with `all`, whatever there is. */
  readonly write: (how?: "all") => Promise<void>;
};

/** Past this many different counts they are written, so that memory stays constant whatever stands in the file. */
const mostGathered = 5_000;

export function arrivalCounter(tx: Tx, associationId: string, today: string): ArrivalCounter {
  const receivedMonth = firstOfMonth(today);
  const arrivals = new Map<string, Arrival>();
  const reported = new Map<string, Reported>();
  return {
    count: (record) => {
      const source = record.sourceName === "" ? record.issuerName : record.sourceName;
      if (source === "") return;
      const [rule, daysLate] = [record.publishRule ?? "", record.publishDaysLate ?? 0];
      const { item } = record;
      const key = `${source}\n${item}`;
      add(arrivals, `${key}\n${rule}\n${String(daysLate)}`, (rows) => ({
        ...{ receivedMonth, source, item, rule, daysLate, rows },
      }));
      const month = firstOfMonth(record.decidedOn);
      add(reported, `${key}\n${month}`, (rows) => ({ month, source, item, rows }));
    },
    write: async (how) => {
      if (how === undefined && arrivals.size + reported.size < mostGathered) return;
      await addArrivals(tx, associationId, [...arrivals.values()]);
      await addReported(tx, associationId, [...reported.values()]);
      arrivals.clear();
      reported.clear();
    },
  };
}

function add<Counted extends { readonly rows: number }>(
  gathered: Map<string, Counted>,
  key: string,
  counted: (rows: number) => Counted,
): void {
  gathered.set(key, counted((gathered.get(key)?.rows ?? 0) + 1));
}

function firstOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`;
}
