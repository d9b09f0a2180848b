import type { KeptRecord, YearCount } from "@xinheng/domain/archives/archive.ts";
import { isPastRetention } from "@xinheng/domain/archives/retention.ts";
import { visitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";
import type { ReadTx } from "../../platform/database.ts";
import type { RecordCondition } from "../record-read-store.ts";
import { listOwnRecords, notTakenBack } from "./association-record-store.ts";

/** An association keeps tens of records of one subject; past this many the oldest are left out. */
const mostOwnRecords = 1_000;

type Reading = {
  readonly tx: ReadTx;
  readonly packs: PackSet;
  readonly today: string;
  readonly subjectId: string;
  /** Read over the visitors' role, which sees of recalls nothing and of own records only the open ones. */
  readonly open: boolean;
};

/** What the reader's association keeps of a subject and may still be read, under the conditions of its reader. */
export async function readOwnRecords(
  { tx, packs, today, subjectId, open }: Reading,
  conditions: readonly RecordCondition[],
): Promise<KeptRecord[]> {
  const seen = open ? conditions : [...conditions, notTakenBack];
  const found = await listOwnRecords(tx, subjectId, seen, mostOwnRecords);
  const { editions } = visitorGate(packs, today);
  return found.filter((record) => !isPastRetention(record, editions.get(record.edition)?.retention ?? null));
}

/** The counts of common records with the own ones added; what a subject states of itself counts nowhere. */
export function talliedWith(tally: readonly YearCount[], own: readonly KeptRecord[]): YearCount[] {
  const counted = own
    .filter(({ selfDeclared }) => !selfDeclared)
    .map(
      (record): YearCount => ({ year: Number(record.decidedOn.slice(0, 4)), polarity: record.polarity, records: 1 }),
    );
  const cells = Map.groupBy([...tally, ...counted], ({ year, polarity }) => `${String(year)} ${polarity}`);
  return [...cells.values()]
    .flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : [{ ...first, records: others.reduce((sum, other) => sum + other.records, first.records) }],
    )
    .toSorted((one, other) => one.year - other.year);
}
