import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fillSentence, type Refusal } from "@xinheng/domain/refusal.ts";
import { type Config, isConfig, readConfig } from "../config.ts";
import { refusals } from "../refusals.ts";

type Fault = { readonly where: string; readonly zh: string; readonly en: string };

/** What stood behind the command: its own words, and the configuration it shares with the house. */
export type CommandWords = {
  readonly config: Config;
  readonly own: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
};

/** Takes a command's own words off and reads the rest as the house does. Ends the process with 2 on any fault, all told. */
export function readCommandWords(
  argv: readonly string[],
  known: { readonly values: readonly string[]; readonly needed: readonly string[]; readonly flags: readonly string[] },
): CommandWords {
  const faults: Fault[] = [];
  const own: Record<string, string> = {};
  const flags = new Set<string>();
  const rest: string[] = [];
  const left = argv.flatMap((word) =>
    word.startsWith("--") && word.includes("=")
      ? [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)]
      : [word],
  );
  while (left.length > 0) {
    const word = left.shift() ?? "";
    if (known.flags.includes(word)) flags.add(word);
    else if (known.values.includes(word)) own[word] = left.shift() ?? "";
    else rest.push(word);
  }
  for (const word of known.needed)
    if ((own[word] ?? "") === "") faults.push({ where: word, zh: "必须给出。", en: "is needed." });
  const config = readConfig(rest);
  if (!isConfig(config)) faults.push(...config);
  if (isConfig(config) && faults.length === 0) return { config, own, flags };
  for (const { where, zh, en } of faults) console.error(`✗ ${where}: ${zh}\n  ${en}`);
  process.exit(2);
}

/** The first line of a passphrase file; ends the process with 2 where there is none. */
export function readPassphrase(path: string): string {
  try {
    const [line = ""] = readFileSync(path, "utf8").split(/\r?\n/);
    if (line !== "") return line;
  } catch {
    // Told below, as an empty file is.
  }
  console.error(`✗ --passphrase-file: ${path} 读不到口令。\n  No passphrase can be read from ${path}.`);
  process.exit(2);
}

export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "..", "..", "package.json"), "utf8")) as {
    version: string;
  };
  return version;
}

/** Onto the error output, so that `--json` has the output to itself. */
export function tell(zh: string, en: string): void {
  console.error(`· ${zh}  ${en}`);
}

/** A refusal as two sentences, or as one line of JSON. */
export function tellRefusal({ refused, details }: Refusal, asJson: boolean): void {
  const says = refusals[refused];
  const [zh, en] = [fillSentence(says?.zh ?? refused, details), fillSentence(says?.en ?? refused, details)];
  if (asJson) console.log(JSON.stringify({ refused, zh, en }));
  console.error(`✗ ${zh}\n  ${en}`);
}
