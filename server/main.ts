// The house is some two thousand files. A bundle of them and what V8 made of it are kept under .cache, so that a later
// start is sooner; where there is none, or the folder cannot be written, the files themselves are run.
import { enableCompileCache, flushCompileCache } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { freshBundle } from "./house-bundle.ts";

enableCompileCache(join(import.meta.dirname, "..", ".cache", "compiled"));
const bundle = freshBundle();
if (bundle === null) await import("./run-server.ts");
else {
  // A fault is to be told by the file it stands in.
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(bundle).href);
}
flushCompileCache();
