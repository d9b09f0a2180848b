import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isTest, listSourceFiles } from "./source-files.ts";

/** One code of one module's table, with the file that says it. */
export type RefusalRow = {
  readonly code: string;
  readonly status: number;
  readonly zh: string;
  readonly en: string;
  readonly mend?: { readonly zh: string; readonly en: string };
  readonly file: string;
};

/**
 * Every refusal of the house, read from the tables themselves: an exported `somethingRefusals` in domain/ or server/.
 * A table that only gathers others repeats their very objects, and is counted once.
 */
export async function readRefusalTables(root: string): Promise<RefusalRow[]> {
  const files = listSourceFiles(root).filter((path) => /^(domain|server)\//.test(path) && !isTest(path));
  const tables = await Promise.all(files.map((file) => tablesIn(root, file)));
  const rows = tables.flat().filter((row, at, all) => all.findIndex(({ said }) => said === row.said) === at);
  return rows.map(({ code, said, file }) => ({ ...said, code, file })).toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

type Said = Omit<RefusalRow, "code" | "file">;

async function tablesIn(root: string, file: string): Promise<{ code: string; said: Said; file: string }[]> {
  const names = [...readFileSync(join(root, file), "utf8").matchAll(/^export const (\w+Refusals)\b/gm)];
  if (names.length === 0) return [];
  const held = (await import(pathToFileURL(join(root, file)).href)) as Readonly<Record<string, unknown>>;
  return names
    .flatMap(([, name = ""]) => Object.entries(held[name] ?? {}))
    .flatMap(([code, said]: [string, unknown]) => (isSaid(said) ? [{ code, said, file }] : []));
}

function isSaid(said: unknown): said is Said {
  return typeof said === "object" && said !== null && "status" in said && "zh" in said && "en" in said;
}
