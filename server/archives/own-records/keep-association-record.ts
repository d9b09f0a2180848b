import { hash as digest } from "node:crypto";
import { type KeptRow, keptKeyText, readKeptRow } from "@xinheng/domain/archives/own-records/kept-row.ts";
import { contentText } from "@xinheng/domain/archives/record-identity.ts";
import { publicityOf } from "@xinheng/domain/archives/record-publicity.ts";
import { publicityRules } from "@xinheng/domain/archives/publicity.ts";
import type { RowFault } from "@xinheng/domain/row-fault.ts";
import type { CatalogueEntry } from "@xinheng/domain/catalogue/catalogue-entry.ts";
import { itemInForce, type PackContext } from "@xinheng/domain/catalogue/in-force.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { wasMinor } from "@xinheng/domain/subjects/practitioners/minor.ts";
import { findAssociation } from "../../access/association-store.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { lockSubjects } from "../../subjects/merge-store.ts";
import { bornOnOf, carriesNumber } from "../../subjects/practitioners/personal-numbers.ts";
import { findPractitioner, type Practitioner } from "../../subjects/practitioners/practitioner-store.ts";
import type { Subject } from "../../subjects/subject-store.ts";
import { newRecordId } from "../import-walk.ts";
import { rowRulesOf, stoppedBy } from "../judge-rows.ts";
import { listOwnRecallsByKey } from "./association-recall-store.ts";
import { closeOwnRecord, confirmOwnRecord, findOwnByKey, saveOwnRecord } from "./association-record-store.ts";

/** Who keeps it, and when. The transaction must be set to this association. */
export type Keeper = {
  readonly tx: Tx;
  readonly house: House;
  readonly associationId: string;
  /** The account; null where a follower or the clock keeps it. */
  readonly accountId: string | null;
  readonly now: Date;
  readonly today: string;
};

export type Kept = {
  readonly recordId: string;
  readonly outcome: "created" | "changed" | "unchanged";
  readonly edition: string;
};

export type KeepRefusal = Refusal<
  | "subject-not-found"
  | "subject-merged"
  | "item-not-ours"
  | "item-by-filing-only"
  | "item-not-by-filing"
  | "item-about-others"
  | "record-has-faults"
  | "minor-no-adverse"
>;

/**
 * Keeps one of the association's own records: an honour it gave, a signed code, a training, a decision after its procedure.
 * The one road for every module: the item's rules are checked, the same again changes nothing, the same document with other
 * content is a new version, what was taken back does not come in again. Nothing adverse is kept of a minor (MISSION F5).
 */
export async function keepAssociationRecord(keeper: Keeper, asked: Keeping): Promise<Kept | KeepRefusal> {
  const judged = await judgeKeeping(keeper, asked);
  return isRefusal(judged) ? judged : layDown(keeper, judged);
}

export type Keeping = {
  readonly subjectId: string;
  readonly item: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Stated by the subject itself and accepted: marked so, and never one with what others state. */
  readonly selfDeclared?: boolean;
  /** The natural key of the subject's record that it rests on: while that is disputed, this shows so. */
  readonly groundKey?: Buffer | null;
};

/** Everything that may stand against keeping it, and nothing written; the subject is held until the transaction ends. */
export async function judgeKeeping(keeper: Keeper, asked: Keeping): Promise<Laying | KeepRefusal> {
  const { tx, house, today } = keeper;
  const context = await packContextOf(tx, keeper.associationId, today);
  const entry = itemInForce(house.packs.set, asked.item, context);
  if (isRefusal(entry) || entry.holder !== "association")
    return refuse("item-not-ours", { item: asked.item.slice(0, 60) });
  const selfDeclared = asked.selfDeclared ?? false;
  const unasked = judgeChannel(entry, selfDeclared);
  if (unasked !== null) return unasked;
  const subject = (await lockSubjects(tx, [asked.subjectId])).get(asked.subjectId);
  if (subject === undefined) return refuse("subject-not-found");
  if (subject.mergedInto !== null) return refuse("subject-merged", { winner: subject.mergedInto });
  const person = await personOf(tx, entry, subject);
  if (isRefusal(person)) return person;
  const row = await readRow(keeper, entry, context, asked.fields);
  if (isRefusal(row)) return row;
  const unfit = person === null ? null : judgePerson(keeper, entry, person, row);
  const groundKey = asked.groundKey ?? null;
  return unfit ?? { entry, context, row, selfDeclared, groundKey, subjectId: subject.id, person: person !== null };
}

/** The catalogue names the roads by which an item comes in. */
function judgeChannel(
  { name: item, channels }: CatalogueEntry,
  selfDeclared: boolean,
): Refusal<"item-by-filing-only" | "item-not-by-filing"> | null {
  if (selfDeclared) return channels.includes("own-filing") ? null : refuse("item-not-by-filing", { item });
  return channels.every((channel) => channel === "own-filing") ? refuse("item-by-filing-only", { item }) : null;
}

async function readRow(
  { tx, house, associationId }: Keeper,
  entry: CatalogueEntry,
  context: PackContext,
  sent: Readonly<Record<string, string>>,
): Promise<(KeptRow & { readonly keeperName: string }) | Refusal<"record-has-faults">> {
  const association = await findAssociation(tx, associationId);
  if (association === null) throw new Error("an association's record is kept inside an association");
  const known = new Set(entry.fields.map(({ code }) => code));
  const fields = Object.fromEntries(
    Object.entries(sent).flatMap(([code, text]) => (text.trim() === "" ? [] : [[code, text.trim()]])),
  );
  const unknown = Object.keys(fields)
    .filter((code) => !known.has(code))
    .map((code): RowFault => ({ column: code, code: "field-unknown", details: { code: code.slice(0, 60) } }));
  const row = readKeptRow(fields, association.name, rowRulesOf(house.packs.set, entry, context));
  const faults = isFaults(row) ? [...unknown, ...row] : unknown;
  return faults.length > 0 || isFaults(row) ? withFaults(faults) : { ...row, keeperName: association.name };
}

