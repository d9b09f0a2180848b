import type { Contract } from "./contract.ts";
import type { HouseLine } from "./house-line.ts";
import type { SessionFile } from "./session-file.ts";
import type { Language, Terminal } from "./terminal.ts";

/** 0 done, 1 refused, 2 wrong usage, 3 the house cannot be reached. */
export type ExitCode = 0 | 1 | 2 | 3;

export type Both = Readonly<Record<Language, string>>;

/** One `--option` of a command. */
export type CommandOption = {
  readonly name: string;
  readonly kind: "text" | "integer" | "number" | "flag" | "list";
  readonly required: boolean;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  /** The word `null` stands for nothing at all. */
  readonly nullable?: boolean;
  /** Asked without echo where somebody sits there and it was not given: what stands in a command line, others can read. */
  readonly secret?: boolean;
  readonly says?: Both;
  /** Where in the request it belongs; none for what only the command line itself reads. */
  readonly place?: { readonly in: "path" | "query" | "body"; readonly field: string };
};

export type Given = {
  readonly options: ReadonlyMap<string, string | boolean | readonly string[]>;
  readonly words: readonly string[];
};

/** One run of a command: what was given, who listens, and the house it may ask. */
export type Errand = {
  readonly given: Given;
  /** What stood behind the command's name, unread. */
  readonly argv: readonly string[];
  /** The reply is to be printed as it came. */
  readonly json: boolean;
  readonly terminal: Terminal;
  readonly house: HouseLine;
  readonly session: SessionFile;
  readonly contract: Contract;
  /** XINHENG_DATA names the data folder. */
  readonly dataFolderGiven: boolean;
  /** The project folder, where the server's programs lie. */
  readonly root: string;
};

export type Command = {
  readonly name: string;
  readonly says: Both;
  /** Words without a `--`, as the usage line shows them. */
  readonly words: readonly string[];
  readonly options: readonly CommandOption[];
  /** Fields of the body that no option can spell. */
  readonly onlyInBody?: readonly string[];
  readonly offices?: "anyone" | "signed-in" | readonly string[];
  /** Codes by status. */
  readonly refusals?: Readonly<Record<string, readonly string[]>>;
  /** The words behind it are another program's. */
  readonly unread?: boolean;
  readonly run: (errand: Errand) => Promise<ExitCode>;
};

export const everywhere: readonly CommandOption[] = [
  {
    name: "json",
    kind: "flag",
    required: false,
    says: { zh: "按原样输出 JSON", en: "print the reply as JSON, as it came" },
  },
  {
    name: "url",
    kind: "text",
    required: false,
    says: {
      zh: "平台地址，优先于 XINHENG_URL 和登录时的地址",
      en: "address of the house, before XINHENG_URL and that of the sign-in",
    },
  },
  {
    name: "lang",
    kind: "text",
    required: false,
    choices: ["zh", "en"],
    says: { zh: "语言，默认随 LANG", en: "language; by default that of LANG" },
  },
  { name: "help", kind: "flag", required: false, says: { zh: "这个命令的说明", en: "about this command" } },
];

/** A text option as given; undefined where it was not. */
export function textOf(given: Given, name: string): string | undefined {
  const value = given.options.get(name);
  return typeof value === "string" ? value : undefined;
}

export function isFlagged(given: Given, name: string): boolean {
  return given.options.get(name) === true;
}
