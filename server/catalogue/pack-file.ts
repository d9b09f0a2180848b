import type { PackFault as FaultOfSet, PackPath } from "@xinheng/domain/catalogue/pack-fault.ts";
import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";

/** A fault with its place in the file; `file` is relative to the folder, line and column count from 1. */
export type PackFault = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: FaultOfSet["code"] | "yaml" | "not-a-list" | "unreadable";
  readonly zh: string;
  readonly en: string;
};

/** A pack's text, read as a list of entries, with what is needed to find a place in it again. */
export type PackFile = {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly text: string;
  readonly raw: readonly unknown[];
};

/** Reads one text as a list of entries. Never throws: what is wrong is told with its place. */
export function readPackText(file: string, text: string): PackFile | { faults: PackFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map((error) => {
        const words = { zh: `YAML 语法错误：${error.message}`, en: `YAML syntax: ${error.message}` };
        return { file, ...placeAt(lines, error.pos[0]), code: "yaml" as const, ...words };
      }),
    };
  }
  // An empty file and one of comments only hold no entries; that is no fault.
  if (document.contents === null) return { file, document, lines, text, raw: [] };
  if (!isSeq(document.contents)) return notAList(file);
  return plainData({ file, document, lines, text });
}

function plainData(read: Omit<PackFile, "raw">): PackFile | { faults: PackFault[] } {
  try {
    // Aliases are not needed and could grow without bound: none is resolved.
    const raw: unknown = read.document.toJS({ maxAliasCount: 0 });
    return Array.isArray(raw) ? { ...read, raw } : notAList(read.file);
  } catch (error) {
    const words = { zh: "不支持 YAML 别名（&、*）", en: `YAML aliases are not supported: ${String(error)}` };
    return { faults: [{ file: read.file, line: 1, column: 1, code: "yaml", ...words }] };
  }
}

function notAList(file: string): { faults: PackFault[] } {
  const words = {
    zh: "文件应为条目列表（每条以“- id:”开头）",
    en: "the file must be a list of entries, each beginning with “- id:”",
  };
  return { faults: [{ file, line: 1, column: 1, code: "not-a-list", ...words }] };
}

/** A fault of the `at`-th entry of a file, with the place of what it is about. */
export function placeFault(fault: FaultOfSet, file: PackFile, at: number): PackFault {
  const { node, start } = nodeAt(file.document, [at, ...fault.path]);
  const place = placeAt(file.lines, start);
  const within = fault.within === undefined ? place : placeInScalar({ ...place, text: file.text }, node, fault.within);
  return { file: file.file, ...within, code: fault.code, zh: fault.zh, en: fault.en };
}

/** The deepest node on the path that is written down. A scalar is pointed at itself, a list or a map at its key. */
function nodeAt(document: Document, path: PackPath): { node: Node | null; start: number } {
  let node: unknown = document.contents;
  let start = 0;
  for (const step of path) {
    const child: unknown = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && pair.key.value === step)
      : isSeq(node)
        ? node.items[Number(step)]
        : undefined;
    if (child === undefined) break;
    const value: unknown = isPair(child) ? child.value : child;
    const shown: unknown = isPair(child) && !isScalar(value) ? child.key : value;
    start = startOf(shown) ?? start;
    node = value;
  }
  return { node: isScalar(node) ? node : null, start };
}

function startOf(node: unknown): number | null {
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? null) : null;
}

/** Where a place in an expression's text lies in the file: after the quote, or below the `|` of a block. */
function placeInScalar(
  place: { readonly line: number; readonly column: number; readonly text: string },
  node: Node | null,
  within: { readonly line: number; readonly column: number },
): { line: number; column: number } {
  const type = isScalar(node) ? node.type : undefined;
  if (type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED") {
    const indent = /^ */.exec(place.text.split(/\r?\n/)[place.line] ?? "")?.[0].length ?? 0;
    return { line: place.line + within.line, column: indent + within.column };
  }
  if (within.line > 1) return { line: place.line + within.line - 1, column: within.column };
  const quote = type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE" ? 1 : 0;
  return { line: place.line, column: place.column + quote + within.column - 1 };
}

function placeAt(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
