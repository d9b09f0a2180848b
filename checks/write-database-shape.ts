// Writes server/database.gen.ts: what the migrations really made, read back from a database of their own.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { scratchDatabase } from "../server/platform/test-database.ts";

const root = join(import.meta.dirname, "..");
const scratch = await scratchDatabase("types");
try {
  const ran = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/kysely-codegen/dist/cli/bin.js"),
      ...["--url", scratch.superuser, "--dialect", "postgres", "--include-pattern", "public.*"],
      // Days stay text and counts stay exact, as server/platform/database.ts reads them.
      ...["--date-parser", "string", "--type-mapping", JSON.stringify({ int8: "bigint" })],
      ...["--out-file", join(root, "server/database.gen.ts")],
    ],
    { cwd: root, encoding: "utf8", timeout: 60_000 },
  );
  if (ran.status !== 0) throw new Error(`kysely-codegen: ${ran.stderr}${ran.stdout}`);
} finally {
  await scratch.drop();
}
