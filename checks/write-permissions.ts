// Writes docs/permissions.md from the permission table and the operations; `npm run contract` proves that it is fresh.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { OperationName } from "../domain/access/permission.ts";
import { permissionTable } from "../domain/access/permission-table.ts";
import { operations } from "../server/operations.ts";
import { composePermissionsPage, type PermissionRow } from "./permissions-page.ts";

const root = join(import.meta.dirname, "..");
const rows = (Object.keys(permissionTable) as OperationName[]).map(rowOf);
mkdirSync(join(root, "docs"), { recursive: true });
writeFileSync(join(root, "docs/permissions.md"), composePermissionsPage(rows));
console.log(`docs/permissions.md: ${rows.length} operations`);

function rowOf(name: OperationName): PermissionRow {
  const operation = operations.find((known) => known.name === name);
  if (operation === undefined) throw new Error(`${name} stands in the permission table and is not mounted`);
  const grant = permissionTable[name];
  // What only the program does has an address for its journal, and is answered to nobody.
  const call = grant === "clock" ? "—" : `${operation.method} /api${operation.path}`;
  return { name, grant, call, says: operation.says };
}
