import type { RefusalTable } from "@xinheng/domain/refusal.ts";

/** Why no backup was taken or nothing restored. They are read on a console. */
export const backupRefusals = {
  "backup-file-exists": {
    status: 409,
    zh: "文件 {file} 已存在，没有覆盖。请用 --to 指定一个新文件名。",
    en: "{file} exists and was not overwritten. Name a new file with --to.",
  },
  "backup-file-unwritable": {
    status: 503,
    zh: "无法写入 {file}（{reason}），没有留下半份备份。磁盘已满（ENOSPC）请清理空间，否则请检查目录和权限，或用 --to 换一个位置。",
    en: "{file} cannot be written ({reason}); no half backup was left. Make room where the disk is full (ENOSPC), else check folder and permissions, or name another place with --to.",
  },
  "backup-folder-missing": {
    status: 404,
    zh: "{folder} 不是信衡的数据目录，没有可备份的内容。请用 --data 指定。",
    en: "{folder} is no data folder of Xinheng, so there is nothing to back up. Name it with --data.",
  },
  "backup-database-unknown": {
    status: 503,
    zh: "平台正在运行，但在 {path} 读不到数据库的端口和口令。请以运行平台的用户执行；自备数据库请设置 DATABASE_URL。",
    en: "The house is running, but port and password of its database cannot be read from {path}. Run this as the user who runs the house; with a database of your own, set DATABASE_URL.",
  },
  "backup-rows-hidden": {
    status: 403,
    zh: "数据库角色 {role} 受行级安全限制，看不到这些表的全部行：{tables}。残缺的备份比没有更危险，因此没有备份。请由数据库管理员执行：ALTER ROLE {role} BYPASSRLS；或在 DATABASE_URL 中换用具有 BYPASSRLS 和 pg_read_all_data 的角色。",
    en: "Row-level security hides rows of these tables from the role {role}: {tables}. A backup of a part is worse than none, so none was taken. Have the database's administrator run: ALTER ROLE {role} BYPASSRLS; or put into DATABASE_URL a role that has BYPASSRLS and pg_read_all_data.",
  },
  "backup-file-too-large": {
    status: 413,
    zh: "文件 {name} 超过备份格式的上限 {limitGiB} GiB，没有备份。",
    en: "{name} is larger than the {limitGiB} GiB that the backup's format can hold; no backup was taken.",
  },
  "backup-keys-missing": {
    status: 503,
    zh: "找不到密钥文件 {path}，无法把它放进备份。不给 --passphrase-file 则备份不含密钥。",
    en: "The key file {path} is not there and cannot go into the backup. Without --passphrase-file a backup holds no keys.",
  },
  "backup-passphrase-short": {
    status: 422,
    zh: "备份口令至少 {shortest} 个字符：密钥全靠它保护。",
    en: "The passphrase needs at least {shortest} characters: it is all that guards the keys.",
  },
  "backup-passphrase-wrong": {
    status: 422,
    zh: "口令打不开备份中的密钥。没有恢复任何内容，请核对口令文件。",
    en: "The passphrase does not open the keys in this backup. Nothing was restored; check the passphrase file.",
  },
  "backup-file-missing": {
    status: 404,
    zh: "读不到文件 {file}（{reason}）。",
    en: "{file} cannot be read ({reason}).",
  },
  "backup-unreadable": {
    status: 422,
    zh: "这不是信衡的备份文件，没有恢复任何内容。",
    en: "This is no backup of Xinheng; nothing was restored.",
  },
  "backup-cut-off": {
    status: 422,
    zh: "备份文件不完整：末尾被截断。没有恢复任何内容，请重新取得完整的文件。",
    en: "The backup is cut off at its end. Nothing was restored; get the whole file again.",
  },
  "backup-damaged": {
    status: 422,
    zh: "备份文件的内容与写入时不同（校验不符）。没有恢复任何内容，请使用另一份备份。",
    en: "The backup is not as it was written (its checksums differ). Nothing was restored; take another copy or another backup.",
  },
  "backup-newer-format": {
    status: 409,
    zh: "备份由更新版本的程序写成，本程序不认识它的格式。请安装写入它的版本或更新的版本。",
    en: "The backup was written by a newer program in a format this one does not know. Install that version or a newer one.",
  },
  "restore-folder-not-empty": {
    status: 409,
    zh: "目录 {folder} 不是空的（{found}）。恢复只写入新的数据目录，没有改动任何内容。请用 --data 指定一个不存在的或空的目录。",
    en: "The folder {folder} is not empty ({found}). A backup is restored into a new data folder only; nothing was touched. Name one that is empty or not there yet with --data.",
  },
  "restore-database-not-empty": {
    status: 409,
    zh: "数据库 {database} 不是空的（有表 {found}），没有改动任何内容。请新建一个空数据库（属主与 DATABASE_URL 中的角色相同）再恢复。",
    en: "The database {database} is not empty (it holds {found}); nothing was touched. Create an empty one, owned by the role in DATABASE_URL, and restore into that.",
  },
  "restore-passphrase-missing": {
    status: 422,
    zh: "备份中的密钥用口令加密。请给出 --passphrase-file；或用 --keys-file 给出原来的 keys/fields.json；或用 --without-keys 表示接受个人信息字段和文件无法读出。",
    en: "The keys in this backup are under a passphrase. Give --passphrase-file; or the former keys/fields.json with --keys-file; or accept with --without-keys that personal fields and files cannot be read.",
  },
  "restore-keys-missing": {
    status: 422,
    zh: "这份备份不含密钥。请用 --keys-file 给出原来的 keys/fields.json；或用 --without-keys 表示接受个人信息字段和文件无法读出。",
    en: "This backup holds no keys. Give the former keys/fields.json with --keys-file; or accept with --without-keys that personal fields and files cannot be read.",
  },
  "restore-keys-wrong": {
    status: 422,
    zh: "给出的密钥打不开备份中的数据，它不是这个平台的 keys/fields.json。请删除恢复到一半的目录，用正确的密钥重新恢复。",
    en: "The keys given do not open what is in the backup; they are not keys/fields.json of this house. Delete the half-restored folder and restore again with the right keys.",
  },
  "restore-differs": {
    status: 409,
    zh: "装入的内容与备份清单不符：{what}。恢复没有完成，也没有启用；请用写入该备份的程序版本重试。",
    en: "What was loaded is not what the manifest says: {what}. The restore was not completed and is not served; try again with the program version that wrote the backup.",
  },
  "restore-journal-faulty": {
    status: 409,
    zh: "数据已按备份原样装入，但日志核对发现 {faults} 处问题（第一处：{first}），因此没有启用。备份可能被人改过，或原平台的日志当时已有问题：请与外存的封印核对。确认仍要启用的，删除 {folder} 中的 RESTORING 文件。",
    en: "The data were loaded as they are in the backup, but the journal has {faults} faults (the first: {first}), so the house is not opened. Somebody may have changed the backup, or the journal was faulty before: compare it with the seals kept outside. To serve it nonetheless, delete the file RESTORING in {folder}.",
  },
} as const satisfies RefusalTable;
