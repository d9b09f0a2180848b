// `node bench/collect-prepare.ts FILE ROWS`: the file of the benchmark, and its subjects in the database of BENCH_DATABASE.
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { transact } from "../server/platform/database.ts";
import { newShortId } from "../server/subjects/short-id.ts";
import { saveNewSubjects } from "../server/subjects/subject-store.ts";
import { knownName, knownSubjects, writePenalties } from "./penalty-file.ts";

const [path = "", rows = "0"] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: process.env["BENCH_DATABASE"], max: 1 });
const block = 5_000;
await writePenalties(path, Number(rows));
for (let from = 0; from < knownSubjects; from += block) {
  const made = Array.from({ length: block }, (_, at) => ({
    id: uuidv7(),
    shortId: newShortId(),
    kind: "enterprise" as const,
    name: knownName(from + at),
    code: demonstrationCode(from + at),
    standing: "valid" as const,
    scheme: "uscc" as const,
  }));
  await transact(pool, { associationId: null, audience: "staff" }, (tx) => saveNewSubjects(tx, made));
}
await pool.end();
