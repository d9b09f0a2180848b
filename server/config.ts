import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { isRange } from "./platform/notices/outward-door.ts";

const port = z.coerce.number().int().min(0).max(65535);

const settings = z.object({
  data: z.string().default("data"),
  port: port.default(8080),
  host: z.string().default("127.0.0.1"),
  tlsCert: z.string().optional(),
  tlsKey: z.string().optional(),
  /** Number of proxies in front whose X-Forwarded-For is believed; 0 believes none. */
  trustProxy: z.coerce.number().int().min(0).max(8).default(0),
  publicUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** Requests a minute from one address before it is told to wait. */
  rateLimit: z.coerce.number().int().min(1).max(1_000_000_000).default(600),
  databaseUrl: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  databaseAppUrl: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  databaseVisitorUrl: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  databasePort: port.optional(),
  empty: z.boolean().default(false),
  demoPublic: z.boolean().default(false),
  /** The mail server: smtp://user:password@host:port, or smtps://…; with mailFrom or not at all. */
  smtpUrl: z.url({ protocol: /^smtps?$/ }).optional(),
  mailFrom: z
    .string()
    .max(300)
    .regex(/^([^<>\r\n]{0,100}<)?[^\s<>@]+@[^\s<>@]+>?$/)
    .optional(),
  /** Ranges inside the network that web hooks may reach, as 10.1.2.0/24, parted by commas. */
  hookPrivate: z
    .string()
    .default("")
    .transform((text) =>
      text
        .split(",")
        .map((range) => range.trim())
        .filter((range) => range !== ""),
    )
    .refine((ranges) => ranges.length <= 50 && ranges.every(isRange)),
  logLevel: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

export type Config = Readonly<z.infer<typeof settings>>;

/** A fault of the configuration: where it was given, and what is wrong with it. */
export type ConfigFault = { readonly where: string; readonly zh: string; readonly en: string };

const fromEnvironment = {
  XINHENG_DATA: "data",
  PORT: "port",
  HOST: "host",
  TLS_CERT: "tlsCert",
  TLS_KEY: "tlsKey",
  TRUST_PROXY: "trustProxy",
  PUBLIC_URL: "publicUrl",
  DATABASE_URL: "databaseUrl",
  DATABASE_APP_URL: "databaseAppUrl",
  DATABASE_VISITOR_URL: "databaseVisitorUrl",
  DATABASE_PORT: "databasePort",
  LOG_LEVEL: "logLevel",
  RATE_LIMIT: "rateLimit",
  SMTP_URL: "smtpUrl",
  MAIL_FROM: "mailFrom",
  HOOK_PRIVATE: "hookPrivate",
} as const satisfies Record<string, keyof Config>;

const fromArguments = {
  "--data": "data",
  "--port": "port",
  "--host": "host",
  "--tls-cert": "tlsCert",
  "--tls-key": "tlsKey",
  "--trust-proxy": "trustProxy",
  "--public-url": "publicUrl",
  "--database-port": "databasePort",
  "--empty": "empty",
  "--demo-public": "demoPublic",
  "--log-level": "logLevel",
  "--rate-limit": "rateLimit",
} as const satisfies Record<string, keyof Config>;

const flags: readonly string[] = ["--empty", "--demo-public"];

/** Reads arguments over environment, once, and returns every fault at once instead of the first. */
export function readConfig(argv: readonly string[], environment = process.env): Config | readonly ConfigFault[] {
  const faults: ConfigFault[] = [];
  const given = { ...readEnvironment(environment), ...readArguments(argv, faults) };
  const parsed = settings.safeParse(given);
  if (!parsed.success)
    for (const issue of parsed.error.issues) faults.push(faultOf(issue.path.join("."), issue.message));
  if (!parsed.success || faults.length > 0) return faults;
  faults.push(...contradictions(parsed.data));
  return faults.length > 0 ? faults : { ...parsed.data, data: resolve(parsed.data.data) };
}

export function isConfig(read: Config | readonly ConfigFault[]): read is Config {
  return !Array.isArray(read);
}

function readEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> {
  const read: Record<string, string> = {};
  for (const [variable, name] of Object.entries(fromEnvironment)) {
    const value = environment[variable];
    if (value !== undefined && value !== "") read[name] = value;
  }
  return read;
}

function readArguments(argv: readonly string[], faults: ConfigFault[]): Record<string, string | boolean> {
  const read: Record<string, string | boolean> = {};
  const left = argv.flatMap((word) => (word.startsWith("--") && word.includes("=") ? splitAtEquals(word) : [word]));
  while (left.length > 0) {
    const word = left.shift() ?? "";
    const name = Object.entries(fromArguments).find(([argument]) => argument === word)?.[1];
    if (name === undefined) faults.push(unknownArgument(word));
    else if (flags.includes(word)) read[name] = true;
    else read[name] = left.shift() ?? "";
  }
  return read;
}

function splitAtEquals(word: string): string[] {
  const at = word.indexOf("=");
  return [word.slice(0, at), word.slice(at + 1)];
}

function unknownArgument(word: string): ConfigFault {
  const known = Object.keys(fromArguments).join(" ");
  return { where: word, zh: `没有这个参数。可用的有：${known}`, en: `There is no such argument. Known ones: ${known}` };
}

function faultOf(where: string, message: string): ConfigFault {
  const names = [fromArguments, fromEnvironment].flatMap((table) =>
    Object.entries(table)
      .filter(([, name]) => name === where)
      .map(([word]) => word),
  );
  return { where: names.join(" / ") || where, zh: `取值不对：${message}`, en: message };
}

function contradictions(config: Config): ConfigFault[] {
  const faults: ConfigFault[] = [];
  if ((config.tlsCert === undefined) !== (config.tlsKey === undefined)) {
    faults.push({
      where: "--tls-cert / --tls-key",
      zh: "证书与私钥要同时给出。",
      en: "Give certificate and key together.",
    });
  }
  if ((config.smtpUrl === undefined) !== (config.mailFrom === undefined)) {
    faults.push({
      where: "SMTP_URL / MAIL_FROM",
      zh: "邮件服务器与发件地址要同时给出。",
      en: "Give the mail server and the sender's address together.",
    });
  }
  for (const path of [config.tlsCert, config.tlsKey]) {
    if (path !== undefined && !existsSync(path))
      faults.push({ where: path, zh: "没有这个文件。", en: "There is no such file." });
  }
  return faults;
}
