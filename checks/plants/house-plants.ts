import type { Plant } from "./plant.ts";

function planted(name: string, says: RegExp, at: string, files: Plant["files"]): Plant {
  return { name, tool: "house", files, at, says };
}

function operation(name: string, refuses = "", path = "/planted"): string {
  return `import { z } from "zod";
import { question } from "../platform/operation.ts";

export const planted = question({
  name: "${name}",
  path: "${path}",
  refuses: [${refuses}],
  reply: z.object({ id: z.string() }),
});
`;
}

const table = `import type { RefusalTable } from "../refusal.ts";

export const plantedRefusals = {
  "planted-conflict": { status: 409, zh: "示例{row}", en: "example {row}" },
  "planted-unequal": { status: 409, zh: "示例{row}", en: "example" },
} as const satisfies RefusalTable;
`;

const crowd = Object.fromEntries(
  Array.from({ length: 41 }, (_, at) => [
    `web/exchange/planted-crowd/one-${at}.ts`,
    `export const one${at} = ${at};\n`,
  ]),
);

/** Put together, so that this file is not itself complained of. */
const silencer = ["oxlint", "disable", "line"].join("-");

/** What only this house asks: one name everywhere, every promise tested, every no written down. */
export const housePlants: readonly Plant[] = [
  planted("drawer", /a drawer/, "domain/exchange/utils.ts", {
    "domain/exchange/utils.ts": `export const planted = 1;\n`,
  }),
  planted("crowded folder", /split it by noun/, "web/exchange/planted-crowd", crowd),
  planted("too deep a folder", /too deep/, "domain/exchange/planted/deeper", {
    "domain/exchange/planted/deeper/one.ts": `export const planted = 1;\n`,
  }),
  planted("operation without a test", /has no planted-untested\.test\.ts/, "server/exchange/planted-untested.ts", {
    "server/exchange/planted-untested.ts": operation("planted-untested"),
  }),
  planted("name differs from file", /must be named "planted-name"/, "server/exchange/planted-name.ts", {
    "server/exchange/planted-name.ts": operation("planted-other"),
  }),
  planted("address without a beginning", /begin with "\/"/, "server/exchange/planted-address.ts", {
    "server/exchange/planted-address.ts": operation("planted-address", "", "planted"),
  }),
  planted("409 untested", /no test of it is named "409: …"/, "server/exchange/planted-conflict.ts", {
    "domain/exchange/planted-refusals.ts": table,
    "server/exchange/planted-conflict.ts": operation("planted-conflict", `"planted-conflict"`),
    "server/exchange/planted-conflict.test.ts": `it("200: answers", () => undefined);\n`,
  }),
  planted("200 untested", /no test of it is named "200: …"/, "server/exchange/planted-silent.ts", {
    "server/exchange/planted-silent.ts": operation("planted-silent"),
    "server/exchange/planted-silent.test.ts": `it("answers", () => undefined);\n`,
  }),
  planted("operation kept alive by its test alone", /never mounted/, "server/exchange/planted-lonely.ts", {
    "server/exchange/planted-lonely.ts": operation("planted-lonely"),
    "server/exchange/planted-lonely.test.ts": `import { planted } from "./planted-lonely.ts";\nit("200: x", () => planted);\n`,
  }),
  planted("check silenced in its own line", /silences a check/, "server/exchange/planted-silence.ts", {
    "server/exchange/planted-silence.ts": `export const first = 1; // ${silencer}\n`,
  }),
  planted("refusal that no table knows", /stands in no table/, "server/exchange/planted-unknown.ts", {
    "server/exchange/planted-unknown.ts": operation("planted-unknown", `"planted-nowhere"`),
  }),
  planted("refusals hidden in a spread", /write its refusals out/, "server/exchange/planted-spread.ts", {
    "server/exchange/planted-spread.ts": operation("planted-spread", "...others"),
  }),
  planted("operation without a word", /has no row for the operation planted-wordless/, "GLOSSARY.md", {
    "server/exchange/planted-wordless.ts": operation("planted-wordless"),
  }),
  planted("operation nobody may perform", /has no row for planted-powerless/, "domain/access/permission-table.ts", {
    "server/exchange/planted-powerless.ts": operation("planted-powerless"),
  }),
  planted("noun of a store without a word", /noun of a store, planted-noun/, "GLOSSARY.md", {
    "server/exchange/planted-noun-store.ts": `export const planted = 1;\n`,
  }),
  planted("refusal never refused", /planted-unequal is never refused/, "domain/exchange/planted-refusals.ts", {
    "domain/exchange/planted-refusals.ts": table,
  }),
  planted("languages that say different things", /planted-unequal has other placeholders/, "planted-refusals.ts", {
    "domain/exchange/planted-refusals.ts": table,
  }),
  planted("refusal undocumented", /no heading: .*planted-conflict/, "docs/refusals.md", {
    "domain/exchange/planted-refusals.ts": table,
  }),
  planted("documented refusal that does not exist", /no such code: .*planted-ghost/, "docs/refusals.md", {
    "docs/refusals.md": `+\n## planted-ghost\n`,
  }),
  {
    name: "generated page edited by hand",
    tool: "contract",
    files: { "docs/refusals.md": `+\n## planted-ghost\n` },
    at: "docs/refusals.md",
    says: /stale/,
  },
  {
    name: "contract changed and not printed again",
    tool: "contract",
    files: { "openapi.json": `+\n` },
    at: "openapi.json",
    says: /stale/,
  },
  {
    name: "export nobody uses",
    tool: "unused",
    files: {
      "domain/exchange/planted-export.ts": `export const used = 1;\nexport const plantedUnused = 2;\n`,
      "domain/exchange/planted-export.test.ts": `import { used } from "./planted-export.ts";\nconsole.log(used);\n`,
    },
    at: "domain/exchange/planted-export.ts",
    says: /plantedUnused/,
  },
  {
    name: "operation written and never mounted",
    tool: "unused",
    files: { "server/exchange/planted-unmounted.ts": operation("planted-unmounted") },
    at: "server/exchange/planted-unmounted.ts",
    says: /planted-unmounted/,
  },
];
