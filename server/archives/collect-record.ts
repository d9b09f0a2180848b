import { z } from "zod";
import { type CheckedRow, readRow } from "@xinheng/domain/archives/import-row.ts";
import type { RowFault } from "@xinheng/domain/row-fault.ts";
import type { CatalogueEntry } from "@xinheng/domain/catalogue/catalogue-entry.ts";
import type { PackContext } from "@xinheng/domain/catalogue/in-force.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../catalogue/pack-context.ts";
import { deed, type GivenDeed } from "../platform/operation.ts";
import { arrivalCounter } from "./arrivals/arrival-counter.ts";
import { tryLockCollecting } from "./import-store.ts";
import { itemFor } from "./import-walk.ts";
import { type JudgedRow, judgeRows, rowRulesOf } from "./judge-rows.ts";
import { makeSubjects, recordMaker, subjectFor } from "./make-record.ts";
import { closeRecords, copyRecords, noteConfirmed } from "./record-write-store.ts";

const mostFields = 200;
const body = z.object({
  item: z.string().min(1).max(80),
  /** Field code to text, as a file's row would have it. */
  fields: z
    .record(z.string().max(80), z.string().max(20_000))
    .refine((fields) => Object.keys(fields).length <= mostFields, { message: `at most ${String(mostFields)} fields` }),
});
const reply = z.object({
  subjectId: z.uuid(),
  recordId: z.uuid(),
  outcome: z.enum(["created", "changed", "unchanged"]),
  newSubject: z.boolean(),
  /** Why a person must look first; "" where nothing keeps it back. */
  held: z.string(),
  edition: z.string(),
  address: z.string(),
});

/**
 * One record by form or API, by the same rules as a file's row. The same again changes nothing; the same document with other
 * content is a new version of its record.
 */
export const collectRecord = deed({
  name: "collect-record",
  method: "POST",
  path: "/records",
  says: {
    zh: "录入一条记录，规则与文件归集相同；同一文书再次录入，内容相同则不变，不同则形成新版本。",
    en: "Collect a single record by the rules of a file's row. The same again changes nothing; the same document with other content is a new version.",
  },
  body,
  reply,
  refuses: ["import-item-unknown", "record-has-faults", "collecting-busy"],
  journals: ({ reply: { subjectId, recordId, outcome, edition } }) => ({
    subjects: [subjectId],
    ids: { recordId, outcome },
    editions: [edition],
  }),
  async run(given) {
    const { tx, house, actor, today, body: asked } = given;
    const context = await packContextOf(tx, actor.associationId, today);
    const entry = itemFor(house, asked.item, context);
    if (isRefusal(entry)) return entry;
    const checked = readForm(given, entry, context);
    if (isRefusal(checked)) return checked;
    // With the lock held, what is looked up next is what stands when it is written: two who send one document never clash.
    if (!(await tryLockCollecting(tx, [entry.id]))) return refuse("collecting-busy");
    const { judged, recalled } = await judgeRows(tx, entry, [{ row: 1, checked }]);
    const [row] = judged;
    return row === undefined
      ? withFaults(recalled.flatMap(({ faults }) => faults))
      : layDown(given, { row, entry, context });
  },
});

type Given = GivenDeed<Record<string, never>, Record<string, never>, z.output<typeof body>>;

function readForm(
  { house, body: asked }: Given,
  entry: CatalogueEntry,
  context: PackContext,
): CheckedRow | Refusal<"record-has-faults"> {
  const known = new Set(entry.fields.map((field) => field.code));
  const sent = Object.entries(asked.fields).flatMap(([code, text]): [string, string][] =>
    text.trim() === "" ? [] : [[code, text.trim()]],
  );
  const unknown = sent.flatMap(([code]): RowFault[] =>
    known.has(code) ? [] : [{ column: code, code: "field-unknown", details: { code: code.slice(0, 60) } }],
  );
  const fields = Object.fromEntries(sent.filter(([code]) => known.has(code)));
  const read = readRow(fields, new Map(), rowRulesOf(house.packs.set, entry, context));
  if (isFaults(read)) return withFaults([...unknown, ...read]);
  return unknown.length > 0 ? withFaults(unknown) : read;
}

function isFaults(read: CheckedRow | readonly RowFault[]): read is readonly RowFault[] {
  return Array.isArray(read);
}

function withFaults(faults: readonly RowFault[]): Refusal<"record-has-faults"> {
  const placed = faults.map(({ column, code, details }) => ({
    at: column === "" ? "" : `fields.${column}`,
    code,
    details,
  }));
  return { ...refuse("record-has-faults", { count: faults.length }), faults: placed };
}

type Laying = { readonly row: JudgedRow; readonly entry: CatalogueEntry; readonly context: PackContext };

async function layDown(
  { tx, house, actor, now, today }: Given,
  { row, entry, context }: Laying,
): Promise<z.input<typeof reply>> {
  const subjects = await makeSubjects(tx, [row]);
  const subjectId = subjectFor(subjects, row);
  const about = {
    subjectId,
    newSubject: row.subjectId === null,
    edition: entryRef(entry),
    address: `/api/subjects/${subjectId}/archive`,
  };
  if (row.action === "same" && row.current !== null) {
    await noteConfirmed(tx, [row.current], today);
    return { ...about, recordId: row.current.id, outcome: "unchanged", held: "" };
  }
  const record = recordMaker({ house, now, entry, context, from: { broughtBy: actor.associationId } })(row, subjectId);
  if (row.current !== null) await closeRecords(tx, [row.current], now);
  await copyRecords(tx, [record]);
  if (row.current === null && actor.associationId !== null) {
    const arrivals = arrivalCounter(tx, actor.associationId, today);
    arrivals.count(record);
    await arrivals.write("all");
  }
  return { ...about, recordId: record.id, outcome: row.current === null ? "created" : "changed", held: row.held };
}
