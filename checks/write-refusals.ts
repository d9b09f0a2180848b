// Writes docs/refusals.md from the refusal tables; `npm run house` proves that it is fresh.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readRefusalTables } from "./refusal-tables.ts";
import { composeRefusalsPage } from "./refusals-page.ts";

const root = join(import.meta.dirname, "..");
const rows = await readRefusalTables(root);
mkdirSync(join(root, "docs"), { recursive: true });
writeFileSync(join(root, "docs/refusals.md"), composeRefusalsPage(rows));
console.log(`docs/refusals.md: ${rows.length} refusals`);
