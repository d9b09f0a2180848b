import { parseArgs } from "node:util";
import { refuse, type Refusal } from "@xinheng/domain/refusal.ts";
import { type Command, type CommandOption, everywhere, type Given } from "./command.ts";
import { nearestNames } from "./nearest-name.ts";

export type ArgumentFault = Refusal<
  | "unknown-option"
  | "option-without-value"
  | "option-twice"
  | "option-not-chosen"
  | "option-no-number"
  | "option-no-flag"
  | "option-missing"
  | "too-many-words"
>;

/** Reads what stands behind a command's name; every fault at once instead of the first. */
export function readArguments(command: Command, argv: readonly string[]): Given | readonly ArgumentFault[] {
  const known = [...command.options, ...everywhere];
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      known.map(({ name, kind }) => [name, { type: kind === "flag" ? "boolean" : "string" }]),
    ),
  });
  const faults: ArgumentFault[] = [];
  const options = new Map<string, string | boolean | string[]>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const option = known.find(({ name }) => name === token.name);
    const fault = option === undefined ? unknown(token.rawName, known) : take(options, option, token);
    if (fault !== null) faults.push(fault);
  }
  const most = command.words.some((word) => word.endsWith("…")) ? Infinity : command.words.length;
  faults.push(...words.slice(most).map((word) => refuse("too-many-words", { word })));
  return faults.length > 0 ? faults : { options, words };
}

export function isFaulty(read: Given | readonly ArgumentFault[]): read is readonly ArgumentFault[] {
  return Array.isArray(read);
}

/** What is required and was not given. Asked apart, since a body given whole or a hidden question may fill it. */
export function missingOptions(options: readonly CommandOption[], given: Given): readonly CommandOption[] {
  return options.filter(({ name, required }) => required && !given.options.has(name));
}

function unknown(name: string, known: readonly CommandOption[]): ArgumentFault {
  const near = nearestNames(
    name.replace(/^-+/, ""),
    known.map((option) => option.name),
    3,
  );
  return refuse("unknown-option", { name: [name, ...near.map((other) => `(--${other}?)`)].join(" ") });
}

type Token = { readonly value?: string | undefined; readonly inlineValue?: boolean | undefined };

/** Puts one value where it belongs, or tells what is wrong with it. */
function take(
  options: Map<string, string | boolean | string[]>,
  option: CommandOption,
  { value, inlineValue }: Token,
): ArgumentFault | null {
  const name = `--${option.name}`;
  if (option.kind !== "list" && options.has(option.name)) return refuse("option-twice", { name });
  if (option.kind === "flag") {
    if (value !== undefined && value !== "true" && value !== "false") return refuse("option-no-flag", { name });
    options.set(option.name, value !== "false");
    return null;
  }
  // `--q --limit 5`: the value was forgotten, and the next option is not it.
  if (value === undefined || (inlineValue === false && value.startsWith("--")))
    return refuse("option-without-value", { name });
  const fault = refuseValue(option, name, value);
  if (fault !== null) return fault;
  const before = options.get(option.name);
  options.set(option.name, option.kind === "list" ? [...(Array.isArray(before) ? before : []), value] : value);
  return null;
}

function refuseValue(option: CommandOption, name: string, value: string): ArgumentFault | null {
  if (option.nullable === true && value === "null") return null;
  if (option.choices !== undefined && !option.choices.includes(value)) {
    return refuse("option-not-chosen", { name, choices: option.choices.join(", ") });
  }
  const number = option.kind === "integer" ? /^-?\d{1,15}$/ : option.kind === "number" ? /^-?\d{1,15}(\.\d+)?$/ : /^/;
  return number.test(value) ? null : refuse("option-no-number", { name });
}
