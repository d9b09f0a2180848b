// Who may know whom. Each rule is one sentence of STYLE.md; an exception names its file and its reason here, never inline.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { modules } = require("./checks/modules.ts");
const { isOperation, listSourceFiles } = require("./checks/source-files.ts");

const workspaces = "(domain|server|web|cli)";
const tests = "\\.test\\.tsx?$";
const exactly = (paths) => paths.map((path) => `^${path.replaceAll(".", "\\.")}$`);

/** What a pure rule may lean on besides other rules: libraries that neither read nor wait. */
const pureLibraries = ["zod", "@noble/curves", "@noble/hashes", "@scure/base", "@marcbachmann/cel-js", "pinyin-pro"];

/** Outside `*-store.ts`, the files of the platform that speak to PostgreSQL, and why each must. */
const speaksToPostgres = [
  "server/platform/database.ts", // opens the pools, sets the tenant, retries
  "server/platform/embedded-postgres.ts", // starts the server and waits until it answers
  "server/platform/database-roles.ts", // makes the three roles before there is a pool
  "server/platform/postgres/chinese-trigrams.ts", // asks a server just started whether its locale knows Chinese
  "server/platform/migrate.ts", // runs the migrations as the owner
  "server/platform/work-desk.ts", // pg-boss, which keeps its own tables
  "server/open-house.ts", // as the owner, once, before anything serves: grants the work queue's tables
];
const testKit = "^(server/[a-z]+|bench|domain/[a-z]+)/test-[^/]+\\.ts$";

/** Scripts a developer runs, which may stand on the test kit; the product never loads them. */
const developersScripts = ["server/dump-schema.ts", "server/print-openapi.ts"];

/** Where the house is put together: these know every module, and no module knows them. */
const compositionRoots = [
  "server/main.ts",
  "server/run-server.ts",
  "server/app.ts",
  "server/open-house.ts",
  "server/operations.ts",
  "server/refusals.ts",
];
/** The roll of a module, or of one of its folders: only other rolls call it. */
const moduleRolls = ["^server/[a-z]+/operations\\.ts$", "^server/[a-z]+/[a-z-]+/operations\\.ts$"];

const operationFiles = listSourceFiles(__dirname).filter((path) =>
  isOperation(path, readFileSync(join(__dirname, path), "utf8")),
);

const leftToRight = modules.slice(0, -1).map((left, at) => ({
  name: `${left}-knows-nothing-to-its-right`,
  severity: "error",
  comment: `modules read ${modules.join(" < ")}; a file may only look left`,
  from: { path: `^${workspaces}/${left}/` },
  to: { path: `^${workspaces}/(${modules.slice(at + 1).join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...leftToRight,
    {
      name: "no-circular",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "domain-is-pure",
      severity: "error",
      comment: `a rule imports other rules and ${pureLibraries.join(", ")}`,
      from: { path: "^domain/", pathNot: tests },
      to: { pathNot: ["^domain/", `node_modules/(${pureLibraries.join("|")})/`] },
    },
    {
      name: "domain-root-knows-no-module",
      severity: "error",
      comment: "files directly in domain/ are left of every module",
      from: { path: "^domain/[^/]+\\.ts$", pathNot: tests },
      to: { path: `^domain/(${modules.join("|")})/` },
    },
    {
      name: "sql-only-in-stores",
      severity: "error",
      comment: "SQL is written in noun-store.ts; the operation asks the store",
      from: { path: "^(server|cli|web|e2e)/", pathNot: ["-store\\.ts$", tests, testKit, ...exactly(speaksToPostgres)] },
      to: { path: "node_modules/(kysely|pg|pg-copy-streams|pg-boss)/" },
    },
    {
      name: "operations-do-not-call-operations",
      severity: "error",
      comment:
        "one operation is one request and one transaction; share the rule (domain) or the SQL (store), not the deed",
      from: {
        path: "^server/",
        pathNot: [tests, testKit, ...moduleRolls, ...exactly([...compositionRoots, ...developersScripts])],
      },
      to: { path: [...moduleRolls, ...exactly(operationFiles)] },
    },
    {
      name: "nobody-imports-a-composition-root",
      severity: "error",
      from: { path: `^server/(platform|${modules.join("|")})/`, pathNot: [tests, testKit] },
      to: { path: exactly(compositionRoots) },
    },
    { name: "clients-use-the-api", severity: "error", from: { path: "^(web|cli|e2e)/" }, to: { path: "^server/" } },
    {
      name: "server-knows-no-client",
      severity: "error",
      from: { path: "^(server|domain)/" },
      to: { path: "^(web|cli|e2e|bench|checks)/" },
    },
    {
      name: "cli-and-web-are-strangers",
      severity: "error",
      from: { path: "^(web|cli)/" },
      to: { path: "^(?!$1)(web|cli)/" },
    },
    {
      name: "kit-knows-no-domain",
      severity: "error",
      comment: "a button knows no word of the association",
      from: { path: "^web/kit/" },
      to: { path: `^(domain|web)/(${modules.join("|")})/` },
    },
    {
      name: "platform-knows-no-module",
      severity: "error",
      comment: "mechanism is the platform's, policy is a module's; only access is known to it",
      from: { path: "^server/platform/", pathNot: [tests, testKit, "^server/platform/packs\\.ts$"] },
      to: { path: `^(server|domain)/(${modules.filter((module) => module !== "access").join("|")})/` },
    },
    {
      name: "packs-know-only-the-catalogue",
      severity: "error",
      comment:
        "every module asks what is in force, so packs stand in the platform; what a pack is, the catalogue's rules say",
      from: { path: "^server/platform/packs\\.ts$" },
      to: { path: `^(server|domain)/(${modules.join("|")})/`, pathNot: "^domain/catalogue/" },
    },
    { name: "no-tests-from-code", severity: "error", from: { pathNot: tests }, to: { path: tests } },
    {
      name: "no-test-kit-from-code",
      severity: "error",
      from: { path: "^(domain|server|web|cli)/", pathNot: [tests, testKit, ...exactly(developersScripts)] },
      to: { path: testKit },
    },
    {
      name: "not-in-package-json",
      severity: "error",
      comment: "declare it in the workspace that uses it",
      from: { path: "^(domain|server|web|cli)/", pathNot: [tests, testKit] },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "npm-dev"] },
    },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: "server/tsconfig.json" },
    exclude: { path: "\\.gen\\.ts$|^web/dist/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".d.ts"],
    },
  },
};
