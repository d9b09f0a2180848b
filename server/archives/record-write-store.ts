import { once } from "node:events";
import { from as copyFrom } from "pg-copy-streams";
import { sql } from "kysely";
import type { PublishClock } from "@xinheng/domain/archives/publish-clock.ts";
import type { ReadTx, Tx } from "../platform/database.ts";
import { saveProjectNames } from "./projects/project-store.ts";

/** A record as it is laid down; `replaces` names the version before it. */
export type NewRecord = {
  readonly subjectId: string;
  readonly id: string;
  readonly item: string;
  readonly edition: string;
  readonly polarity: "adverse" | "positive" | "neutral";
  readonly openScope: "public" | "members" | "authorised" | "internal";
  readonly documentKind: string;
  readonly documentNumber: string;
  readonly documentPrinted: string;
  readonly issuerName: string;
  readonly issuerCode: string | null;
  readonly sourceName: string;
  readonly decidedOn: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly severity: "minor" | "general" | "serious" | null;
  readonly publicFrom: string | null;
  readonly publicUntil: string | null;
  readonly publicityWhy: string;
  readonly publicityEdition: string;
  readonly publishedLate: boolean;
  /** The rule, `id@edition`, by which it had to be public on `publishDueOn`, and how many working days later it was. */
  readonly publishRule: string | null;
  readonly publishDueOn: string | null;
  readonly publishDaysLate: number | null;
  readonly lastConfirmedOn: string;
  readonly amountFen: bigint | null;
  readonly printedName: string;
  readonly held: string;
  readonly naturalKey: Buffer;
  readonly contentHash: Buffer;
  readonly importId: string | null;
  readonly importRow: number | null;
  /** The association that entered it by form; null where it came with a file. */
  readonly broughtBy: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly recordedAt: Date;
  readonly replaces: string | null;
  /** The project that it makes findable under this name; its code is the document number. */
  readonly projectName?: string;
  /** Whose version it replaces, where that is another subject's: it came over with a merge, or went back (HARD-PARTS b10). */
  readonly replacesSubject?: string;
  /** When the house first knew what it says, where that was before it was recorded here. */
  readonly knownAt?: Date | null;
};

const columns = [
  "subject_id",
  "id",
  "item",
  "edition",
  "polarity",
  "open_scope",
  "document_kind",
  "document_number",
  "document_printed",
  "issuer_name",
  "issuer_code",
  "source_name",
  "decided_on",
  "valid_from",
  "valid_to",
  "severity",
  "public_from",
  "public_until",
  "publicity_why",
  "publicity_edition",
  "published_late",
  "last_confirmed_on",
  "amount_fen",
  "printed_name",
  "held",
  "natural_key",
  "content_hash",
  "import_id",
  "import_row",
  "fields",
  "recorded_at",
  "replaces",
  "replaces_subject",
  "brought_by",
  "known_at",
  "publish_rule",
  "publish_due_on",
  "publish_days_late",
] as const;

/** Lays a block of records down by COPY: no staging, no statement per row (HARD-PARTS 1.1, road D). */
export async function copyRecords(tx: Tx, records: readonly NewRecord[]): Promise<void> {
  if (records.length === 0) return;
  const sink = tx.client.query(copyFrom(`copy record (${columns.join(", ")}) from stdin`));
  const done = once(sink, "finish");
  sink.end(records.map(lineOf).join(""));
  await done;
  await saveProjectNames(
    tx,
    records.flatMap(({ documentNumber: code, projectName: name }) => (name === undefined ? [] : [{ code, name }])),
  );
}

