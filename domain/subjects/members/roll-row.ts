import type { Day } from "../../calendar.ts";
import { readPrintedDate } from "../../printed-date.ts";
import { isRefusal } from "../../refusal.ts";
import type { RowFault } from "../../row-fault.ts";
import { readSubjectCode, type SubjectCode } from "../subject-code.ts";
import { readSubjectName } from "../subject-name.ts";
import { memberNumber } from "./member-view.ts";
import type { RollColumn } from "./roll-fields.ts";

/** A row of a roll that was understood: who, under which number, since when. */
export type RollRow = {
  readonly name: string;
  readonly normalName: string;
  readonly code: SubjectCode;
  readonly number: string;
  readonly joinedOn: Day;
};

/** Reads one row given as column to text; answers it, or all that is wrong with it. */
export function readRollRow(
  cells: Readonly<Partial<Record<RollColumn, string>>>,
  today: Day,
): RollRow | readonly RowFault[] {
  const faults: RowFault[] = [];
  // Natural persons are kept out of the roll of units: their numbers stay in the register of practitioners.
  if (/个人|自然人/.test(cells.kind ?? "")) return [{ column: "kind", code: "roll-row-of-person", details: {} }];
  if ((cells.leftOn ?? "") !== "") faults.push({ column: "leftOn", code: "roll-row-ended", details: {} });
  const name = readSubjectName(cells.name ?? "");
  if (isRefusal(name)) faults.push({ column: "name", code: name.refused, details: name.details });
  const code = readCode(cells, faults);
  const number = readNumber(cells.number, faults);
  const joinedOn = readJoined(cells.joinedOn, today, faults);
  if (faults.length > 0 || isRefusal(name) || code === null || joinedOn === null) return faults;
  return { name: name.printed, normalName: name.normalised, code, number, joinedOn };
}

/** The unified code, or the registration number where there is none or a placeholder stands for it. */
function readCode(cells: Readonly<Partial<Record<RollColumn, string>>>, faults: RowFault[]): SubjectCode | null {
  const printed = cells.creditCode ?? "";
  const unified = readSubjectCode("uscc", printed);
  if (!isRefusal(unified)) return unified;
  const other = cells.registrationNumber ?? "";
  const none = unified.refused === "code-empty" || unified.refused === "code-placeholder";
  if (none && other !== "") {
    const number = readSubjectCode("registration-number", other);
    if (!isRefusal(number)) return number;
    faults.push({ column: "registrationNumber", code: number.refused, details: number.details });
    return null;
  }
  faults.push({ column: "creditCode", code: unified.refused, details: unified.details });
  return null;
}

function readNumber(text: string | undefined, faults: RowFault[]): string {
  const read = memberNumber.safeParse(text ?? "");
  if (read.success) return read.data;
  faults.push({ column: "number", code: "member-number-wrong", details: { longest: 40 } });
  return "";
}

function readJoined(text: string | undefined, today: Day, faults: RowFault[]): Day | null {
  const day = readPrintedDate(text ?? "");
  if (isRefusal(day)) {
    faults.push({ column: "joinedOn", code: day.refused, details: { printed: text ?? "", ...day.details } });
    return null;
  }
  if (day.on <= today) return day.on;
  faults.push({ column: "joinedOn", code: "member-joined-in-future", details: { on: day.on, today } });
  return null;
}
