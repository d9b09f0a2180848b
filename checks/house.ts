// The rules no off-the-shelf linter knows. Each is one line of STYLE.md; each complaint names the file and the way out.
import { basename, dirname, join } from "node:path";
import { modules } from "./modules.ts";
import { readRefusalTables, type RefusalRow } from "./refusal-tables.ts";
import { composeRefusalsPage } from "./refusals-page.ts";
import { isOperation, isTest, listSourceFiles, textOf } from "./source-files.ts";

const root = join(import.meta.dirname, "..");
const texts = new Map(listSourceFiles(root).map((path) => [path, textOf(root, path) ?? ""]));
const complaints: string[] = [];

const refusals = await readRefusalTables(root);
const operations = [...texts.keys()].filter((path) => isOperation(path, texts.get(path) ?? ""));
complainOfDrawers();
complainOfSilencing();
complainOfFullFolders();
for (const path of operations) complainOfOperation(path);
complainOfPermissionTable();
complainOfGlossary();
complainOfRefusals();

for (const line of complaints) console.error(line);
console.log(
  `${texts.size} files, ${operations.length} operations, ${refusals.length} refusals, ${complaints.length} complaints`,
);
process.exitCode = complaints.length > 0 ? 1 : 0;

function complain(where: string, what: string): void {
  complaints.push(`${where}: ${what}`);
}