function lineOf(record: NewRecord): string {
  const cells = [
    record.subjectId,
    record.id,
    record.item,
    record.edition,
    record.polarity,
    record.openScope,
    escaped(record.documentKind),
    escaped(record.documentNumber),
    escaped(record.documentPrinted),
    escaped(record.issuerName),
    orNull(record.issuerCode),
    escaped(record.sourceName),
    record.decidedOn,
    record.validFrom,
    record.validTo ?? nothing,
    record.severity ?? nothing,
    record.publicFrom ?? nothing,
    record.publicUntil ?? nothing,
    record.publicityWhy,
    record.publicityEdition,
    record.publishedLate ? "t" : "f",
    record.lastConfirmedOn,
    record.amountFen === null ? nothing : record.amountFen.toString(),
    escaped(record.printedName),
    record.held,
    `\\\\x${record.naturalKey.toString("hex")}`,
    `\\\\x${record.contentHash.toString("hex")}`,
    record.importId ?? nothing,
    record.importRow === null ? nothing : String(record.importRow),
    escaped(JSON.stringify(record.fields)),
    record.recordedAt.toISOString(),
    record.replaces ?? nothing,
    record.replacesSubject ?? nothing,
    record.broughtBy ?? nothing,
    record.knownAt?.toISOString() ?? nothing,
    record.publishRule ?? nothing,
    record.publishDueOn ?? nothing,
    record.publishDaysLate === null ? nothing : String(record.publishDaysLate),
  ];
  return `${cells.join("\t")}\n`;
}

const nothing = "\\N";

function orNull(text: string | null): string {
  return text === null ? nothing : escaped(text);
}

/** COPY's text format: only four signs mean something. */
function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text)
    ? text.replace(/\\/g, "\\\\").replace(/\t/g, "\\t").replace(/\n/g, "\\n").replace(/\r/g, "\\r")
    : text;
}

export type RecordKey = { readonly subjectId: string; readonly id: string };
export type CurrentRecord = RecordKey & { readonly contentHash: Buffer; readonly clock: PublishClock | null };

/**
 * The current versions under these natural keys, by `subject:key`. Each key is looked up by itself (`limit` forbids a join
 * over the whole table, which the planner took while a growing table had no statistics).
 */
export async function findCurrentByKeys(
  tx: ReadTx,
  keys: readonly { readonly subjectId: string; readonly naturalKey: Buffer }[],
): Promise<Map<string, CurrentRecord>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<CurrentRow>`
    select record.subject_id, record.id, record.natural_key, record.content_hash, publish_rule, publish_due_on, publish_days_late
    from unnest(${keys.map((key) => key.subjectId)}::uuid[], ${keys.map((key) => key.naturalKey)}::bytea[]) as wanted (subject_id, natural_key)
    cross join lateral (select * from record where record.subject_id = wanted.subject_id
      and record.natural_key = wanted.natural_key and record.replaced_at is null limit 1) as record`.execute(tx.db);
  return new Map(
    rows.map((row) => [
      keyOf(row.subject_id, row.natural_key),
      { subjectId: row.subject_id, id: row.id, contentHash: row.content_hash, clock: clockOf(row) },
    ]),
  );
}

type CurrentRow = {
  subject_id: string;
  id: string;
  natural_key: Buffer;
  content_hash: Buffer;
  publish_rule: string | null;
  publish_due_on: string | null;
  publish_days_late: number | null;
};

function clockOf({ publish_rule: rule, publish_due_on: dueOn, publish_days_late: daysLate }: CurrentRow) {
  return rule === null || dueOn === null || daysLate === null ? null : { rule, dueOn, daysLate };
}

export function keyOf(subjectId: string, naturalKey: Buffer): string {
  return `${subjectId}:${naturalKey.toString("hex")}`;
}

/** Closes versions that a later one replaces. `replaced_at` is set once; the row itself stays as it was. */
export async function closeRecords(tx: Tx, closed: readonly RecordKey[], at: Date): Promise<void> {
  if (closed.length === 0) return;
  await sql`update record set replaced_at = ${at}
    from unnest(${closed.map((key) => key.subjectId)}::uuid[], ${closed.map((key) => key.id)}::uuid[]) as gone (subject_id, id)
    where record.subject_id = gone.subject_id and record.id = gone.id and record.replaced_at is null`.execute(tx.db);
}

/** Notes that the source stood behind these records on the day; a later day is never put back. */
export async function noteConfirmed(tx: Tx, confirmed: readonly RecordKey[], on: string): Promise<void> {
  if (confirmed.length === 0) return;
  await sql`update record set last_confirmed_on = ${on}
    from unnest(${confirmed.map((key) => key.subjectId)}::uuid[], ${confirmed.map((key) => key.id)}::uuid[]) as known (subject_id, id)
    where record.subject_id = known.subject_id and record.id = known.id and record.last_confirmed_on < ${on}`.execute(
    tx.db,
  );
}
