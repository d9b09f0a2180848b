import type { RowFault } from "@xinheng/domain/row-fault.ts";
import type { RollRow } from "@xinheng/domain/subjects/members/roll-row.ts";
import { type HeldMembership, judgeRollRow, withinFile } from "@xinheng/domain/subjects/members/roll-verdict.ts";
import type { RollCounts } from "@xinheng/domain/subjects/members/roll-view.ts";
import type { ReadTx } from "../../platform/database.ts";
import { listPrimaryCodes } from "../claim-store.ts";
import { listWholeRoll } from "../member-store.ts";
import { listNamesakes, listNamesOf } from "../name-store.ts";
import { findClaims } from "../subject-store.ts";
import type { ReadRoll } from "./read-roll.ts";
import type { KeptRollFault } from "./roll-file-store.ts";

/** A row that confirming enters: of a subject on the register, or of one that is registered on the way. */
export type RollEntry = { readonly row: RollRow; readonly subjectId: string | null };

export type JudgedRoll = {
  readonly counts: RollCounts;
  readonly faults: readonly KeptRollFault[];
  readonly entries: readonly RollEntry[];
};

/** Holds a file of members against the register and the roll: what each row does, or what is wrong with it. */
export async function judgeRoll(tx: ReadTx, read: ReadRoll): Promise<JudgedRoll> {
  const judge = await rowJudge(
    tx,
    read.checked.map(({ checked }) => checked),
  );
  const faults: KeptRollFault[] = read.faulty.flatMap((one) => faultsOf(one.row, one.faults));
  const right: JudgedRow[] = [];
  for (const { row, checked } of read.checked) {
    const { verdict, subjectId } = judge(checked);
    if ("faults" in verdict) faults.push(...faultsOf(row, verdict.faults));
    else right.push({ row, checked, subjectId, does: verdict.does });
  }
  const within = withinFile(right);
  for (const [row, clashes] of within.faults) faults.push(...faultsOf(row, clashes));
  const left = right.filter(({ row }) => !within.faults.has(row) && !within.repeated.has(row));
  const entering = left.filter(({ does }) => does !== "nothing");
  const tally = {
    admitted: left.filter(({ does }) => does === "admit").length,
    readmitted: left.filter(({ does }) => does === "readmit").length,
    unchanged: left.length - entering.length,
    newSubjects: left.filter(({ subjectId }) => subjectId === null).length,
    flagged: left.filter(({ checked }) => checked.code.standing === "check-failed").length,
  };
  const entries = entering.map(({ checked, subjectId }): RollEntry => ({ row: checked, subjectId }));
  const faulty = new Set(faults.map(({ row }) => row)).size;
  const counts = { rows: read.rows, faulty, repeated: within.repeated.size, ...tally };
  return { counts, faults: faults.toSorted((one, other) => one.row - other.row), entries };
}

type JudgedRow = {
  readonly row: number;
  readonly checked: RollRow;
  readonly subjectId: string | null;
  readonly does: "admit" | "readmit" | "nothing";
};

function faultsOf(row: number, faults: readonly RowFault[]): KeptRollFault[] {
  return faults.map((fault) => ({ ...fault, row }));
}

type Verdict = { readonly verdict: ReturnType<typeof judgeRollRow>; readonly subjectId: string | null };

/** Looks everything up that these rows may touch, once, and answers the judge of one row. */
async function rowJudge(tx: ReadTx, rows: readonly RollRow[]): Promise<(row: RollRow) => Verdict> {
  const holders = await findClaims(
    tx,
    rows.map(({ code }) => code.code),
  );
  const names = await listNamesOf(tx, [...new Set(holders.values())]);
  const unheld = rows.filter(({ code }) => !holders.has(code.code));
  const namesakes = await listNamesakes(tx, [...new Set(unheld.map(({ normalName }) => normalName))]);
  const codes = await listPrimaryCodes(tx, [...new Set([...namesakes.values()].flat())]);
  const roll: readonly HeldMembership[] = await listWholeRoll(tx);
  const ofSubject = Map.groupBy(roll, ({ standingId }) => standingId);
  const ofNumber = new Map(roll.flatMap((one) => (one.leftOn === null ? [[one.number, one] as const] : [])));
  return (row) => {
    const holderId = holders.get(row.code.code) ?? null;
    const holder = holderId === null ? null : { id: holderId, names: names.get(holderId) ?? [] };
    const alike = (namesakes.get(row.normalName) ?? []).map((id) => ({ id, code: codes.get(id) ?? null }));
    const held = {
      ofSubject: holderId === null ? [] : (ofSubject.get(holderId) ?? []),
      ofNumber: ofNumber.get(row.number) ?? null,
    };
    return { verdict: judgeRollRow(row, { holder, namesakes: alike }, held), subjectId: holderId };
  };
}
