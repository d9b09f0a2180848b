import { execFile } from "node:child_process";
import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { clockActor } from "@xinheng/domain/access/actor.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { from as copyFrom } from "pg-copy-streams";
import { v7 as uuidv7 } from "uuid";
import { carryOutImport } from "../server/archives/carry-out-import.ts";
import { noCounts, saveImport } from "../server/archives/import-store.ts";
import { previewImport } from "../server/archives/preview-import.ts";
import { transact } from "../server/platform/database.ts";
import { saveFile } from "../server/platform/file-store.ts";
import { newRequestId, perform } from "../server/platform/perform.ts";
import { benchAssociation, openBenchHouse } from "./bench-house.ts";
import { type Measured, timed } from "./measured.ts";
import { knownSubjects, penaltyColumns } from "./penalty-file.ts";

/**
 * A file of the penalty standard from confirm to commit, against COPY of the same file into one plain table with the
 * same indexes. 2 % of the rows are faulty, 5 % repeat an earlier one, the subjects of the others are known.
 */
export async function collect(rows = 100_000, say: (step: string) => void): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), "xinheng-collect-"));
  const path = join(folder, "penalties.csv");
  const bench = await openBenchHouse();
  const { house } = bench.open;
  try {
    say(`writing ${rows.toLocaleString("en")} rows and making ${knownSubjects.toLocaleString("en")} subjects`);
    await prepareApart(path, rows, house.database.app.options.connectionString);
    const importId = await layImport(bench, path);
    const asked = { actor: clockActor(benchAssociation), params: { importId } };
    say("preview pass");
    const preview = await timed(() => perform(house, previewImport, { ...asked, requestId: newRequestId() }));
    if (preview.answer.kind !== "done") throw new Error(JSON.stringify(preview.answer));
    say(`previewed in ${preview.seconds.toFixed(1)} s; confirm pass`);
    const confirm = await timed(() => perform(house, carryOutImport, { ...asked, requestId: newRequestId() }));
    if (confirm.answer.kind !== "done") throw new Error(JSON.stringify(confirm.answer));
    say(`confirmed in ${confirm.seconds.toFixed(1)} s; the limit`);
    const limit = await timed(() => copyPlain(bench.superuser, path));
    const { rows: sizes } = await bench.superuser.query<{ n: string }>("select count(*) n from record");
    say(`records ${String(sizes[0]?.n)}; COPY took ${limit.seconds.toFixed(1)} s`);
    const of = (name: string, seconds: number, peakRssMb: number): Measured => ({
      name,
      figure: Math.round(rows / seconds),
      unit: "rows/s",
      ratio: limit.seconds / seconds,
      against: "COPY into a plain table with the same indexes",
      rows,
      peakRssMb,
    });
    return [
      of("collect: confirm to commit", confirm.seconds, confirm.peakRssMb),
      of("collect: preview", preview.seconds, preview.peakRssMb),
      of("collect: both passes", preview.seconds + confirm.seconds, Math.max(preview.peakRssMb, confirm.peakRssMb)),
    ];
  } finally {
    await bench.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a process of its own, so that the memory measured is the program's and not the benchmark's. */
async function prepareApart(path: string, rows: number, url: string | undefined): Promise<void> {
  const script = join(import.meta.dirname, "collect-prepare.ts");
  await promisify(execFile)(process.execPath, [script, path, String(rows)], {
    env: { ...process.env, BENCH_DATABASE: url ?? "" },
  });
}

async function layImport({ open }: Awaited<ReturnType<typeof openBenchHouse>>, path: string): Promise<string> {
  const { house } = open;
  const file = await house.files.put(createReadStream(path), {
    name: "penalties.csv",
    mediaType: "text/csv",
    limitBytes: 2 ** 33,
  });
  if (isRefusal(file)) throw new Error(file.refused);
  const id = uuidv7();
  await transact(house.database.app, { associationId: benchAssociation, audience: "staff" }, async (tx) => {
    await saveFile(tx, file, benchAssociation);
    const fresh = {
      state: "uploaded",
      refusal: null,
      encoding: null,
      sheet: null,
      header: [],
      mappedFor: null,
      counts: noCounts,
      previewedAt: null,
      confirmedBy: null,
      confirmedAt: null,
    } as const;
    await saveImport(tx, {
      ...fresh,
      id,
      associationId: benchAssociation,
      fileId: file.id,
      fileName: file.name,
      item: "double-publicity-penalty",
      edition: "double-publicity-penalty@2018",
      uploadedBy: uuidv7(),
      uploadedAt: new Date(),
    });
  });
  return id;
}

/** What PostgreSQL itself takes for the same file: thirty text columns, a bigint key and the five indexes more that a row of `record` enters. */
async function copyPlain(
  superuser: Awaited<ReturnType<typeof openBenchHouse>>["superuser"],
  path: string,
): Promise<void> {
  const client = await superuser.connect();
  try {
    await client.query(
      `create table plain (id bigint generated always as identity primary key, ${penaltyColumns
        .split(",")
        .map((column) => `${column} text`)
        .join(", ")})`,
    );
    await client.query(
      `create index on plain (cf_xdr_shxym, cf_wsh); create index on plain (cf_jdrq desc, id desc);
       create index on plain (cf_cfjg, cf_jdrq desc, id desc); create index on plain (cf_gsjzq); create index on plain (cf_sjlydm)`,
    );
    await pipeline(
      createReadStream(path, { highWaterMark: 1 << 20 }),
      client.query(copyFrom(`copy plain (${penaltyColumns}) from stdin with (format csv, header)`)),
    );
  } finally {
    client.release();
  }
}
