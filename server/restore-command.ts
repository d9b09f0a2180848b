// Makes a new house of a backup: a new data folder, and the embedded database in it or the empty one of DATABASE_URL. Ends with 0
// when all is there as the manifest says and the journal is whole, with 1 when not, with 2 on wrong words.
import { resolve } from "node:path";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { readCommandWords, readPassphrase, tell, tellRefusal } from "./backup/command-words.ts";
import { keysSentence } from "./backup/manifest.ts";
import { type KeysGiven, type RestoreReport, restoreBackup } from "./backup/restore.ts";

const { config, own, flags } = readCommandWords(process.argv.slice(2), {
  values: ["--from", "--passphrase-file", "--keys-file"],
  needed: ["--from"],
  flags: ["--without-keys", "--json"],
});
const asJson = flags.has("--json");
const done = await restoreBackup({ from: resolve(own["--from"] ?? ""), config, keys: keysGiven(), say: tell });
if (isRefusal(done)) tellRefusal(done, asJson);
else report(done);
process.exitCode = isRefusal(done) ? 1 : 0;

function keysGiven(): KeysGiven {
  if (own["--passphrase-file"] !== undefined) return { passphrase: readPassphrase(own["--passphrase-file"]) };
  if (own["--keys-file"] !== undefined) return { keysFile: own["--keys-file"] };
  return flags.has("--without-keys") ? "without" : null;
}

function report({ folder, schema, manifest, journal }: RestoreReport): void {
  if (asJson) console.log(JSON.stringify({ folder, schema, journal, manifest }));
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  tell(
    `已恢复到 ${folder}：${String(manifest.tables.length)} 张表 ${String(rows)} 行，${String(manifest.files.count)} 个文件；日志完好，封印 ${String(journal.seals)} 个`,
    `Restored into ${folder}: ${String(manifest.tables.length)} tables, ${String(rows)} rows, ${String(manifest.files.count)} files; the journal is whole, ${String(journal.seals)} seals`,
  );
  tell(
    `备份时刻 ${manifest.takenAt}；最后的封印 ${manifest.seal?.number ?? "—"} ${manifest.seal?.seal ?? ""}，请与外存的核对`,
    "Taken then; compare this last seal with the one kept outside",
  );
  if (flags.has("--without-keys")) tell(keysSentence.none.zh, keysSentence.none.en);
  if (manifest.files.missing > 0)
    tell(
      `备份时原平台已缺 ${String(manifest.files.missing)} 个文件`,
      `${String(manifest.files.missing)} files were gone already when the backup was taken`,
    );
}
