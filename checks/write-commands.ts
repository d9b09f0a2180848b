// Prints docs/commands.md: every command of the command line, as openapi.json makes them.
import { join } from "node:path";
import { type Command, type CommandOption, everywhere } from "../cli/command.ts";
import { allCommands, handCommands } from "../cli/commands.ts";
import { readContract } from "../cli/contract.ts";
import { usageOf, whoMay } from "../cli/help-page.ts";

const contract = readContract(join(import.meta.dirname, "..", "openapi.json"));
if (contract === null) throw new Error("openapi.json is missing; run npm run contract -- --write");

const byHand = new Set(handCommands.map(({ name }) => name));
const commands = allCommands(contract);
const lines = [
  "# 命令 Commands",
  "",
  "`checks/write-commands.ts` 由 openapi.json 生成，不要手改。 Made from openapi.json by `checks/write-commands.ts`; not to be edited.",
  "",
  "在项目目录中运行 `npx xinheng …`。 Run `npx xinheng …` in the project folder.",
  "",
  "地址：`--url`，`XINHENG_URL`，登录时的地址，`http://127.0.0.1:8080`。密钥：`XINHENG_KEY`。会话存在 `$XDG_CONFIG_HOME/xinheng/session.json`。",
  "Address: `--url`, `XINHENG_URL`, that of the sign-in, `http://127.0.0.1:8080`. Key of a machine: `XINHENG_KEY`. The session is kept in `$XDG_CONFIG_HOME/xinheng/session.json`.",
  "",
  "退出码：0 办成，1 被拒绝，2 用法不对，3 连不上平台。 Exit codes: 0 done, 1 refused, 2 wrong usage, 3 the house cannot be reached.",
  "",
  "每个命令都有 With every command:",
  "",
  ...optionRows(everywhere),
  "",
  "## 日常命令 Everyday commands",
  "",
  ...commands.filter(({ name }) => byHand.has(name)).flatMap(section),
  "## 每项操作一个命令 One command per operation",
  "",
  ...commands.filter(({ name }) => !byHand.has(name)).flatMap(section),
];
process.stdout.write(`${lines.join("\n").trimEnd()}\n`);

function section(command: Command): string[] {
  const { offices, options, onlyInBody = [], refusals = {} } = command;
  const refused = Object.entries(refusals).map(
    ([status, codes]) => `${status} ${codes.map((code) => `[${code}](refusals.md#${code})`).join(", ")}`,
  );
  return [
    `### ${command.name}`,
    "",
    `${command.says.zh}  `,
    command.says.en,
    "",
    "```sh",
    usageOf(command),
    "```",
    "",
    ...optionRows(options),
    ...onlyInBody.map((field) => `- \`${field}\`：只能用 \`--body\` 给出 only through \`--body\``),
    ...(options.length + onlyInBody.length > 0 ? [""] : []),
    ...(offices === undefined ? [] : [`可由谁办理 Who may: ${whoMay("zh", offices)} (${whoMay("en", offices)})`, ""]),
    ...(refused.length === 0 ? [] : [`可能的拒绝 Refusals: ${refused.join(" · ")}`, ""]),
  ];
}

function optionRows(options: readonly CommandOption[]): string[] {
  return options.map((option) => {
    const { zh, en } = option.says ?? { zh: "", en: "" };
    const notes = [
      ...(option.required ? ["必填 required"] : []),
      ...(option.kind === "list" ? ["可多次 may be repeated"] : []),
      ...(option.choices === undefined ? [] : [option.choices.map((choice) => `\`${choice}\``).join(" ")]),
      ...(zh === "" ? [] : [zh === en ? zh : `${zh} ${en}`]),
    ];
    return `- \`--${option.name}\`${notes.length === 0 ? "" : `：${notes.join("；")}`}`;
  });
}
