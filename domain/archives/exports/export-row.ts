import type { CatalogueEntry } from "../../catalogue/catalogue-entry.ts";
import type { PackSet } from "../../catalogue/pack.ts";
import { fillSentence } from "../../refusal.ts";
import { subjectKind } from "../../subjects/subject-view.ts";
import { recordViewOf } from "../archive.ts";
import type { Audience } from "../audience-table.ts";
import type { RecordView } from "../record-view.ts";
import type { VisitorGate } from "../visitor-gate.ts";
import {
  disputedWords,
  groundDisputedWords,
  exportColumns,
  type ExportLanguage,
  exportWords,
  filterNames,
  kindWords,
  polarityWords,
  severityWords,
  stateWords,
} from "./export-words.ts";
import type { RecordFilter } from "./record-filter.ts";
import { type FoundRecord, stateOf } from "./record-list-view.ts";

/** For whom and of what day rows are written. `item`: its fields stand in columns of their own. */
export type ExportReader = {
  readonly packs: PackSet;
  readonly gate: VisitorGate;
  readonly audience: Audience;
  readonly language: ExportLanguage;
  readonly item: string | undefined;
};

type ItemField = { readonly code: string; readonly name: string };

/** The fields of an item over all its editions, each named as the first edition of the packs that has it names it. */
export function itemFields({ packs, item, language }: ExportReader): readonly ItemField[] {
  const editions = packs.filter((entry): entry is CatalogueEntry => entry.kind === "catalogue" && entry.id === item);
  const fields = new Map<string, ItemField>();
  for (const { code, name, nameEn } of editions.flatMap((entry) => entry.fields))
    if (!fields.has(code)) fields.set(code, { code, name: language === "en" ? (nameEn ?? name) : name });
  return [...fields.values()];
}

/** The headings of the table: what every record has, then the item's own fields, or all of them in one column. */
export function exportHeading(reader: ExportReader, fields: readonly ItemField[]): string[] {
  const { content, ...common } = exportColumns;
  const names = Object.values(common).map((column) => column[reader.language]);
  return [...names, ...(reader.item === undefined ? [content[reader.language]] : fields.map(({ name }) => name))];
}

/** One record as a row under those headings, masked as an inspection masks it; of one taken back class and day alone. */
export function exportCells(found: FoundRecord, reader: ExportReader, fields: readonly ItemField[]): string[] {
  const { packs, gate, audience, language } = reader;
  const view = recordViewOf(found.record, { packs, gate, audience });
  const kind = subjectKind.parse(found.subjectKind);
  const whose = [found.subjectName, found.subjectCode ?? "", kindWords[kind][language]];
  const name = language === "en" ? (view.itemNameEn ?? view.itemName) : view.itemName;
  const what = [name, polarityWords[view.polarity][language]];
  const state = stateWords[stateOf(found, gate)][language];
  if (found.recalledOn !== null) {
    const blank = Object.keys(exportColumns).length - whose.length - what.length - 1;
    const cells = [...whose, ...what, ...Array.from({ length: blank }, () => "")];
    cells[at("state")] = state;
    cells[at("recalledOn")] = found.recalledOn;
    cells[at("recordId")] = view.id;
    return [...cells, ...(reader.item === undefined ? [""] : fields.map(() => ""))];
  }
  return [
    ...whose,
    ...what,
    ...documentCells(view),
    ...publicityCells(view, state, language),
    ...content(view, reader, fields),
  ];
}

function at(column: keyof typeof exportColumns): number {
  return Object.keys(exportColumns).indexOf(column);
}

function documentCells(view: RecordView): string[] {
  const { kind, printed, issuer, decidedOn } = view.document;
  return [
    kind,
    printed,
    issuer,
    decidedOn,
    view.basis ?? "",
    view.amountYuan ?? "",
    view.validFrom,
    view.validTo ?? "",
  ];
}

