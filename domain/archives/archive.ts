import type { Day } from "../calendar.ts";
import type { CatalogueEntry } from "../catalogue/catalogue-entry.ts";
import { findEntry } from "../catalogue/in-force.ts";
import type { PackSet } from "../catalogue/pack.ts";
import { isRefusal } from "../refusal.ts";
import { type Audience, fieldReading } from "./audience-table.ts";
import { masked } from "./masking.ts";
import { type Recall, tombstoneOf } from "./recall.ts";
import { disagreementOf, disputedSince, groundDisputedSince, stoppingMark } from "./record-mark.ts";
import type { ArchiveView, RecordView } from "./record-view.ts";
import { type Gated, isAged, isOpenToVisitors, publicityState, type VisitorGate } from "./visitor-gate.ts";

/** A record as it is kept. */
export type KeptRecord = Gated & {
  readonly id: string;
  readonly subjectId: string;
  readonly item: string;
  readonly polarity: RecordView["polarity"];
  readonly documentKind: string;
  readonly documentNumber: string;
  readonly documentPrinted: string;
  readonly issuerName: string;
  readonly issuerCode: string | null;
  readonly sourceName: string;
  readonly decidedOn: Day;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly severity: RecordView["publicity"]["severity"];
  readonly publicityWhy: string;
  readonly publicityEdition: string;
  readonly publishedLate: boolean;
  /** By which rule, `id@edition`, until when it had to be public, and by how many working days it was late. */
  readonly publishRule: string | null;
  readonly publishDueOn: Day | null;
  readonly publishDaysLate: number | null;
  readonly amountFen: bigint | null;
  readonly printedName: string;
  /** Field code to text as printed. */
  readonly fields: Readonly<Record<string, string>>;
  readonly recordedAt: Date;
  /** The association that keeps it as its own record; null for what authorities decided. */
  readonly keptBy: string | null;
  /** Stated by the subject itself, and accepted by the association that keeps it. */
  readonly selfDeclared: boolean;
};

/** Records by year of decision and polarity, counted over the whole archive and not over the page of it. */
export type YearCount = { readonly year: number; readonly polarity: RecordView["polarity"]; readonly records: number };

/** What the archive is written from. `records` are those in force and known on `asOf`, newest decision first. */
export type ArchiveParts = {
  readonly subject: ArchiveView["subject"];
  readonly records: readonly KeptRecord[];
  readonly recalls: readonly Recall[];
  readonly tally: readonly YearCount[];
  readonly packs: PackSet;
  readonly gate: VisitorGate;
  readonly audience: Audience;
  readonly asOf: Day;
  readonly can: readonly string[];
};

/** The same count from all records of an archive that fits a page. */
export function tallyOf(records: readonly Pick<KeptRecord, "decidedOn" | "polarity">[]): YearCount[] {
  const groups = Map.groupBy(records, (record) => `${record.decidedOn.slice(0, 4)} ${record.polarity}`);
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ year: Number(first.decidedOn.slice(0, 4)), polarity: first.polarity, records: 1 + others.length }],
  );
}

export const mostRecordsShown = 200;

/**
 * The archive of one subject for one reader. A visitor's passes the gate of today once more, whatever day was asked for
 * and whatever the database answered.
 */
export function archiveOf(parts: ArchiveParts): ArchiveView {
  const { gate, audience } = parts;
  const seen =
    audience === "visitor" ? parts.records.filter((record) => isOpenToVisitors(record, gate)) : parts.records;
  const years = yearsOf(parts.tally);
  return {
    subject: parts.subject,
    asOf: parts.asOf,
    today: gate.today,
    records: seen.slice(0, mostRecordsShown).map((record) => recordViewOf(record, parts)),
    recalls:
      audience === "visitor"
        ? []
        : parts.recalls.flatMap((recall) => tombstoneOf(recall, parts.packs, gate.today) ?? []),
    counts: summed(parts.tally),
    years,
    more: seen.length > mostRecordsShown,
    can: [...parts.can],
  };
}