function complainOfDrawers(): void {
  // `header-index.ts` is a thing, an index of headings; `index.ts` is a drawer.
  const drawers =
    /(^|[/-])(utils?|helpers?|common|shared|misc|types|lib|services?|managers?|handlers?|controllers?)(\/|\.tsx?$)|\/index\.tsx?$/;
  for (const path of texts.keys()) {
    // `services` is a module: training, awards, campaigns. As a file's name it would still be a drawer.
    if (drawers.test(path.replace(/^(domain|server|web|cli)\/services\//, "$1/"))) {
      complain(path, "a drawer, not a name; say what it holds");
    }
  }
}

/** eslint is told to heed no such comment; the native linter cannot be told. */
function complainOfSilencing(): void {
  const silences = /(?<![`"'])\/[/*]\s*(?:eslint|oxlint|biome)-(?:disable|ignore)/;
  for (const [path, text] of texts) {
    if (silences.test(text))
      complain(path, "silences a check in its own line; exceptions stand in the linter's config");
  }
}

function complainOfFullFolders(): void {
  const held = Map.groupBy(
    [...texts.keys()].filter((path) => !isTest(path)),
    (path) => dirname(path),
  );
  for (const [folder, files] of held) {
    if (files.length > 40) complain(folder, `${files.length} files; split it by noun`);
    if (folder.split("/").length > 3) complain(folder, "too deep; a module may have one level of noun folders");
  }
}

function complainOfOperation(path: string): void {
  const text = texts.get(path) ?? "";
  const name = basename(path, ".ts");
  if (!text.includes(`\n  name: "${name}",`)) complain(path, `its operation must be named "${name}"`);
  if (!/\n {2}path: "\//.test(text)) complain(path, 'its path must be written out and begin with "/"');
  if (!isMounted(name)) complain(path, "is never mounted; its test alone keeps it alive");
  const list = /\n {2}refuses: \[([^\]]*)\]/.exec(text)?.[1];
  if (list === undefined) complain(path, "must write out what it refuses: refuses: [...]");
  if (list?.includes("...") === true) complain(path, "must write its refusals out; a spread hides its statuses");
  const codes = quoted(list ?? "");
  for (const code of codes.filter((refused) => statusOf(refused) === null)) {
    complain(path, `refuses "${code}", which stands in no table of refusals`);
  }
  complainOfPromises(path, name, codes);
}

function isMounted(name: string): boolean {
  return [...texts].some(
    ([path, text]) => path.startsWith("server/") && !isTest(path) && text.includes(`/${name}.ts"`),
  );
}

/** 400, 401 and 403 are asked of every route as every office by one generated test; the rest is an operation's own promise. */
function complainOfPromises(path: string, name: string, codes: readonly string[]): void {
  const tested = testsOf(path, name);
  if (tested === null) {
    complain(path, `has no ${name}.test.ts beside it, and no describe("${name}…") in a test of its module`);
    return;
  }
  const statuses = new Set([200, ...codes.map((code) => statusOf(code) ?? 200)]);
  for (const status of [400, 401, 403]) statuses.delete(status);
  for (const status of statuses) {
    if (!tested.includes(`it("${String(status)}:`)) complain(path, `no test of it is named "${String(status)}: …"`);
  }
}

function testsOf(path: string, name: string): string | null {
  const beside = texts.get(path.replace(/\.ts$/, ".test.ts"));
  if (beside !== undefined) return beside;
  const module = path.split("/").slice(0, 2).join("/");
  const blocks = [...texts]
    .filter(([test]) => isTest(test) && test.startsWith(`${module}/`))
    .flatMap(([, text]) => text.split(/^(?=\s*describe\()/m))
    .filter((block) => new RegExp(`^\\s*describe\\("${name}(?![a-z-])`).test(block));
  return blocks.length === 0 ? null : blocks.join("\n");
}

function complainOfPermissionTable(): void {
  const path = "domain/access/permission-table.ts";
  const rows = new Set(
    [...(texts.get(path) ?? "").matchAll(/^ {2}"?([a-z][a-z-]*)"?: /gm)].map(([, name = ""]) => name),
  );
  const names = new Set(operations.map((operation) => basename(operation, ".ts")));
  for (const name of names.difference(rows)) complain(path, `has no row for ${name}`);
  for (const name of rows.difference(names)) complain(path, `has a row for ${name}, which is no operation`);
}

/** A row reads `| 词 | English | code name | …`; the third cell may hold several code names. */
function complainOfGlossary(): void {
  const rows = (textOf(root, "GLOSSARY.md") ?? "").split("\n").filter((line) => line.startsWith("|"));
  const known = new Set(rows.flatMap((row) => row.split("|")[3]?.match(/[a-z][a-z0-9-]*/g) ?? []));
  const miss = (word: string, of: string) => {
    if (!known.has(word)) complain("GLOSSARY.md", `has no row for ${of} ${word}`);
  };
  const standing = modules.filter((module) => [...texts.keys()].some((path) => path.split("/")[1] === module));
  for (const module of standing) miss(module, "the module");
  for (const path of operations) miss(basename(path, ".ts"), "the operation");
  for (const path of texts.keys()) {
    if (path.endsWith("-store.ts")) miss(basename(path, "-store.ts"), "the noun of a store,");
  }
}

function complainOfRefusals(): void {
  const said = [...texts].filter(([path]) => !isTest(path)).map(([, text]) => withoutMentions(text));
  for (const [code, rows] of Map.groupBy(refusals, (row) => row.code)) {
    const file = rows.map((row) => row.file).join(", ");
    if (rows.length > 1) complain(file, `${code} is in two tables`);
    if (!said.some((text) => new RegExp(`"${code}"(?!\\s*:)`).test(text))) complain(file, `${code} is never refused`);
    complainOfSentences(rows);
  }
  complainOfPage();
}

function complainOfPage(): void {
  const page = textOf(root, "docs/refusals.md");
  if (page === composeRefusalsPage(refusals)) return;
  complain("docs/refusals.md", "is not what the tables say; run node checks/write-refusals.ts");
  const headings = new Set([...(page ?? "").matchAll(/^## ([a-z0-9-]+)$/gm)].map(([, code = ""]) => code));
  const codes = new Set(refusals.map((row) => row.code));
  for (const code of page === null ? [] : codes.difference(headings))
    complain("docs/refusals.md", `no heading: ${code}`);
  for (const code of headings.difference(codes)) complain("docs/refusals.md", `no such code: ${code}`);
}

/** Both sentences fill the same placeholders (`{held}` may be `{heldEn}`), or one language would say less than the other. */
function complainOfSentences(rows: readonly RefusalRow[]): void {
  const holes = (sentence: string) => [...new Set(sentence.match(/\{\w+?(?=(En)?\})/g))].toSorted().join();
  for (const { code, zh, en, file } of rows) {
    if (holes(zh) !== holes(en)) complain(file, `${code} has other placeholders in Chinese than in English`);
  }
}

/** Source without the places that name a refusal and do not make it: promises and types. */
function withoutMentions(text: string): string {
  return text.replaceAll(/refuses: \[[^\]]*\]/g, "").replaceAll(/Refusal<[^>]*>/g, "");
}

function quoted(list: string): string[] {
  return [...list.matchAll(/"([a-z0-9-]+)"/g)].map(([, code = ""]) => code);
}

function statusOf(code: string): number | null {
  return refusals.find((row) => row.code === code)?.status ?? null;
}
