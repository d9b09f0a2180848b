import { publishClocks } from "@xinheng/domain/archives/publish-clock.ts";
import { publicityOf } from "@xinheng/domain/archives/record-publicity.ts";
import { publicityRules } from "@xinheng/domain/archives/publicity.ts";
import type { CatalogueEntry } from "@xinheng/domain/catalogue/catalogue-entry.ts";
import type { PackContext } from "@xinheng/domain/catalogue/in-force.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { v7 as uuidv7 } from "uuid";
import type { ReadTx, Tx } from "../platform/database.ts";
import type { House } from "../platform/house.ts";
import { findNamedHolders } from "../subjects/name-store.ts";
import { newShortId } from "../subjects/short-id.ts";
import { saveNewSubjects } from "../subjects/subject-store.ts";
import { newRecordId } from "./import-walk.ts";
import { heldFor, type JudgedRow } from "./judge-rows.ts";
import type { NewRecord } from "./record-write-store.ts";

/** Where rows come from: a file, or an association's form. */
export type Making = {
  readonly house: House;
  readonly now: Date;
  readonly entry: CatalogueEntry;
  readonly context: PackContext;
  readonly from: { readonly importId: string } | { readonly broughtBy: string | null };
};

/** Makes the record of a row: judged by the rules in force today, which it names. */
export function recordMaker(making: Making): (row: JudgedRow, subjectId: string) => NewRecord {
  const { house, now, entry, context, from } = making;
  const [importId, broughtBy] = "importId" in from ? [from.importId, null] : [null, from.broughtBy];
  const today = context.on;
  const edition = entryRef(entry);
  const rules = publicityRules(house.packs.set, entry, context);
  if (rules === null) throw new Error(`no rule of publicity is in force for ${entry.id}`);
  const clockOf = publishClocks({ packs: house.packs.set, entry, context }, house.packs.calendar(), today);
  return (row, subjectId) => {
    const { checked } = row;
    const window = publicityOf(checked, entry, rules);
    // A correction is not late for what was public before it.
    const projectName = entry.project === undefined ? undefined : checked.fields[entry.project.name];
    const clock = row.current === null ? (window.publish ? clockOf(checked) : null) : row.current.clock;
    return {
      subjectId,
      id: newRecordId(now),
      item: entry.id,
      edition,
      polarity: entry.polarity,
      openScope: entry.openScope,
      documentKind: entry.documentKind,
      documentNumber: checked.documentNumber,
      documentPrinted: checked.documentPrinted,
      issuerName: checked.issuerName,
      issuerCode: checked.issuerCode,
      sourceName: checked.sourceName,
      decidedOn: checked.decidedOn,
      validFrom: checked.validFrom,
      validTo: checked.validTo,
      severity: window.severity,
      publicFrom: window.from,
      publicUntil: window.until,
      publicityWhy: window.why,
      publicityEdition: window.rule,
      publishedLate: clock !== null && clock.daysLate > 0,
      publishRule: clock?.rule ?? null,
      publishDueOn: clock?.dueOn ?? null,
      publishDaysLate: clock?.daysLate ?? null,
      lastConfirmedOn: today,
      amountFen: checked.amountFen,
      printedName: checked.name,
      held: row.held,
      naturalKey: row.naturalKey,
      contentHash: row.contentHash,
      importId,
      importRow: importId === null ? null : row.row,
      broughtBy,
      fields: checked.fields,
      recordedAt: now,
      replaces: row.current?.id ?? null,
      ...(projectName === undefined ? {} : { projectName }),
    };
  };
}

/** Whose each code is that nobody knew when it was looked up; `elsewhere`: those that had been made in the meantime. */
export type MadeSubjects = { readonly ids: ReadonlyMap<string, string>; readonly elsewhere: readonly string[] };

/** Makes the subjects that nobody knew yet and answers whose each code is. */
export async function makeSubjects(tx: Tx, rows: readonly JudgedRow[]): Promise<MadeSubjects> {
  const fresh = new Map(rows.filter((row) => row.subjectId === null).map(({ checked }) => [checked.code, checked]));
  if (fresh.size === 0) return { ids: new Map(), elsewhere: [] };
  const made = [...fresh.values()].map(({ kind, name, code, standing, scheme }) => ({
    id: uuidv7(),
    shortId: newShortId(),
    kind,
    name,
    code,
    standing,
    scheme,
  }));
  const ids = await saveNewSubjects(tx, made);
  return { ids, elsewhere: made.flatMap(({ id, code }) => (ids.get(code) === id ? [] : [code])) };
}

/** Holds back rows whose subject was made after they were looked up, by a row or a file before them, under another name. */
export async function judgeNamesAgain(
  tx: ReadTx,
  rows: readonly JudgedRow[],
  { elsewhere }: MadeSubjects,
): Promise<readonly JudgedRow[]> {
  if (elsewhere.length === 0) return rows;
  const holders = await findNamedHolders(tx, elsewhere);
  return rows.map((row) =>
    row.subjectId === null ? { ...row, held: heldFor(row.checked, holders.get(row.checked.code)?.names) } : row,
  );
}

/** The subject of a row, known before or just made. */
export function subjectFor(made: MadeSubjects, { subjectId, checked }: JudgedRow): string {
  const id = subjectId ?? made.ids.get(checked.code);
  if (id === undefined) throw new Error("a subject that was just made is not there");
  return id;
}
