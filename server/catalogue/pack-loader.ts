import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { PackEntry } from "@xinheng/domain/catalogue/pack.ts";
import { readPacks } from "@xinheng/domain/catalogue/pack-faults.ts";
import { type PackFault, type PackFile, placeFault, readPackText } from "./pack-file.ts";

const mostFiles = 2_000;
const largestFile = 4 * 1024 * 1024;
const mostFaultsShown = 500;

/**
 * Reads every `*.yaml` below the folder as lists of entries and checks them as one set. Bad packs never throw: what could
 * not be used is left out of `packs` and named in `faults`, with file, line and column and in both languages.
 */
export function loadPacks(folder: string): { packs: PackEntry[]; faults: PackFault[] } {
  const read = yamlFiles(folder).map((file) => readPackFile(folder, file));
  const files = read.flatMap((one) => ("raw" in one ? [one] : []));
  const entries = files.flatMap((file) => file.raw.map((data, at) => ({ file, data, at })));
  const { packs, faults } = readPacks(entries.map(({ data }) => data));
  const placed = faults.flatMap((fault) => {
    const entry = entries[fault.entry];
    return entry === undefined ? [] : [placeFault(fault, entry.file, entry.at)];
  });
  const unread = read.flatMap((one) => ("raw" in one ? [] : one.faults));
  return { packs, faults: [...unread, ...placed].slice(0, mostFaultsShown) };
}

/** A fault as one line for a terminal or a log: `rules/recheck.yaml:4:13 … / …`. */
export function faultLine(fault: PackFault): string {
  return `${fault.file}:${String(fault.line)}:${String(fault.column)} ${fault.zh} / ${fault.en}`;
}

function yamlFiles(folder: string): string[] {
  return filesBelow(folder)
    .filter((one) => one.isFile() && /\.ya?ml$/.test(one.name))
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join("/"))
    .sort()
    .slice(0, mostFiles);
}

function filesBelow(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
}

function readPackFile(folder: string, file: string): PackFile | { faults: PackFault[] } {
  const text = readText(join(folder, file));
  if (text !== null) return readPackText(file, text);
  const words = {
    zh: "文件无法读取，或大于 4 MB，或不是 UTF-8",
    en: "cannot be read, is larger than 4 MB, or is not UTF-8",
  };
  return { faults: [{ file, line: 1, column: 1, code: "unreadable", ...words }] };
}

function readText(path: string): string | null {
  try {
    if (statSync(path).size > largestFile) return null;
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch {
    return null;
  }
}
