import { labelOf, valueWord } from "./field-words.ts";
import type { Terminal } from "./terminal.ts";
import { padLeftTo, padTo, printable, widthOf } from "./text-width.ts";
import { say } from "./words.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Prints a reply for people: lists as tables, the rest as names and values. */
export function printReply(terminal: Terminal, body: unknown): void {
  if (Array.isArray(body)) {
    printList(terminal, body);
  } else if (isFields(body)) {
    printFields(terminal, body, "");
  } else {
    terminal.print(spell(terminal, "", body));
  }
}

/** Names and values first, then what has parts of its own, each under its name. */
function printFields(terminal: Terminal, fields: Fields, indent: string): void {
  const { language } = terminal;
  const shown = Object.entries(withoutOther(language, fields)).filter(
    ([name, value]) => value !== undefined && !isEndOfList(name, value),
  );
  const plain = shown.filter(([, value]) => !isList(value) && !isFields(value));
  const width = Math.max(0, ...plain.map(([name]) => widthOf(labelOf(language, name))));
  for (const [name, value] of plain) {
    terminal.print(`${indent}${padTo(labelOf(language, name), width)}  ${spell(terminal, name, value)}`);
  }
  for (const [name, value] of shown) {
    if (isList(value)) terminal.print(`${indent}${labelOf(language, name)} (${value.length})`);
    if (isList(value)) printList(terminal, value, `${indent}  `);
    if (isFields(value)) terminal.print(`${indent}${labelOf(language, name)}`);
    if (isFields(value)) printFields(terminal, value, `${indent}  `);
  }
}

/** `next: null` after a whole list says nothing. */
function isEndOfList(name: string, value: unknown): boolean {
  return (name === "next" || name === "more") && (value === null || value === false);
}

/** A table where it fits, else one block per row: an id cut off would be of no use. */
export function printList(terminal: Terminal, rows: readonly unknown[], indent = ""): void {
  const flat = rows.map((row) => (isFields(row) ? flatten(terminal, row) : { "": row }));
  if (flat.length === 0) {
    terminal.print(`${indent}${say(terminal, "nothing")}`);
    return;
  }
  const names = [...new Set(flat.flatMap((row) => Object.keys(row)))].filter((name) =>
    flat.some((row) => isWorthAColumn(name, row[name])),
  );
  const nested = flat.some((row) => Object.values(row).some((value) => isList(value)));
  const lines = tableLines(terminal, names, flat);
  const fits =
    terminal.columns === null || lines.every((line) => widthOf(line) + indent.length <= (terminal.columns ?? 0));
  if (fits && !nested) {
    for (const line of lines) terminal.print(`${indent}${line}`.trimEnd());
    return;
  }
  flat.forEach((row, at) => {
    if (at > 0) terminal.print("");
    printFields(terminal, Object.fromEntries(names.map((name) => [name, row[name]])), indent);
  });
}

function tableLines(terminal: Terminal, names: readonly string[], rows: readonly Fields[]): string[] {
  const columns = names.map((name) => {
    const cells = rows.map((row) => spell(terminal, name, row[name]));
    const label = labelOf(terminal.language, name);
    const width = Math.max(widthOf(label), ...cells.map(widthOf));
    const pad = rows.every((row) => typeof row[name] === "number" || row[name] === null) ? padLeftTo : padTo;
    return { width, cells: [pad(label, width), ...cells.map((cell) => pad(cell, width))] };
  });
  const line = (at: number) => columns.map(({ cells }) => cells[at] ?? "").join("  ");
  const rule = columns.map(({ width }) => "─".repeat(width)).join("  ");
  return [line(0), rule, ...rows.map((_, at) => line(at + 1))];
}

function isWorthAColumn(name: string, value: unknown): boolean {
  return (
    name !== "can" &&
    value !== null &&
    value !== undefined &&
    value !== "" &&
    !(Array.isArray(value) && value.length === 0)
  );
}

/** Objects in objects become one row; where two parts have a field of one name, it is told apart by the part's. */
function flatten(terminal: Terminal, fields: Fields): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(withoutOther(terminal.language, fields))) {
    if (!isFields(value)) flat[name] = value;
    else
      for (const [inner, held] of Object.entries(flatten(terminal, value)))
        flat[inner in fields || inner in flat ? `${name}.${inner}` : inner] = held;
  }
  return flat;
}

/** A sentence in both languages keeps the reader's. */
function withoutOther(language: Terminal["language"], fields: Fields): Fields {
  if (!("zh" in fields && "en" in fields)) return fields;
  const other = language === "zh" ? "en" : "zh";
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== other));
}

function spell({ language }: Terminal, name: string, value: unknown): string {
  if (value === null || value === undefined) return "—";
  if (typeof value === "boolean") return say({ language }, value ? "yes" : "no");
  if (Array.isArray(value)) return value.map((part) => spellText(language, name, String(part))).join(", ");
  return spellText(language, name, typeof value === "string" ? value : JSON.stringify(value));
}

function spellText(language: Terminal["language"], name: string, text: string): string {
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text)) return inShanghai(text);
  return valueWord(language, name, text) ?? printable(text);
}

/** The house counts its days in Asia/Shanghai, and so does whoever reads them. */
export function inShanghai(instant: string): string {
  const shifted = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 16)}`;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.some((row) => isFields(row));
}