function publicityCells(view: RecordView, state: string, language: ExportLanguage): string[] {
  const { from, until, severity, lastConfirmedOn } = view.publicity;
  const grade = severity === null ? "" : severityWords[severity][language];
  const { dueOn = "", daysLate = "" } = view.publishClock ?? {};
  const spoken = disputed(view, language);
  const late = [dueOn, String(daysLate)];
  return [state, from ?? "", until ?? "", grade, view.source, lastConfirmedOn, "", spoken, view.id, ...late];
}

/** What travels with a record wherever it goes: that it is disputed, and what the subject says against it. */
function disputed(view: RecordView, language: ExportLanguage): string {
  const { disputedSince, groundDisputedSince, disagreement } = view;
  const since = (on: string | null, words: typeof disputedWords) =>
    on === null ? [] : [fillSentence(words[language], { on })];
  const disputes = [...since(disputedSince, disputedWords), ...since(groundDisputedSince, groundDisputedWords)];
  return [...disputes, ...(disagreement === null ? [] : [disagreement.text])].join("；");
}

function content(view: RecordView, { item, language }: ExportReader, fields: readonly ItemField[]): string[] {
  if (item !== undefined) {
    const values = new Map(view.fields.map(({ code, value }) => [code, value]));
    return fields.map(({ code }) => values.get(code) ?? "");
  }
  const named = view.fields.map(
    ({ name, nameEn, value }) => `${language === "en" ? (nameEn ?? name) : name}：${value}`,
  );
  return [named.join("；")];
}

/** A filter in words, as it is printed on what goes out and kept in the register. `named` gives the names behind ids. */
export function printedFilter(
  filter: RecordFilter,
  named: { readonly item: string | null; readonly subject: string | null },
  language: ExportLanguage,
): Record<string, string> {
  const { from, to, state, polarity, kind } = filter;
  const any = filterNames.anyDay[language];
  const days =
    from === undefined && to === undefined ? null : `${from ?? any} ${filterNames.until[language]} ${to ?? any}`;
  const parts: readonly (readonly [keyof typeof filterNames, string | null | undefined])[] = [
    ["item", filter.item === undefined ? null : (named.item ?? filter.item)],
    ["decided", days],
    ["issuer", filter.issuer],
    ["state", state === undefined ? null : stateWords[state][language]],
    ["polarity", polarity === undefined ? null : polarityWords[polarity][language]],
    ["subject", filter.subjectId === undefined ? null : (named.subject ?? filter.subjectId)],
    ["kind", kind === undefined ? null : kindWords[kind][language]],
    ["source", filter.source],
    ["received", filter.received],
    ["late", filter.late === undefined ? null : filterNames.lateOnly[language]],
    ["members", filter.members === undefined ? null : filterNames.ownMembers[language]],
  ];
  return Object.fromEntries(
    parts.flatMap(([name, value]): [string, string][] =>
      value === null || value === undefined ? [] : [[filterNames[name][language], value]],
    ),
  );
}

/** What stands above the table: which handover it is, who exported it, when, as of when, by which filter, how many rows. */
export function exportPreamble(
  about: {
    readonly number: string;
    readonly association: string;
    readonly exporter: string;
    readonly at: string;
    readonly purpose: string;
    readonly recipient: string;
    readonly printed: Readonly<Record<string, string>>;
    readonly rows: number;
  },
  language: ExportLanguage,
): string[][] {
  const say = (word: keyof typeof exportWords) => exportWords[word][language];
  const filter = Object.entries(about.printed).map(([name, value]) => `${name}：${value}`);
  return [
    [say("title")],
    [say("number"), about.number],
    [say("association"), about.association],
    [say("exporter"), about.exporter],
    [say("at"), about.at],
    [say("purpose"), about.purpose],
    [say("recipient"), about.recipient],
    [say("filter"), filter.length === 0 ? say("everything") : filter.join("；")],
    [say("count"), String(about.rows)],
    [say("notice"), say("noticeText")],
    [""],
  ];
}
