import type { Plant } from "./plant.ts";

const refusal = `import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";`;

function planted(name: string, at: string, says: RegExp, text: string): Plant {
  return { name, tool: "types", files: { [at]: text }, at, says };
}

/** What the compiler must not let through. */
export const typesPlants: readonly Plant[] = [
  planted(
    "domain reads a file",
    "domain/exchange/planted-reading.ts",
    /TS2591|TS2307/,
    `import { readFileSync } from "node:fs";\nexport const found = readFileSync("x", "utf8");\n`,
  ),
  planted(
    "domain logs",
    "domain/exchange/planted-logging.ts",
    /TS2584/,
    `export function tell(): void {\n  console.log("x");\n}\n`,
  ),
  planted(
    "domain fetches",
    "domain/exchange/planted-fetching.ts",
    /TS2304/,
    `export const asked = () => fetch("https://example.org/");\n`,
  ),
  planted("enum", "domain/exchange/planted-enum.ts", /TS1294/, `export enum Stage {\n  filed,\n  decided,\n}\n`),
  planted(
    "parameter property",
    "domain/exchange/planted-property.ts",
    /TS1294/,
    `export class Held extends Error {\n  constructor(readonly id: string) {\n    super(id);\n  }\n}\n`,
  ),
  planted(
    "unchecked index",
    "domain/exchange/planted-index.ts",
    /TS2532|TS18048/,
    `export function first(rows: readonly { readonly id: string }[]): string {\n  return rows[0].id;\n}\n`,
  ),
  planted(
    "refusal not looked at",
    "server/exchange/planted-unlooked.ts",
    /TS2339/,
    `${refusal}
function judge(on: string): { readonly decidedOn: string } | Refusal<"planted-too-late"> {
  return on > "2026-01-01" ? refuse("planted-too-late") : { decidedOn: on };
}
export const decidedOn = judge("2026-02-01").decidedOn;
`,
  ),
  planted(
    "absent is not undefined",
    "domain/exchange/planted-absent.ts",
    /TS2375|TS2322/,
    `type Window = { readonly endsOn?: string };\nexport const open: Window = { endsOn: undefined };\n`,
  ),
  planted(
    "label missing for a stage",
    "web/exchange/planted-labels.ts",
    /TS2741/,
    `type Stage = "filed" | "decided";\nexport const labels: Record<Stage, string> = { filed: "filed" };\n`,
  ),
  planted(
    "refusal outside what the operation promised",
    "server/exchange/planted-promise.ts",
    /planted-promise\.ts.*error TS/,
    `${refusal.replace("type Refusal, ", "")}
import { z } from "zod";
import { question } from "../platform/operation.ts";
export const plantedPromise = question({
  name: "show-session",
  path: "/planted",
  says: { zh: "示例", en: "example" },
  reply: z.object({ id: z.string() }),
  refuses: ["planted-one"],
  run: () => Promise.resolve(refuse("planted-other")),
});
`,
  ),
  planted(
    "operation without a row of permissions",
    "server/exchange/planted-nameless.ts",
    /planted-nameless\.ts.*TS2322/,
    `import { z } from "zod";
import { question } from "../platform/operation.ts";
export const plantedNameless = question({
  name: "planted-nameless",
  path: "/planted",
  says: { zh: "示例", en: "example" },
  reply: z.object({ id: z.string() }),
  refuses: [],
  run: () => Promise.resolve({ id: "x" }),
});
`,
  ),
];
