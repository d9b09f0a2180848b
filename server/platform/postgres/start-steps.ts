/** What a first or troubled start is busy with, for whoever waits at the console. */
export const startSteps = {
  "copying-binaries": {
    zh: "项目目录对数据库用户不可见，正在把 PostgreSQL 程序复制到 {path} ……",
    en: "The project folder is closed to the database's user; copying the PostgreSQL programs to {path} …",
  },
  "database-elsewhere": {
    zh: "数据目录对数据库用户不可见，数据库放在 {path}（已记入 postgres.location；备份时请一并保存）。",
    en: "The data folder is closed to the database's user; the database is kept in {path} (recorded in postgres.location; back it up too).",
  },
  "ending-orphan": {
    zh: "正在停止上次异常中断留下的数据库进程 ……",
    en: "Stopping the database server that an interrupted run left behind …",
  },
  "creating-database": { zh: "正在创建数据库 ……", en: "Creating the database …" },
  "recovering-database": {
    zh: "数据库正在恢复上次中断前的数据，请稍候 ……",
    en: "The database is recovering what was written before the interruption; please wait …",
  },
} as const;

export type StartStep = { readonly step: keyof typeof startSteps; readonly path?: string };
