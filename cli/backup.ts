import { type Command, type Errand, type ExitCode, isFlagged, textOf } from "./command.ts";
import { runServerProgram, withDataFolder } from "./server-program.ts";

const passphraseFile = {
  name: "passphrase-file",
  kind: "text",
  required: false,
  says: {
    zh: "口令文件，取第一行；密钥只在口令之下随备份保存",
    en: "a file whose first line is the passphrase under which the keys go along",
  },
} as const;

/** `xinheng backup --to FILE`: on the machine of the house, while it runs or stands. */
export const backup: Command = {
  name: "backup",
  says: {
    zh: "在平台所在的机器上把全部数据备份成一个文件，运行中也可以",
    en: "Backs the whole house up into one file, on its machine, also while it runs",
  },
  words: [],
  options: [
    {
      name: "to",
      kind: "text",
      required: true,
      says: { zh: "备份文件，不覆盖已有的", en: "the file to write; an existing one is not overwritten" },
    },
    passphraseFile,
    {
      name: "data",
      kind: "text",
      required: false,
      says: { zh: "数据目录，默认项目目录下的 data", en: "the data folder; by default data in the project folder" },
    },
  ],
  run: (errand) => pass(errand, "backup-command.ts", ["to", "passphrase-file", "data"]),
};

/** `xinheng restore --from FILE --data FOLDER`: a new house of a backup. */
export const restore: Command = {
  name: "restore",
  says: {
    zh: "从备份恢复到新的数据目录（设置 DATABASE_URL 时恢复到其中的空数据库）",
    en: "Restores a backup into a new data folder, and with DATABASE_URL into that empty database",
  },
  words: [],
  options: [
    { name: "from", kind: "text", required: true, says: { zh: "备份文件", en: "the backup" } },
    {
      name: "data",
      kind: "text",
      required: true,
      says: { zh: "新的数据目录，不存在或为空", en: "the new data folder, empty or not there yet" },
    },
    passphraseFile,
    {
      name: "keys-file",
      kind: "text",
      required: false,
      says: { zh: "另外保管的 keys/fields.json", en: "keys/fields.json that was kept apart" },
    },
    {
      name: "without-keys",
      kind: "flag",
      required: false,
      says: {
        zh: "接受个人信息字段和文件无法读出",
        en: "accept that personal fields and files cannot be read",
      },
    },
  ],
  run: (errand) => pass(errand, "restore-command.ts", ["from", "data", "passphrase-file", "keys-file"]),
};

/** The server's program does it, and says by itself what it does. */
async function pass(
  { given, json, root, dataFolderGiven }: Errand,
  program: string,
  texts: readonly string[],
): Promise<ExitCode> {
  const argv = texts.flatMap((name) => {
    const value = textOf(given, name);
    return value === undefined ? [] : [`--${name}`, value];
  });
  if (isFlagged(given, "without-keys")) argv.push("--without-keys");
  if (json) argv.push("--json");
  const { code } = await runServerProgram(root, program, withDataFolder(root, argv, dataFolderGiven), false);
  return code === 0 || code === 2 ? code : 1;
}
