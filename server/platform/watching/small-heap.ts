import { setFlagsFromString } from "node:v8";

/**
 * Has V8 collect its old garbage once the heap has grown by a quarter, where it would let it grow fourfold while the machine
 * has memory. No limit: a heap that needs more gets it. The other half, a young generation of 16 MB instead of 64, can only
 * be said on the command line, as `npm start` does. Together they keep collecting under 300 MB (docs/performance.md).
 */
export function keepHeapSmall(): void {
  setFlagsFromString("--heap-growing-percent=25");
}