function isFaults(read: KeptRow | readonly RowFault[]): read is readonly RowFault[] {
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

/** The practitioner whom the record is about, null for an organisation; or why the item does not fit. */
async function personOf(
  tx: Tx,
  entry: CatalogueEntry,
  subject: Subject,
): Promise<Practitioner | null | Refusal<"subject-not-found" | "item-about-others">> {
  const isPerson = subject.kind === "practitioner";
  const person = isPerson ? await findPractitioner(tx, subject.id) : null;
  if (isPerson && person === null) return refuse("subject-not-found");
  return entry.about.includes(isPerson ? "practitioner" : "organisation")
    ? person
    : refuse("item-about-others", { item: entry.name });
}

/** The person's own number may stand in no text, whatever it looks like; and nothing adverse is kept of a minor. */
function judgePerson(
  { house, today }: Keeper,
  entry: CatalogueEntry,
  person: Practitioner,
  row: KeptRow,
): Refusal<"record-has-faults" | "minor-no-adverse"> | null {
  const faults = entry.fields
    .filter(({ code }) => carriesNumber(house.keys, person, row.fields[code] ?? ""))
    .map(({ code, name }): RowFault => ({ column: code, code: "text-carries-personal", details: { name } }));
  if (faults.length > 0) return withFaults(faults);
  const minor = entry.polarity === "adverse" && wasMinor(bornOnOf(house.keys, person, today), row.decidedOn);
  return minor ? refuse("minor-no-adverse", { on: row.decidedOn }) : null;
}

export type Laying = {
  readonly entry: CatalogueEntry;
  readonly context: PackContext;
  readonly row: KeptRow & { readonly keeperName: string };
  readonly subjectId: string;
  readonly selfDeclared: boolean;
  readonly groundKey: Buffer | null;
  readonly person: boolean;
};

async function layDown(keeper: Keeper, laying: Laying): Promise<Kept | Refusal<"record-has-faults">> {
  const { tx, associationId, now, today } = keeper;
  const { entry, row, subjectId, selfDeclared } = laying;
  const naturalKey = sha256(keptKeyText(row, entry, { associationId, subjectId, selfDeclared })).subarray(0, 16);
  const contentHash = sha256(contentText(row, entry));
  const stopped = stoppedBy(await listOwnRecallsByKey(tx, subjectId, naturalKey), contentHash);
  if (stopped !== undefined)
    return withFaults([{ column: "", code: "row-was-recalled", details: { on: stopped.recalledOn } }]);
  const before = await findOwnByKey(tx, subjectId, naturalKey);
  const edition = entryRef(entry);
  if (before?.contentHash.equals(contentHash) === true) {
    await confirmOwnRecord(tx, before, today);
    return { recordId: before.id, outcome: "unchanged", edition };
  }
  const recordId = newRecordId(now);
  if (before !== null) await closeOwnRecord(tx, before, now);
  await saveOwnRecord(tx, {
    ...recordOf(keeper, laying),
    id: recordId,
    naturalKey,
    contentHash,
    replaces: before?.id ?? null,
    // Another wording of the same decision rests on what it rested on.
    groundKey: laying.groundKey ?? before?.groundKey ?? null,
  });
  return { recordId, outcome: before === null ? "created" : "changed", edition };
}

function sha256(text: string): Buffer {
  return digest("sha256", text, "buffer");
}

function recordOf({ house, associationId, accountId, now, today }: Keeper, laying: Laying) {
  const { entry, context, row, subjectId, selfDeclared, person } = laying;
  const rules = publicityRules(house.packs.set, entry, context);
  if (rules === null) throw new Error(`no rule of publicity is in force for ${entry.id}`);
  const window = publicityOf({ ...row, issuerCode: null }, entry, rules);
  // What is not open to the public has no window: nothing can open it by a day.
  const open = entry.openScope === "public" && window.publish;
  return {
    subjectId,
    associationId,
    recordedBy: accountId,
    item: entry.id,
    edition: entryRef(entry),
    polarity: entry.polarity,
    openScope: entry.openScope,
    documentKind: entry.documentKind,
    documentNumber: row.documentNumber,
    documentPrinted: row.documentPrinted,
    issuerName: row.issuerName,
    issuerCode: null,
    sourceName: selfDeclared ? (person ? "本人自行申报" : "本单位自行申报") : row.keeperName,
    selfDeclared,
    decidedOn: row.decidedOn,
    validFrom: row.validFrom,
    validTo: row.validTo,
    severity: window.severity,
    publicFrom: open ? window.from : null,
    publicUntil: open ? window.until : null,
    publicityWhy: entry.openScope === "public" ? window.why : "not-in-scope",
    publicityEdition: window.rule,
    publishedLate: false,
    lastConfirmedOn: today,
    amountFen: row.amountFen,
    // Whom it is about stands in the subject; a person's name is not copied into every record.
    printedName: "",
    held: "",
    fields: row.fields,
    recordedAt: now,
  };
}