/** One record as the reader may see it, its fields named by the edition it was recorded under. */
export function recordViewOf(
  record: KeptRecord,
  reader: Pick<ArchiveParts, "packs" | "gate" | "audience">,
): RecordView {
  const entry = itemOf(record, reader.packs);
  return {
    id: record.id,
    item: record.item,
    itemName: entry?.name ?? record.item,
    itemNameEn: entry?.nameEn ?? null,
    edition: record.edition,
    polarity: record.polarity,
    document: documentOf(record),
    source: record.sourceName,
    basis: basisOf(record, entry),
    validFrom: record.validFrom,
    validTo: record.validTo,
    amountYuan: record.amountFen === null ? null : yuan(record.amountFen),
    printedName: record.printedName,
    publicity: publicityOf(record, reader.gate),
    fields: entry === null ? [] : fieldsOf(record, entry, reader.audience),
    recordedAt: record.recordedAt.toISOString(),
    replaced: record.replacedAt !== null,
    publishedLate: record.publishedLate,
    publishClock: clockOf(record, reader.packs),
    keptBy: record.keptBy,
    disputedSince: disputedSince(record.marks),
    groundDisputedSince: groundDisputedSince(record.marks),
    disagreement: disagreementOf(record.marks),
    selfDeclared: record.selfDeclared,
  };
}

/** The catalogue item as the record's own edition has it; null where the packs no longer hold that edition. */
export function itemOf(record: Pick<KeptRecord, "edition">, packs: PackSet): CatalogueEntry | null {
  const entry = findEntry(packs, record.edition);
  return isRefusal(entry) || entry.kind !== "catalogue" ? null : entry;
}

/** The provision a decision rests on, as printed. */
export function basisOf(record: Pick<KeptRecord, "fields">, entry: CatalogueEntry | null): string | null {
  const code = entry?.roles.basis;
  const field = entry?.fields.find((one) => one.code === code);
  if (field === undefined || field.publish !== "yes") return null;
  return record.fields[field.code] ?? null;
}

function documentOf(record: KeptRecord): RecordView["document"] {
  return {
    kind: record.documentKind,
    number: record.documentNumber,
    printed: record.documentPrinted,
    issuer: record.issuerName,
    issuerCode: record.issuerCode,
    decidedOn: record.decidedOn,
  };
}

function publicityOf(record: KeptRecord, gate: VisitorGate): RecordView["publicity"] {
  const state = publicityState(record, gate);
  return {
    state,
    from: record.publicFrom,
    until: record.publicUntil,
    severity: record.severity,
    why: whyOf(record, state),
    edition: record.publicityEdition,
    lastConfirmedOn: record.lastConfirmedOn,
    aged: isAged(record, gate),
  };
}

/** How the decision kept to its time limit; null where none was counted. */
function clockOf(record: KeptRecord, packs: PackSet): RecordView["publishClock"] {
  const { publishRule: edition, publishDueOn: dueOn, publishDaysLate: daysLate } = record;
  if (edition === null || dueOn === null || daysLate === null) return null;
  const rule = findEntry(packs, edition);
  const named = isRefusal(rule) ? { name: edition, nameEn: null } : { name: rule.name, nameEn: rule.nameEn ?? null };
  return { ...named, edition, dueOn, daysLate };
}

/** What keeps it back comes before how long it would be shown. */
function whyOf(record: KeptRecord, state: RecordView["publicity"]["state"]): string {
  const stopped = record.publicFrom === null ? null : stoppingMark(record.marks);
  if (stopped !== null && record.held === "") return stopped;
  if (state === "withheld") return "held";
  if (state === "unconfirmed") return "unconfirmed";
  return record.openScope === "public" ? record.publicityWhy : "not-in-scope";
}

function fieldsOf(record: KeptRecord, entry: CatalogueEntry, audience: Audience): RecordView["fields"] {
  return entry.fields.flatMap((field) => {
    const value = record.fields[field.code];
    const reading = fieldReading(audience, field);
    if (value === undefined || value === "" || reading === "left-out") return [];
    const hidden = reading === "masked";
    const { code, name } = field;
    return [
      {
        code,
        name,
        nameEn: field.nameEn ?? null,
        value: hidden ? masked(value, field.personal) : value,
        masked: hidden,
      },
    ];
  });
}

/** Fen as yuan with two decimals. */
export function yuan(fen: bigint): string {
  const [sign, digits] = fen < 0n ? ["-", (-fen).toString()] : ["", fen.toString()];
  const padded = digits.padStart(3, "0");
  return `${sign}${padded.slice(0, -2)}.${padded.slice(-2)}`;
}

function summed(tally: readonly YearCount[]): ArchiveView["counts"] {
  const counts = { adverse: 0, positive: 0, neutral: 0 };
  for (const one of tally) counts[one.polarity] += one.records;
  return counts;
}

/** Latest year first. */
function yearsOf(tally: readonly YearCount[]): ArchiveView["years"] {
  const years = Map.groupBy(tally, (one) => one.year);
  return [...years]
    .map(([year, counted]) => ({ year, ...summed(counted) }))
    .sort((one, other) => other.year - one.year);
}
