import { offices } from "@xinheng/domain/access/office.ts";
import { type Command, type CommandOption, everywhere } from "./command.ts";
import { handCommands } from "./commands.ts";
import type { Language } from "./terminal.ts";
import { padTo, widthOf } from "./text-width.ts";
import { say } from "./words.ts";

/** `xinheng help`: every command with one line. */
export function overview(language: Language, commands: readonly Command[], version: string): string[] {
  const byHand = new Set(handCommands.map(({ name }) => name));
  const width = Math.max(...commands.map(({ name }) => name.length));
  const line = ({ name, says }: Command) => `  ${padTo(name, width)}  ${says[language]}`;
  return [
    `信衡 Xinheng ${version}`,
    `${say({ language }, "usage")}: xinheng <command> [--option …]`,
    "",
    `${say({ language }, "by-hand")}:`,
    ...commands.filter(({ name }) => byHand.has(name)).map(line),
    "",
    `${say({ language }, "operations")}:`,
    ...commands.filter(({ name }) => !byHand.has(name)).map(line),
    "",
    `${say({ language }, "everywhere")}:`,
    ...optionLines(language, everywhere),
    "",
    say({ language }, "exit-codes"),
    say({ language }, "more-help"),
  ];
}

/** `xinheng help COMMAND`: what it does in both languages, its options, who may, and what it can refuse. */
export function commandPage(language: Language, command: Command): string[] {
  const [first, second] = language === "zh" ? [command.says.zh, command.says.en] : [command.says.en, command.says.zh];
  return [
    usageOf(command),
    `  ${first}`,
    `  ${second}`,
    ...part(say({ language }, "options"), [...optionLines(language, command.options), ...bodyLines(language, command)]),
    ...part(
      say({ language }, "who-may"),
      command.offices === undefined ? [] : [`  ${whoMay(language, command.offices)}`],
    ),
    ...part(
      say({ language }, "refusals"),
      Object.entries(command.refusals ?? {}).map(([status, codes]) => `  ${status}  ${codes.join(", ")}`),
    ),
  ];
}

/** `xinheng find-subjects --q … [--limit …]` */
export function usageOf(command: Command): string {
  const words = command.words.map((word) => (command.name === "sign-in" ? `[${word}]` : word));
  const options = command.options.map((option) => {
    const spelled = option.kind === "flag" ? `--${option.name}` : `--${option.name} …`;
    return option.required ? spelled : `[${spelled}]`;
  });
  return ["xinheng", command.name, ...words, ...options].join(" ");
}

export function whoMay(language: Language, granted: NonNullable<Command["offices"]>): string {
  if (granted === "anyone" || granted === "signed-in") return say({ language }, granted);
  const named = (office: string) =>
    Object.hasOwn(offices, office) ? offices[office as keyof typeof offices][language] : office;
  return granted.map(named).join(language === "zh" ? "、" : ", ");
}

function part(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `${title}:`, ...lines];
}

function optionLines(language: Language, options: readonly CommandOption[]): string[] {
  const width = Math.max(0, ...options.map(({ name }) => widthOf(name)));
  return options.map((option) => {
    const notes = [
      ...(option.required ? [say({ language }, "required")] : []),
      ...(option.kind === "list" ? [say({ language }, "list")] : []),
      ...(option.choices === undefined ? [] : [option.choices.join(" | ")]),
      ...(option.says === undefined ? [] : [option.says[language]]),
    ];
    return `  --${padTo(option.name, width)}  ${notes.join(language === "zh" ? "；" : "; ")}`.trimEnd();
  });
}

function bodyLines(language: Language, { onlyInBody = [] }: Command): string[] {
  return onlyInBody.map((field) => `  ${field}: ${say({ language }, "by-body")}`);
}
