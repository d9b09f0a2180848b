// Writes a backup of a house into one file, while it runs or stands still. Ends with 0 when the file is whole, with 1 when none
// was written or when the house itself has lost files that its rows name, with 2 on wrong words.
import { resolve } from "node:path";
import { isRefusal, type Refusal } from "@xinheng/domain/refusal.ts";
import { type BackupReport, takeBackup } from "./backup/backup.ts";
import { programVersion, readCommandWords, readPassphrase, tell, tellRefusal } from "./backup/command-words.ts";
import { keysSentence } from "./backup/manifest.ts";
import { reachDatabase } from "./backup/running-database.ts";
import { systemTime } from "./platform/time.ts";

const { config, own, flags } = readCommandWords(process.argv.slice(2), {
  values: ["--to", "--passphrase-file"],
  needed: ["--to"],
  flags: ["--json"],
});
const asJson = flags.has("--json");
const passphrase = own["--passphrase-file"] === undefined ? null : readPassphrase(own["--passphrase-file"]);
const done = await back();
if (isRefusal(done)) tellRefusal(done, asJson);
else report(done);
process.exitCode = isRefusal(done) || done.manifest.files.missing > 0 ? 1 : 0;

async function back(): Promise<BackupReport | Refusal> {
  const reached = await reachDatabase(config);
  if (isRefusal(reached)) return reached;
  try {
    return await takeBackup({
      databaseUrl: reached.url,
      dataFolder: config.data,
      to: resolve(own["--to"] ?? ""),
      passphrase,
      program: programVersion(),
      at: systemTime.now(),
      tell: ({ what, name, count }) => {
        progress(what === "table" ? `${name} ${String(count)}` : `files ${name} ${String(count)}`);
      },
    });
  } finally {
    progress("");
    await reached.leave();
  }
}

/** One line that the next one overwrites; nothing where nobody watches. */
function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${line}`);
}

function report({ file, bytes, manifest, unknown }: BackupReport): void {
  if (asJson) console.log(JSON.stringify({ file, bytes, unknown, manifest }));
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const mib = (bytes / 2 ** 20).toFixed(1);
  tell(
    `备份完成：${file}（${mib} MiB，${String(manifest.tables.length)} 张表 ${String(rows)} 行，${String(manifest.files.count)} 个文件）`,
    `Backed up into ${file} (${mib} MiB, ${String(manifest.tables.length)} tables, ${String(rows)} rows, ${String(manifest.files.count)} files)`,
  );
  if (manifest.seal !== null)
    tell(
      `日志最后的封印 ${manifest.seal.number}：${manifest.seal.seal}，请与备份分开保存`,
      "The journal's last seal; keep it apart from the backup",
    );
  tell(keysSentence[manifest.keys].zh, keysSentence[manifest.keys].en);
  if (unknown.length > 0)
    tell(
      `数据目录中有备份不认识的内容，没有包含：${unknown.join("、")}`,
      `Not in the backup, for it does not know them: ${unknown.join(", ")}`,
    );
  if (manifest.files.missing > 0) {
    console.error(
      `✗ 平台登记的文件中有 ${String(manifest.files.missing)} 个已不在数据目录中，备份里也没有，例如 ${manifest.files.missingIds.slice(0, 3).join("、")}。\n  ${String(manifest.files.missing)} files that the house's rows name are gone from its data folder and are not in the backup.`,
    );
  }
}
