import type { Plant } from "./plant.ts";

const shape = /no-restricted-syntax/;

function planted(name: string, at: string, text: string, says: RegExp = shape): Plant {
  return { name, tool: "lint", files: { [at]: text }, at, says };
}

/** What can be seen only by whoever knows the types. */
function typed(name: string, at: string, text: string, says: RegExp): Plant {
  return { name, tool: "typed-lint", files: { [at]: text }, at, says };
}

/** What compiles and is still not said in this house. */
export const lintPlants: readonly Plant[] = [
  planted("domain asks for today", "domain/exchange/planted-today.ts", `export const today = () => new Date();\n`),
  planted("domain asks for now", "domain/exchange/planted-now.ts", `export const now = () => Date.now();\n`),
  planted("domain draws lots", "domain/exchange/planted-lot.ts", `export const lot = () => Math.random();\n`),
  planted("server asks the clock itself", "server/exchange/planted-now.ts", `export const now = () => Date.now();\n`),
  planted(
    "server asks for today itself",
    "server/exchange/planted-today.ts",
    `export const today = () => new Date();\n`,
  ),
  planted(
    "environment outside config",
    "server/exchange/planted-env.ts",
    `export const port = () => process.env["PORT"];\n`,
  ),
  planted(
    "environment by the back door",
    "server/exchange/planted-door.ts",
    `import { env } from "node:process";\nexport const port = () => env["PORT"];\n`,
  ),
  planted(
    "environment unpacked",
    "server/exchange/planted-unpacked.ts",
    `const { env } = process;\nexport const port = () => env["PORT"];\n`,
  ),
  planted("class", "domain/exchange/planted-class.ts", `export class Case {\n  readonly id = "1";\n}\n`),
  planted(
    "inheritance",
    "server/exchange/planted-heir.ts",
    `import { EventEmitter } from "node:events";\nexport class Desk extends EventEmitter {\n  readonly id = "1";\n}\n`,
  ),
  planted("interface", "domain/exchange/planted-interface.ts", `export interface Case {\n  readonly id: string;\n}\n`),
  planted("barrel", "domain/exchange/planted-barrel.ts", `export * from "../refusal.ts";\n`),
  planted("barrel by name", "domain/exchange/planted-passing.ts", `export { refuse } from "../refusal.ts";\n`),
  planted(
    "default export",
    "domain/exchange/planted-default.ts",
    `export default function judge(): string {\n  return "x";\n}\n`,
  ),
  planted(
    "cast to silence",
    "domain/exchange/planted-cast.ts",
    `export const id = (7 as unknown as { readonly id: string }).id;\n`,
  ),
  typed(
    "any let out",
    "server/exchange/planted-any.ts",
    `export function read(text: string): { readonly id: string } {\n  return JSON.parse(text);\n}\n`,
    /no-unsafe-return/,
  ),
  planted(
    "any written",
    "domain/exchange/planted-any.ts",
    `export const size = (of: any): number => Number(of);\n`,
    /no-explicit-any/,
  ),
  planted(
    "non-null by assertion",
    "domain/exchange/planted-sure.ts",
    `export const first = (ids: readonly string[]): string => ids[0]!;\n`,
    /no-non-null-assertion/,
  ),
  typed(
    "forgotten await",
    "server/exchange/planted-floating.ts",
    `async function save(): Promise<void> {\n  await Promise.resolve();\n}\nexport function decide(): void {\n  save();\n}\n`,
    /no-floating-promises/,
  ),
  typed(
    "switch misses a stage",
    "domain/exchange/planted-switch.ts",
    `type Stage = "filed" | "accepted" | "decided";
export function next(stage: Stage): string {
  let said = "";
  switch (stage) {
    case "filed":
      said = "accept";
      break;
    case "accepted":
      said = "decide";
      break;
  }
  return said;
}
`,
    /switch-exhaustiveness-check/,
  ),
  typed(
    "switch hides a stage behind default",
    "domain/exchange/planted-hidden.ts",
    `type Stage = "filed" | "accepted" | "decided";
export function mayDecide(stage: Stage): boolean {
  switch (stage) {
    case "filed":
      return false;
    default:
      return true;
  }
}
`,
    /switch-exhaustiveness-check/,
  ),
  typed(
    "forgotten await in a test of domain",
    "domain/exchange/planted-floating.test.ts",
    `export function decide(): void {\n  Promise.resolve(1);\n}\n`,
    /no-floating-promises/,
  ),
  typed(
    "condition that is always true",
    "cli/planted-always.ts",
    `export const says = (text: string): string => (text === undefined ? "" : text);\n`,
    /no-unnecessary-condition/,
  ),
  typed(
    "nothing printed as a word",
    "web/exchange/planted-nothing.ts",
    "export const title = (name?: string): string => `${name}!`;\n",
    /restrict-template-expressions/,
  ),
  planted(
    "loose equality",
    "domain/exchange/planted-equal.ts",
    `export const none = (id: string | null) => id == null;\n`,
    /eqeqeq/,
  ),
  planted(
    "value import of a type",
    "domain/exchange/planted-type.ts",
    `import { Refusal } from "../refusal.ts";\nexport type Answer = Refusal | null;\n`,
    /consistent-type-imports/,
  ),
  planted(
    "Chinese in a page",
    "web/exchange/planted-chinese.tsx",
    `export function Title({ open }: { readonly open: boolean }) {\n  return <h1 title={open ? "公示中" : ""} />;\n}\n`,
  ),
  planted(
    "Chinese between tags",
    "web/exchange/planted-text.tsx",
    `export function Title() {\n  return <h1>信用档案</h1>;\n}\n`,
  ),
  planted(
    "Chinese in a template",
    "web/exchange/planted-template.ts",
    "export const title = (name: string) => `${name}的档案`;\n",
  ),
  planted(
    "English between tags",
    "web/exchange/planted-english.tsx",
    `export function Title() {\n  return <h1>Archive</h1>;\n}\n`,
  ),
  planted(
    "silenced in its own line",
    "domain/exchange/planted-silence.ts",
    `// eslint-disable-next-line no-restricted-syntax\nexport const lot = () => Math.random();\n`,
  ),
  {
    name: "a layout of one's own",
    tool: "format",
    files: { "domain/exchange/planted-layout.ts": `export   const planted = {a:1,\n b:2}\n` },
    at: "domain/exchange/planted-layout.ts",
    says: /format/,
  },
];
