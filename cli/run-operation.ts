import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { type CommandOption, type Errand, type ExitCode, type Given, textOf } from "./command.ts";
import { type ContractOperation, takesFile } from "./contract.ts";
import type { Asked } from "./house-line.ts";
import { missingOptions } from "./read-arguments.ts";
import { printReply } from "./reply-page.ts";
import { saveAnswer } from "./save-answer.ts";
import { tellTrouble, tellUsage } from "./trouble.ts";

/** Asks the house for one operation of the contract and shows what it answers. */
export async function runOperation(
  operation: ContractOperation,
  options: readonly CommandOption[],
  errand: Errand,
): Promise<ExitCode> {
  const given = await askForSecrets(options, errand);
  const asked = await composeRequest(operation, options, { ...errand, given });
  if (isRefusal(asked)) return tellUsage(errand.terminal, [asked], operation.operationId);
  const answer = await errand.house.ask(asked);
  if (answer.kind === "file") return saveAnswer(errand.terminal, answer, textOf(given, "out"));
  if (answer.kind !== "done") return tellTrouble(errand, answer);
  if (errand.json) errand.terminal.print(JSON.stringify(answer.body, null, 2));
  else printReply(errand.terminal, answer.body);
  return 0;
}

async function askForSecrets(options: readonly CommandOption[], { given, terminal }: Errand): Promise<Given> {
  if (!terminal.asks || given.options.has("body")) return given;
  const answered = new Map(given.options);
  for (const option of missingOptions(options, given).filter(({ secret }) => secret === true)) {
    const answer = await terminal.askHidden(`--${option.name}: `);
    if (answer !== "") answered.set(option.name, answer);
  }
  return { ...given, options: answered };
}

type Unfit = Refusal<"option-missing" | "body-not-json" | "body-too-long" | "no-such-file">;

async function composeRequest(
  operation: ContractOperation,
  options: readonly CommandOption[],
  errand: Errand,
): Promise<Asked | Unfit> {
  const { given, terminal } = errand;
  const whole = await readBody(textOf(given, "body"), terminal);
  if (isRefusal(whole)) return whole;
  const missing = missingOptions(options, given).filter(({ place }) => whole.body === null || place?.in !== "body");
  if (missing.length > 0) return refuse("option-missing", { name: missing.map(({ name }) => `--${name}`).join(", ") });
  const placed = (where: "path" | "query" | "body") =>
    options.flatMap((option) =>
      option.place?.in === where && given.options.has(option.name) ? [{ option, field: option.place.field }] : [],
    );
  const path = placed("path").reduce(
    (so, { option, field }) => so.replace(`{${field}}`, encodeURIComponent(spelled(given, option))),
    operation.path,
  );
  const query = Object.fromEntries(placed("query").map(({ option, field }) => [field, spelled(given, option)]));
  const asked = { method: operation.method, path, query };
  if (takesFile(operation)) return withFile(asked, textOf(given, "file") ?? "");
  const fields = placed("body").map(({ option, field }) => [field, valueOf(given, option)] as const);
  const takesBody = operation.requestBody?.content["application/json"] !== undefined;
  return takesBody ? { ...asked, body: { ...whole.body, ...Object.fromEntries(fields) } } : asked;
}

function withFile(asked: Asked, file: string): Asked | Unfit {
  if (!existsSync(file) || !statSync(file).isFile()) return refuse("no-such-file", { file });
  return { ...asked, query: { fileName: basename(file), ...asked.query }, file: createReadStream(file) };
}

const mostBody = 1024 * 1024;

/** Wrapped, so that a body is never taken for a refusal of ours. */
type Whole = { readonly body: Record<string, unknown> | null };

/** `--body @file.json`, `--body -` or the JSON itself; a null body where none was given. */
async function readBody(given: string | undefined, terminal: Errand["terminal"]): Promise<Whole | Unfit> {
  if (given === undefined) return { body: null };
  const text = await readText(given, terminal);
  if (typeof text !== "string") return text;
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null && !Array.isArray(read)
      ? { body: { ...read } }
      : refuse("body-not-json");
  } catch {
    return refuse("body-not-json");
  }
}

async function readText(given: string, terminal: Errand["terminal"]): Promise<string | Unfit> {
  if (given === "-") return (await terminal.readInput(mostBody)) ?? refuse("body-too-long");
  if (!given.startsWith("@")) return given;
  const file = given.slice(1);
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file, "utf8") : refuse("no-such-file", { file });
}

function spelled(given: Given, option: CommandOption): string {
  return String(given.options.get(option.name) ?? "");
}

function valueOf(given: Given, option: CommandOption): unknown {
  const value = given.options.get(option.name);
  if (option.nullable === true && value === "null") return null;
  return option.kind === "integer" || option.kind === "number" ? Number(value) : value;
}
