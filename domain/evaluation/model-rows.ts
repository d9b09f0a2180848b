import { z } from "zod";
import { type ModelContent, modelContent } from "../catalogue/models/model-entry.ts";
import { readRule, ruleTextFault, writeRule } from "./rule-text.ts";

const cell = z.string().max(4_000);
const row = <const Keys extends readonly string[]>(keys: Keys) =>
  z.array(z.object(Object.fromEntries(keys.map((key) => [key, cell])) as Record<Keys[number], typeof cell>)).max(500);

/** The columns of each table of a model, in the order in which people read them. */
export const modelColumns = {
  facts: ["item", "reads", "afterEnd", "disputed"],
  figures: ["id", "name", "nameEn", "value", "actionable"],
  groups: ["id", "name", "nameEn", "under", "weight"],
  indicators: ["id", "name", "nameEn", "under", "weight", "full", "scoring", "source", "note"],
  vetoes: ["id", "name", "nameEn", "when", "atMost", "document", "article", "mark", "markNote"],
  requirements: ["id", "name", "nameEn", "when"],
  grades: ["id", "name", "nameEn", "atLeast"],
} as const;
export type ModelTable = keyof typeof modelColumns;
export const modelTables = Object.keys(modelColumns) as readonly ModelTable[];

/** A model as tables of text: what the page edits and the workbook holds. Nothing is lost between this and the content. */
export const modelRows = z.object({
  full: cell,
  gradeScale: cell,
  facts: row(modelColumns.facts),
  figures: row(modelColumns.figures),
  groups: row(modelColumns.groups),
  indicators: row(modelColumns.indicators),
  vetoes: row(modelColumns.vetoes),
  requirements: row(modelColumns.requirements),
  grades: row(modelColumns.grades),
});
export type ModelRows = z.infer<typeof modelRows>;

/** A cell that cannot be taken as it stands: its table, its row from 0, its column. */
export type CellFault = { readonly path: readonly (string | number)[]; readonly zh: string; readonly en: string };

/** A model's content as tables. */
export function rowsOf(content: ModelContent): ModelRows {
  return {
    full: content.full,
    gradeScale: content.scale,
    facts: content.facts.map((one) => ({ ...one })),
    figures: content.figures.map(({ id, name, nameEn = "", value, actionable = "" }) => ({
      id,
      name,
      nameEn,
      value,
      actionable,
    })),
    groups: content.groups.map(({ id, name, nameEn = "", under = "", weight }) => ({
      id,
      name,
      nameEn,
      under,
      weight,
    })),
    indicators: content.indicators.map(
      ({ id, name, nameEn = "", under, weight, full, source, note = "", scoring }) => ({
        ...{ id, name, nameEn, under, weight, full, source, note },
        scoring: writeRule(scoring),
      }),
    ),
    vetoes: content.vetoes.map(({ id, name, nameEn = "", when, atMost, source }) => ({
      ...{ id, name, nameEn, when, atMost, document: source.document, article: source.article ?? "" },
      mark: source.mark,
      markNote: source.note ?? "",
    })),
    requirements: content.required.map(({ id, name, nameEn = "", when }) => ({ id, name, nameEn, when })),
    grades: content.grades.map(({ id, name, nameEn = "", atLeast }) => ({ id, name, nameEn, atLeast })),
  };
}

/** Tables as a model's content, or every cell that cannot be taken. Whether the model is sound is another question. */
export function contentOf(rows: ModelRows): { content: ModelContent } | { faults: CellFault[] } {
  const rules = rows.indicators.flatMap(({ scoring }, at): CellFault[] => {
    const fault = ruleTextFault(scoring);
    if (fault === null) return [];
    const [zh, en] = [`第 ${String(fault.line)} 行：${fault.zh}`, `line ${String(fault.line)}: ${fault.en}`];
    return [{ path: ["indicators", at, "scoring"], zh, en }];
  });
  if (rules.length > 0) return { faults: rules };
  const raw = rawOf(rows);
  const read = modelContent.safeParse(raw);
  return read.success ? { content: read.data } : { faults: shapeFaults(raw) };
}

function rawOf(rows: ModelRows): unknown {
  return {
    full: rows.full,
    scale: rows.gradeScale,
    facts: rows.facts.map(filled),
    figures: rows.figures.map(filled),
    groups: rows.groups.map(filled),
    indicators: rows.indicators.map(({ scoring, ...one }) => ({ ...filled(one), scoring: readRule(scoring) })),
    vetoes: rows.vetoes.map(({ document, article, mark, markNote, ...one }) => ({
      ...filled(one),
      source: filled({ document, article, mark, note: markNote }),
    })),
    required: rows.requirements.map(filled),
    grades: rows.grades.map(filled),
  };
}

/** An empty cell says nothing. */
function filled(one: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(one).flatMap(([key, text]) => (text.trim() === "" ? [] : [[key, text.trim()]])),
  );
}

const chinese = z.locales.zhCN().localeError;
const english = z.locales.en().localeError;

/** Parsed once more in each language: zod words its issues while it parses. */
function shapeFaults(raw: unknown): CellFault[] {
  const inChinese = modelContent.safeParse(raw, { error: chinese }).error?.issues ?? [];
  const inEnglish = modelContent.safeParse(raw, { error: english }).error?.issues ?? [];
  return inChinese.slice(0, 200).map((issue, at) => ({
    path: cellPath(issue.path),
    zh: issue.message,
    en: inEnglish[at]?.message ?? "",
  }));
}

/** A place in the content as a place in the tables: what lies inside a rule lies in the rule's cell. */
export function cellPath(path: readonly PropertyKey[]): (string | number)[] {
  const [first, at, key, deeper] = path.map((step) => (typeof step === "number" ? step : String(step)));
  const table = first === "required" ? "requirements" : first === "scale" ? "gradeScale" : first;
  if (table === undefined) return [];
  if (at === undefined) return [table];
  if (key === undefined) return [table, at];
  if (key === "scoring") return [table, at, "scoring"];
  if (key === "source" && table === "vetoes")
    return [table, at, deeper === "note" ? "markNote" : (deeper ?? "document")];
  return [table, at, key];
}
