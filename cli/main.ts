import { homedir } from "node:os";
import { join } from "node:path";
import { runCommand } from "./run-command.ts";
import { type Language, openTerminal } from "./terminal.ts";

const { env } = process;
const argv = process.argv.slice(2);
const root = join(import.meta.dirname, "..");
// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on("error", (failure: NodeJS.ErrnoException) => {
  if (failure.code !== "EPIPE") throw failure;
  process.exit(0);
});

process.exitCode = await runCommand(argv, {
  terminal: openTerminal({ input: process.stdin, output: process.stdout, errors: process.stderr }, languageOf()),
  root,
  contractFile: join(root, "openapi.json"),
  configFolder: given("XDG_CONFIG_HOME") ?? join(homedir(), ".config"),
  url: given("XINHENG_URL"),
  key: given("XINHENG_KEY"),
  dataFolderGiven: given("XINHENG_DATA") !== undefined,
});

function given(name: string): string | undefined {
  return env[name] === "" ? undefined : env[name];
}

/** `--lang` before the locale; a locale that names no language (C, POSIX, none) reads Chinese. */
function languageOf(): Language {
  const asked = argv
    .find((word, at) => word === "--lang=en" || word === "--lang=zh" || argv[at - 1] === "--lang")
    ?.replace("--lang=", "");
  const locale = given("LC_ALL") ?? given("LC_MESSAGES") ?? given("LANG") ?? "";
  return (asked ?? locale).startsWith("zh") || (asked === undefined && /^(C|POSIX)?(\.|$)/.test(locale)) ? "zh" : "en";
}
