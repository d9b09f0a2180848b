import { parentPort, workerData } from "node:worker_threads";
import { readXls } from "./xls-reader.ts";

// The bytes come over as a plain array of them; the reader wants a Buffer on the same memory.
const bytes: unknown = workerData;
if (bytes instanceof Uint8Array)
  parentPort?.postMessage(readXls(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
