// `npm run types`: each part under what its own tsconfig allows it: `domain` knows no node, `web` knows a browser.
// The compiler is the native one; what reads programs through an API (eslint, the cruiser) keeps the last that has one.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { compiler, typeParts } from "./type-parts.ts";

const root = join(import.meta.dirname, "..");
const failed = typeParts.filter(
  (part) => spawnSync(process.execPath, [compiler, "-p", part], { cwd: root, stdio: "inherit" }).status !== 0,
);
process.exitCode = failed.length > 0 ? 1 : 0;
