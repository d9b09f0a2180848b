import { stopClock } from "@xinheng/domain/clock.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { findClockOfMatter, saveClock } from "../platform/clock-store.ts";
import type { Tx } from "../platform/database.ts";
import { markFileDropped } from "../platform/file-store.ts";
import { listWork } from "../platform/work-store.ts";
import { dropFaults, findImportForUpdate, saveImport } from "./import-store.ts";

/**
 * Ends an import that did not enter the archive. Its file's row is marked in the transaction; the bytes go with the next
 * sweep, so that a rollback loses nothing.
 */
export async function dropImport(
  { tx, now }: { readonly tx: Tx; readonly now: Date },
  importId: string,
): Promise<{ importId: string } | Refusal<"import-not-found" | "import-already-ended" | "import-being-confirmed">> {
  const found = await findImportForUpdate(tx, importId);
  if (found === null) return refuse("import-not-found");
  if (found.state === "confirmed" || found.state === "discarded")
    return refuse("import-already-ended", { state: found.state });
  const [work] = await listWork(tx, { matterId: importId, before: undefined, limit: 1 });
  if (work !== undefined && (work.state === "waiting" || work.state === "running"))
    return refuse("import-being-confirmed");
  await saveImport(tx, { ...found, state: "discarded" });
  await dropFaults(tx, importId);
  await markFileDropped(tx, found.fileId, now);
  const clock = await findClockOfMatter(tx, importId, "expire-import");
  const stopped = clock === null ? null : stopClock(clock);
  if (clock !== null && stopped !== null && !isRefusal(stopped)) await saveClock(tx, { ...clock, ...stopped });
  return { importId };
}
