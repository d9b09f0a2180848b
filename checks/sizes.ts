// A mirror, not a wall: how long our files and functions are, beside the code we look up to. An outlier is a question
// ("which noun is missing?"), never an offence, and this script never fails.
import { join } from "node:path";
import { measureFile, type MeasuredFile, type MeasuredFunction } from "./measure-file.ts";
import { isTest, listSourceFiles, textOf } from "./source-files.ts";

/** Measured in their own repositories for STYLE.md, tests apart; what to compare with, not what to reach. */
const anchors = [
  ["Fizzy app/ (Ruby)", "350", "23 / 70 / 186", "3 / 11 / 75", "1 of 1167", "2 %"],
  ["Kysely src/", "303", "53 / 310 / 2971", "6 / 17 / 223", "10 of 1899", "33 %"],
  ["Unkey pkg/ (Go)", "641", "56 / 187 / 3044", "10 / 39 / 227", "26 of 1213", "27 %"],
  ["Unkey dashboard (TSX)", "816", "71 / 205 / 733", "13 / 74 / 994", "505 of 4675", "6 %"],
  ["Fastify lib/", "31", "164 / 554 / 1159", "9 / 46 / 509", "19 of 378", "9 %"],
  ["yente (Python)", "44", "119 / 344 / 472", "9 / 45 / 179", "9 of 240", "6 %"],
  ["Outline server/", "546", "65 / 288 / 2314", "15 / 57 / 979", "155 of 2227", "12 %"],
  ["Documenso lib/server-only", "282", "62 / 239 / 858", "28 / 110 / 742", "123 of 590", "7 %"],
] as const;

const limits = { file: 250, function: 50, component: 100, parameters: 4, depth: 3, complexity: 10 };
const header = [
  "code (tests apart)",
  "files",
  "lines: median / p90 / longest",
  "functions: same",
  "over 70 lines",
  "comments",
];

const root = join(import.meta.dirname, "..");
const measured = listSourceFiles(root).map((path) => measureFile(path, textOf(root, path) ?? ""));
const code = measured.filter(({ path }) => !isTest(path));
const areas = Map.groupBy(code, ({ path }) => path.split("/")[0] ?? "");

printTable([
  header,
  ...anchors,
  ["Xinheng", ...row(code)],
  ...[...areas].map(([area, files]) => [`  ${area}/`, ...row(files)]),
  ["  tests", ...row(measured.filter(({ path }) => isTest(path)))],
]);
printOutliers();

function row(files: readonly MeasuredFile[]): string[] {
  const functions = files.flatMap((file) => file.functions);
  const lines = files.map((file) => file.lines);
  const comments = sum(files.map((file) => file.commentLines));
  return [
    String(files.length),
    spread(lines),
    spread(functions.map((one) => one.lines)),
    `${functions.filter((one) => one.lines > 70).length} of ${functions.length}`,
    `${Math.round((100 * comments) / Math.max(1, sum(lines)))} %`,
  ];
}

function printOutliers(): void {
  const files = code.filter((file) => file.lines > limits.file);
  console.log(`\nWhich noun is missing? ${files.length} files over ${limits.file} lines:`);
  for (const { path, lines } of files.toSorted((a, b) => b.lines - a.lines)) console.log(`  ${path}: ${lines}`);
  const functions = code.flatMap((file) => file.functions).filter((one) => excess(one).length > 0);
  console.log(`\n${functions.length} functions past one of the marks:`);
  for (const one of functions.toSorted((a, b) => b.lines - a.lines)) {
    console.log(`  ${one.path}:${one.line} ${one.name}: ${excess(one).join(", ")}`);
  }
}

function excess(one: MeasuredFunction): string[] {
  const longest = one.path.endsWith(".tsx") ? limits.component : limits.function;
  return [
    ...(one.lines > longest ? [`${one.lines} lines`] : []),
    ...(one.parameters > limits.parameters ? [`${one.parameters} parameters`] : []),
    ...(one.depth > limits.depth ? [`depth ${one.depth}`] : []),
    ...(one.complexity > limits.complexity ? [`complexity ${one.complexity}`] : []),
  ];
}

function spread(sizes: readonly number[]): string {
  const sorted = sizes.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return `${at(0.5)} / ${at(0.9)} / ${at(1)}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = header.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  for (const cells of rows)
    console.log(
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
}
