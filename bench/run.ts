// `npm run bench -- NAME --rows N --keep FOLDER --json`: one benchmark, one JSON object { name, figure, unit, ratio, against, rows, peakRssMb }.
// A ratio is measured against its limit or peer in the same run. Benchmarks are not tests: they print and never fail on time.
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { businessPoint } from "./business-point.ts";
import { collect } from "./collect.ts";
import type { Measured } from "./measured.ts";
import { documents } from "./documents.ts";
import { exports } from "./exports.ts";
import { evaluate, rescore } from "./evaluate.ts";
import { lookup } from "./lookup.ts";
import { operations } from "./operations.ts";
import { portal } from "./portal.ts";
import { standing } from "./standing.ts";
import { start } from "./start.ts";

const benchmarks: Readonly<
  Record<string, (rows: number | undefined, say: (step: string) => void, keep?: string) => Promise<readonly Measured[]>>
> = {
  operations,
  collect,
  lookup,
  documents,
  exports,
  portal,
  start,
  evaluate,
  rescore,
  standing,
  "business-point": businessPoint,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: "string" }, keep: { type: "string" }, json: { type: "boolean", default: false } },
});
const [name = ""] = positionals;
const run = benchmarks[name];
if (run === undefined) {
  console.error(`benchmarks: ${Object.keys(benchmarks).join(", ")}`);
  process.exit(2);
}
const measured = await run(
  values.rows === undefined ? undefined : Number(values.rows),
  (step) => {
    if (!values.json) console.error(`· ${step}`);
  },
  values.keep === undefined ? undefined : resolve(values.keep),
);
const [first, ...also] = measured;
if (values.json) console.log(JSON.stringify({ ...first, also }));
else for (const one of measured) console.log(lineOf(one));
process.exit(0);

function lineOf(one: Measured): string {
  const size = `${one.rows.toLocaleString("en")} rows, ${String(one.peakRssMb)} MB`;
  return `${one.name}: ${one.figure.toLocaleString("en")} ${one.unit}, ${one.ratio.toFixed(2)} of ${one.against} (${size})`;
}
