import { Worker } from "node:worker_threads";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import type { OpenSheet, SheetRefusal, SheetRow } from "./workbook.ts";
import type { readXls, XlsSheet } from "./xls-reader.ts";

const mostHeapMib = 1024;
const longestMs = 120_000;
const rowsAtOnce = 2_000;

/**
 * Opens an old workbook. It is read whole and at once, in a worker of its own: the program goes on answering meanwhile, and
 * a file that makes the reader swell or turn in circles ends there.
 */
export async function openXls(bytes: Buffer): Promise<readonly OpenSheet[] | SheetRefusal> {
  const sheets = await readInWorker(bytes);
  return isRefusal(sheets) ? sheets : sheets.map(openSheet);
}

function openSheet({ name, rows, merges }: XlsSheet): OpenSheet {
  return {
    name,
    merges: () => Promise.resolve(merges),
    rows: () => batches(rows),
  };
}

async function* batches(
  rows: readonly SheetRow[],
): AsyncGenerator<{ readonly rows: readonly SheetRow[]; readonly share: number }> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    yield await Promise.resolve({
      rows: rows.slice(at, at + rowsAtOnce),
      share: Math.min(1, (at + rowsAtOnce) / rows.length),
    });
  }
}

async function readInWorker(bytes: Buffer): Promise<readonly XlsSheet[] | SheetRefusal> {
  const worker = new Worker(new URL("./xls-worker.ts", import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: mostHeapMib },
  });
  const broken = refuse("sheet-broken", { part: "xls" });
  return new Promise((resolve, reject) => {
    const end = (answer: ReturnType<typeof readXls> | SheetRefusal) => {
      clearTimeout(timer);
      resolve(answer);
    };
    const timer = setTimeout(() => {
      void worker.terminate();
      end(broken);
    }, longestMs);
    worker.once("message", end);
    worker.once("error", (failure: Error & { code?: string }) => {
      clearTimeout(timer);
      if (failure.code === "ERR_WORKER_OUT_OF_MEMORY") end(refuse("sheet-inflates-too-far", { limitMiB: mostHeapMib }));
      else reject(failure);
    });
    // Without an answer by then it was ended from outside.
    worker.once("exit", () => end(broken));
  });
}
