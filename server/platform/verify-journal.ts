import type { Tx } from "./database.ts";
import { readSealsFile } from "./heartbeat.ts";
import { listEntriesWithoutSeal, listSealedEntries, listSeals, type SealedEntry } from "./journal-check-store.ts";
import { beforeTheFirstSeal, entryHash, rootOf, type Seal, sealHash } from "./journal-store.ts";

/** What a check of the journal finds: where, and what is wrong there. */
export type JournalFault = {
  readonly kind:
    | "entry-changed"
    | "entry-missing"
    | "entries-reordered"
    | "seal-changed"
    | "chain-broken"
    | "entry-never-sealed"
    | "outside-seal-differs"
    | "outside-seal-missing";
  readonly seal: string;
  readonly entry: string | null;
};

export type JournalReport = {
  readonly seals: number;
  readonly entries: number;
  readonly unsealed: number;
  readonly outside: number;
  readonly faults: readonly JournalFault[];
};

const sealsAtOnce = 1_000;

/**
 * Recomputes every entry, root and seal, follows the chain, and compares it with the day's seals kept outside the
 * database: the owner of the database could recompute a whole chain, not what has left the house. `after`: only what was
 * sealed later than this seal.
 */
export async function verifyJournal(
  tx: Tx,
  sealsFolder: string,
  now: Date,
  after: Pick<Seal, "number" | "seal"> = { number: 0n, seal: beforeTheFirstSeal },
): Promise<JournalReport> {
  const faults: JournalFault[] = [];
  const outside = readSealsFile(sealsFolder).filter((line) => line.number > after.number);
  const carriedOut = new Set(outside.map((line) => line.number));
  const inside = new Map<bigint, string>();
  const seen = { seals: 0, entries: 0 };
  let previous = after.seal;
  let last = after.number;
  for (
    let block = await listSeals(tx, last, sealsAtOnce);
    block.length > 0;
    block = await listSeals(tx, last, sealsAtOnce)
  ) {
    for (const seal of block) {
      const members = await listSealedEntries(tx, seal.number);
      faults.push(...faultsOfSeal(seal, previous, last + 1n), ...faultsOfEntries(seal, members));
      if (carriedOut.has(seal.number)) inside.set(seal.number, seal.seal.toString("hex"));
      seen.seals += 1;
      seen.entries += members.length;
      [previous, last] = [seal.seal, seal.number];
    }
  }
  faults.push(...faultsOutside(inside, outside));
  const unsealed = await listEntriesWithoutSeal(tx);
  const forgotten = unsealed.filter((entry) => !entry.pending || now.getTime() - entry.at.getTime() > 60 * 60_000);
  faults.push(...forgotten.map((entry): JournalFault => ({ kind: "entry-never-sealed", seal: "", entry: entry.id })));
  return { ...seen, unsealed: unsealed.length, outside: outside.length, faults };
}

function faultsOfSeal(seal: Seal, previous: Buffer, expected: bigint): JournalFault[] {
  const faults: JournalFault[] = [];
  const where = { seal: seal.number.toString(), entry: null };
  if (!seal.previous.equals(previous) || seal.number !== expected) faults.push({ kind: "chain-broken", ...where });
  if (!sealHash(seal).equals(seal.seal)) faults.push({ kind: "seal-changed", ...where });
  return faults;
}

function faultsOfEntries(seal: Seal, members: readonly SealedEntry[]): JournalFault[] {
  const where = seal.number.toString();
  const faults: JournalFault[] = [];
  for (const member of members) {
    if (member.row === null) faults.push({ kind: "entry-missing", seal: where, entry: member.entryId });
    else if (!entryHash(member.row).equals(member.hash))
      faults.push({ kind: "entry-changed", seal: where, entry: member.entryId });
  }
  if (members.length < seal.entries) faults.push({ kind: "entry-missing", seal: where, entry: null });
  else if (!rootOf(members.map((member) => member.hash)).equals(seal.root))
    faults.push({ kind: "entries-reordered", seal: where, entry: null });
  return faults;
}

function faultsOutside(
  known: ReadonlyMap<bigint, string>,
  outside: readonly { day: string; number: bigint; seal: string }[],
): JournalFault[] {
  return outside.flatMap((line): JournalFault[] => {
    const inside = known.get(line.number);
    if (inside === undefined) return [{ kind: "outside-seal-missing", seal: line.number.toString(), entry: null }];
    return inside === line.seal ? [] : [{ kind: "outside-seal-differs", seal: line.number.toString(), entry: null }];
  });
}
