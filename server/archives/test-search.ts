import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { TestHouse } from "../platform/test-house.ts";

/** The names, in order, of every table in which one of the texts stands and of every file of the data folder that holds it (UTF-8 or UTF-16). */
export async function whereAny(house: TestHouse, texts: readonly string[]): Promise<string[]> {
  const tables = await house.sql<{ name: string }>(
    "select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await house.sql(
      `select from ${name} as searched where exists (select from unnest($1::text[]) as text where strpos(searched::text, text) > 0) limit 1`,
      [texts],
    );
    if (rows.length > 0) found.push(name);
  }
  const marks = texts.flatMap((text) => [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le")]);
  const folder = join(house.house.sealsFolder, "..");
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!statSync(join(folder, path)).isFile()) continue;
    const bytes = readFileSync(join(folder, path));
    if (marks.some((mark) => bytes.includes(mark))) found.push(path);
  }
  return found.sort();
}
