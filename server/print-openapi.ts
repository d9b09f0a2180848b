// Prints the contract. It needs no database: operations are values.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openApi } from "./platform/openapi.ts";
import { operations } from "./operations.ts";
import { refusals } from "./refusals.ts";

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "..", "package.json"), "utf8")) as {
  version: string;
};
process.stdout.write(`${JSON.stringify(openApi(operations, refusals, version), null, 2)}\n`);
