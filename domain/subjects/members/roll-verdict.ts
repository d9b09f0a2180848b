import type { Day } from "../../calendar.ts";
import type { RowFault } from "../../row-fault.ts";
import { nameKey } from "../subject-name.ts";
import type { RollRow } from "./roll-row.ts";

/** A membership as the roll holds it; `standingId` is the subject it stands for today. */
export type HeldMembership = {
  readonly memberId: string;
  readonly standingId: string;
  readonly number: string;
  readonly joinedOn: Day;
  readonly leftOn: Day | null;
};

/** Whom a row may mean: the holder of its code with its names, and others that bear its name. */
export type RowSubjects = {
  readonly holder: { readonly id: string; readonly names: readonly string[] } | null;
  readonly namesakes: readonly { readonly id: string; readonly code: string | null }[];
};

/** What confirming makes of a row. */
export type RollVerdict = { readonly does: "admit" | "readmit" | "nothing" } | { readonly faults: readonly RowFault[] };

const fault = (column: string, code: string, details: RowFault["details"] = {}): RollVerdict => ({
  faults: [{ column, code, details }],
});

/**
 * Judges a row against the register and the roll. A name and a code that do not belong together are told and never joined;
 * a membership that is known with other days or another number is never overwritten by a file.
 */
export function judgeRollRow(
  row: RollRow,
  { holder, namesakes }: RowSubjects,
  roll: { readonly ofSubject: readonly HeldMembership[]; readonly ofNumber: HeldMembership | null },
): RollVerdict {
  if (holder === null) {
    const [namesake] = namesakes;
    if (namesake !== undefined) return fault("creditCode", "member-code-differs", { code: namesake.code ?? "—" });
    return roll.ofNumber === null ? { does: "admit" } : numberTaken(row);
  }
  const [known = ""] = holder.names;
  if (!holder.names.some((name) => nameKey(name) === nameKey(row.name)))
    return fault("name", "member-name-differs", { code: row.code.code, name: known });
  const taken = roll.ofNumber !== null && roll.ofNumber.standingId !== holder.id;
  const open = roll.ofSubject.find(({ leftOn }) => leftOn === null);
  if (open !== undefined) {
    const same = open.number === row.number && open.joinedOn === row.joinedOn;
    const { number, joinedOn } = open;
    return same ? { does: "nothing" } : fault("number", "member-known-otherwise", { number, on: joinedOn });
  }
  if (taken) return numberTaken(row);
  return judgeReturn(row, roll.ofSubject);
}

/** Joining again begins after the membership before has ended. */
function judgeReturn(row: RollRow, ended: readonly HeldMembership[]): RollVerdict {
  if (ended.some((one) => one.joinedOn === row.joinedOn && one.number === row.number)) return { does: "nothing" };
  const overlapping = ended.find(({ leftOn }) => leftOn !== null && row.joinedOn <= leftOn);
  if (overlapping !== undefined)
    return fault("joinedOn", "member-joined-before-leaving", { on: overlapping.leftOn ?? "" });
  return { does: ended.length === 0 ? "admit" : "readmit" };
}

function numberTaken({ number }: RollRow): RollVerdict {
  return fault("number", "member-number-taken", { number });
}

type FileRow = { readonly row: number; readonly checked: RollRow };

/**
 * Rows of one file, each right by itself, that get into each other's way: one subject twice with other content, one number
 * for two subjects. All of them are returned, for a file does not say which is meant. The same row once more is repeated,
 * and the first counts.
 */
export function withinFile(rows: readonly FileRow[]): {
  readonly faults: ReadonlyMap<number, readonly RowFault[]>;
  readonly repeated: ReadonlySet<number>;
} {
  const repeated = new Set<number>();
  for (const same of Map.groupBy(
    rows,
    ({ checked: { code, number, joinedOn } }) => `${code.code} ${joinedOn} ${number}`,
  ).values())
    for (const { row } of same.slice(1)) repeated.add(row);
  const counted = rows.filter(({ row }) => !repeated.has(row));
  const faults = new Map<number, RowFault[]>();
  const clash = (keyOf: (checked: RollRow) => string, column: string, code: string) => {
    for (const same of Map.groupBy(counted, ({ checked }) => keyOf(checked)).values()) {
      for (const { row } of same) {
        const other = same.find((one) => one.row !== row)?.row;
        if (other !== undefined) faults.set(row, [...(faults.get(row) ?? []), { column, code, details: { other } }]);
      }
    }
  };
  clash(({ code }) => code.code, "creditCode", "roll-row-twice");
  clash(({ number }) => number, "number", "roll-number-twice");
  return { faults, repeated };
}
