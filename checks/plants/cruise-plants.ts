import type { Plant } from "./plant.ts";

/** `at` imports each of `to`; what is imported is planted too, unless it stands or must not exist. */
function importing(name: string, says: RegExp, at: string, to: string, standsAlready = false): Plant {
  const target = to.startsWith("@xinheng/") ? to.slice("@xinheng/".length) : joined(at, to);
  const own = { [at]: `import * as planted from "${to}";\nexport const held = planted;\n` };
  const files = standsAlready ? own : { ...own, [target]: `export const planted = 1;\n` };
  return { name, tool: "cruise", files, at, says };
}

function joined(from: string, to: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of to.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

const operation = `import { z } from "zod";
import { question } from "../platform/operation.ts";
export const plantedCalled = question({
  name: "planted-called",
});
export const shape = z.string();
`;

/** Who may know whom. */
export const cruisePlants: readonly Plant[] = [
  importing("domain imports node", /domain-is-pure/, "domain/exchange/planted-node.ts", "node:crypto", true),
  importing("domain imports a library that reads", /domain-is-pure/, "domain/exchange/planted-yaml.ts", "yaml", true),
  importing("SQL outside a store", /sql-only-in-stores/, "server/exchange/planted-sql.ts", "kysely", true),
  importing("driver outside a store", /sql-only-in-stores/, "server/platform/planted-driver.ts", "pg", true),
  importing(
    "rule looks right",
    /archives-knows-nothing-to-its-right/,
    "domain/archives/planted-right.ts",
    "../discipline/planted-left.ts",
  ),
  importing(
    "store looks right",
    /subjects-knows-nothing-to-its-right/,
    "server/subjects/planted-store.ts",
    "../archives/planted-store.ts",
  ),
  importing(
    "page looks right",
    /archives-knows-nothing-to-its-right/,
    "web/archives/planted-page.tsx",
    "../disclosure/planted-page.tsx",
  ),
  importing(
    "across workspaces to the right",
    /access-knows-nothing-to-its-right/,
    "server/access/planted-across.ts",
    "@xinheng/domain/standing/planted-list.ts",
  ),
  {
    name: "operation calls an operation",
    tool: "cruise",
    files: {
      "server/exchange/planted-called.ts": operation,
      "server/exchange/planted-calling.ts": `import { plantedCalled } from "./planted-called.ts";\nexport const calling = plantedCalled;\n`,
    },
    at: "server/exchange/planted-calling.ts",
    says: /operations-do-not-call-operations/,
  },
  importing(
    "operation reaches for a module's roll",
    /operations-do-not-call-operations/,
    "server/exchange/planted-roll.ts",
    "./operations.ts",
  ),
  importing(
    "web imports server",
    /clients-use-the-api/,
    "web/exchange/planted-client.ts",
    "../../server/planted-side.ts",
  ),
  importing("cli imports server", /clients-use-the-api/, "cli/planted-client.ts", "../server/planted-side.ts"),
  importing("cli imports web", /cli-and-web-are-strangers/, "cli/planted-stranger.ts", "../web/planted-stranger.ts"),
  importing(
    "server imports web",
    /server-knows-no-client/,
    "server/platform/planted-face.ts",
    "../../web/planted-face.ts",
  ),
  importing(
    "platform imports a module",
    /platform-knows-no-module/,
    "server/platform/planted-policy.ts",
    "@xinheng/domain/archives/planted-policy.ts",
  ),
  importing(
    "the kit knows a word of the domain",
    /kit-knows-no-domain/,
    "web/kit/planted-button.tsx",
    "@xinheng/domain/subjects/planted-word.ts",
  ),
  importing(
    "domain root imports a module",
    /domain-root-knows-no-module/,
    "domain/planted-root.ts",
    "./access/planted-leaf.ts",
  ),
  importing(
    "code imports a test",
    /no-tests-from-code/,
    "domain/exchange/planted-tested.ts",
    "./planted-tested.test.ts",
  ),
  importing(
    "code imports the test kit",
    /no-test-kit-from-code/,
    "server/exchange/planted-kit.ts",
    "../platform/test-planted.ts",
  ),
  importing(
    "a module imports the place where all is put together",
    /nobody-imports-a-composition-root/,
    "server/exchange/planted-root.ts",
    "../operations.ts",
  ),
  importing("undeclared package", /not-in-package-json/, "server/platform/planted-undeclared.ts", "semver", true),
  importing(
    "development package in code",
    /not-in-package-json/,
    "server/platform/planted-development.ts",
    "fast-check",
    true,
  ),
  importing("import of nothing", /no-unresolvable/, "server/platform/planted-nothing.ts", "./planted-nowhere.ts", true),
  {
    name: "cycle",
    tool: "cruise",
    files: {
      "domain/exchange/planted-hen.ts": `import { egg } from "./planted-egg.ts";\nexport const hen = () => egg;\n`,
      "domain/exchange/planted-egg.ts": `import { hen } from "./planted-hen.ts";\nexport const egg = () => hen;\n`,
    },
    at: "domain/exchange/planted-hen.ts",
    says: /no-circular/,
  },
  {
    name: "a cruiser that sees nothing and calls it clean",
    tool: "blind-cruise",
    files: {},
    at: "domain/refusal.ts",
    says: /not-cruised/,
  },
];
