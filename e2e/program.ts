import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** The program as `npm start` runs it, on a data folder of its own and a free port. */
export type Program = {
  readonly url: string;
  readonly folder: string;
  /** Demonstration accounts as the console showed them: sign-in name to password. Empty after the first start. */
  readonly passwords: ReadonlyMap<string, string>;
  readonly output: () => string;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Ends it as Ctrl-C would. */
  readonly stop: () => Promise<void>;
};

export function newDataFolder(): string {
  return mkdtempSync(join(tmpdir(), "xinheng-e2e-"));
}

export function removeDataFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * A data folder after its first start, laid aside for a whole run: each procedure begins with a copy of it, where a first
 * start of its own would show nothing new. Answers the folder; what the console said lies beside it.
 */
export async function layAsideFirstStart(): Promise<string> {
  const folder = newDataFolder();
  const program = await startProgram(folder);
  await program.stop();
  writeFileSync(`${folder}.said`, program.output());
  return folder;
}

/** What the console said when the folder that is laid aside was started, after copying it; nothing without one. */
function copyFirstStart(folder: string): string {
  const aside = process.env["XINHENG_TEST_FIRST_START"];
  if (aside === undefined || !existsSync(folder) || readdirSync(folder).length > 0) return "";
  // With owners and modes: the database's files may belong to another user.
  execFileSync("cp", ["-a", `${aside}/.`, folder]);
  return readFileSync(`${aside}.said`, "utf8");
}

const patienceMs = 120_000;

export async function startProgram(
  folder: string,
  more: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const before = copyFirstStart(folder);
  const child = launch(folder, more, environment);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  await greeted(child, () => output);
  const url = /Xinheng [\d.]+ {2}(\S+)/.exec(output)?.[1];
  if (url === undefined) throw new Error(`the program told no address:\n${output}`);
  const passwords = new Map(
    [...(before + output).matchAll(/^ {4}(\w+) +([\w-]{20,}) {3}/gm)].map(([, name = "", password = ""]) => [
      name,
      password,
    ]),
  );
  return {
    url,
    folder,
    passwords,
    output: () => output,
    kill: () => end(child, "SIGKILL"),
    stop: () => end(child, "SIGTERM"),
  };
}

function launch(folder: string, more: readonly string[], environment: Readonly<Record<string, string>>) {
  return spawn(
    process.execPath,
    [join(root, "server", "main.ts"), "--data", folder, "--port", "0", "--log-level", "warn", ...more],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...environment } },
  );
}

/** Starts it and ends it as a power cut would as soon as `reached` says so, which must be before it greets. */
export async function cutShort(folder: string, reached: () => boolean): Promise<void> {
  const child = launch(folder, [], {});
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const until = Date.now() + patienceMs;
  while (!reached() && child.exitCode === null && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await end(child, "SIGKILL");
  if (!reached() || output.includes("Workbench")) throw new Error(`the program was not cut short in time:\n${output}`);
}

async function greeted(child: ChildProcess, output: () => string): Promise<void> {
  const until = Date.now() + patienceMs;
  while (!/工作台 {3}Workbench/.test(output())) {
    if (child.exitCode !== null)
      throw new Error(`the program ended by itself (${String(child.exitCode)}):\n${output()}`);
    if (Date.now() > until) {
      child.kill("SIGKILL");
      throw new Error(`the program did not come up:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const gone = new Promise<void>((resolve) =>
    child.once("exit", () => {
      resolve();
    }),
  );
  child.kill(signal);
  return gone;
}

/** Asks the program's API as one person, with the cookie a browser would hold. */
export type Api = {
  readonly ask: (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>;
  readonly upload: (path: string, file: Buffer) => Promise<{ status: number; body: unknown }>;
};

export async function signInTo(program: Program, name: string, password = program.passwords.get(name)): Promise<Api> {
  const reply = await fetch(`${program.url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: program.url },
    body: JSON.stringify({ name, password }),
  });
  const cookie = reply.headers.getSetCookie()[0]?.split(";")[0];
  if (reply.status !== 200 || cookie === undefined)
    throw new Error(`${name} could not sign in: ${String(reply.status)} ${await reply.text()}`);
  const send = async (method: string, path: string, headers: Record<string, string>, body?: string | Buffer) => {
    const answered = await fetch(program.url + path, {
      method,
      headers: { cookie, origin: program.url, ...headers },
      ...(body === undefined ? {} : { body: body as NonNullable<RequestInit["body"]> }),
    });
    const text = await answered.text();
    return {
      status: answered.status,
      body: answered.headers.get("content-type")?.includes("json") === true ? (JSON.parse(text) as unknown) : text,
    };
  };
  return {
    ask: (method, path, body) =>
      body === undefined
        ? send(method, path, {})
        : send(method, path, { "content-type": "application/json" }, JSON.stringify(body)),
    upload: (path, file) => send("POST", path, { "content-type": "application/octet-stream" }, file),
  };
}
