import { join } from "node:path";
import { type Command, type ExitCode, isFlagged, textOf } from "./command.ts";
import { allCommands } from "./commands.ts";
import { type Contract, readContract } from "./contract.ts";
import { commandPage, overview } from "./help-page.ts";
import { houseLine } from "./house-line.ts";
import { nearestNames } from "./nearest-name.ts";
import { isFaulty, missingOptions, readArguments } from "./read-arguments.ts";
import { type SessionFile, sessionFile } from "./session-file.ts";
import type { Terminal } from "./terminal.ts";
import { tellUsage } from "./trouble.ts";
import { say } from "./words.ts";

/** What stands around a command: read from the environment once, by main.ts. */
export type Surroundings = {
  readonly terminal: Terminal;
  /** The project folder. */
  readonly root: string;
  readonly contractFile: string;
  /** Where this user's settings lie. */
  readonly configFolder: string;
  readonly url: string | undefined;
  readonly key: string | undefined;
  readonly dataFolderGiven: boolean;
};

/** Runs `xinheng …` and answers how it ended. */
export async function runCommand(argv: readonly string[], around: Surroundings): Promise<ExitCode> {
  const { terminal, contractFile } = around;
  const contract = readContract(contractFile);
  if (contract === null) {
    terminal.tell(`✗ ${say(terminal, "no-contract", { file: contractFile })}`);
    return 2;
  }
  const commands = allCommands(contract);
  const [name = "help", ...rest] =
    argv[0]?.startsWith("--lang") === true ? argv.slice(argv[0].includes("=") ? 1 : 2) : argv;
  if (name === "help" || name === "--help" || name === "-h") return help(rest, commands, around, contract);
  const command = commands.find((known) => known.name === name);
  return command === undefined ? unknownCommand(terminal, name, commands) : runKnown(command, rest, around, contract);
}

function help(
  rest: readonly string[],
  commands: readonly Command[],
  { terminal }: Surroundings,
  contract: Contract,
): ExitCode {
  const asked = rest.find((word, at) => !word.startsWith("--") && rest[at - 1] !== "--lang");
  const command = commands.find(({ name }) => name === asked);
  if (asked !== undefined && command === undefined) return unknownCommand(terminal, asked, commands);
  const lines =
    command === undefined
      ? overview(terminal.language, commands, contract.version)
      : commandPage(terminal.language, command);
  for (const line of lines) terminal.print(line);
  return 0;
}

function unknownCommand(terminal: Terminal, name: string, commands: readonly Command[]): ExitCode {
  const near = nearestNames(
    name,
    commands.map((known) => known.name),
  );
  terminal.tell(`✗ ${say(terminal, "unknown-command", { name })}`);
  if (near.length > 0) terminal.tell(`  ${say(terminal, "nearest", { names: near.join(", ") })}`);
  terminal.tell("  xinheng help");
  return 2;
}

async function runKnown(
  command: Command,
  argv: readonly string[],
  around: Surroundings,
  contract: Contract,
): Promise<ExitCode> {
  const { terminal, root, dataFolderGiven } = around;
  const given =
    command.unread === true ? { options: new Map<string, string>(), words: [] } : readArguments(command, argv);
  if (isFaulty(given)) return tellUsage(terminal, given, command.name);
  if (isFlagged(given, "help") || (command.unread === true && argv[0] === "--help")) {
    for (const line of commandPage(terminal.language, command)) terminal.print(line);
    return 0;
  }
  // An operation's own are judged by it: a whole body may hold them, or somebody may still be asked.
  const missing = missingOptions(
    command.options.filter(({ place, name }) => place === undefined && name !== "file"),
    given,
  );
  if (missing.length > 0)
    return tellUsage(
      terminal,
      missing.map(({ name }) => ({ refused: "option-missing", details: { name: `--${name}` } })),
      command.name,
    );
  const session = sessionFile(join(around.configFolder, "xinheng", "session.json"));
  const address = addressOf(textOf(given, "url"), around, session);
  if (address === null)
    return tellUsage(terminal, [
      { refused: "address-invalid", details: { address: textOf(given, "url") ?? around.url ?? "" } },
    ]);
  const house = houseLine(address, { key: around.key, session });
  return command.run({
    given,
    argv,
    json: isFlagged(given, "json"),
    terminal,
    house,
    session,
    contract,
    root,
    dataFolderGiven,
  });
}

const atHome = "http://127.0.0.1:8080";

function addressOf(asked: string | undefined, { url }: Surroundings, session: SessionFile): string | null {
  const address = asked ?? url ?? session.read()?.address ?? atHome;
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? address : null;
}
