import { spawn } from "node:child_process";
import { join } from "node:path";

export type Ran = { readonly code: number | null; readonly out: string; readonly told: string };

/** What the command line is given: the folder it runs in and keeps its session under, the house it asks, what is piped in. */
export type Line = { readonly folder: string; readonly url?: string; readonly input?: string };

/** The command line in a process of its own, as a user has it; ends by itself or after a minute. */
export async function xinheng(argv: readonly string[], { folder, url = "", input = "" }: Line): Promise<Ran> {
  const env = {
    ...process.env,
    XDG_CONFIG_HOME: join(folder, "config"),
    XINHENG_URL: url,
    XINHENG_KEY: "",
    XINHENG_DATA: "",
    DATABASE_URL: "",
    LANG: "zh_CN.UTF-8",
    LC_ALL: "",
  };
  const program = join(import.meta.dirname, "..", "cli", "xinheng.mjs");
  const child = spawn(process.execPath, [program, ...argv], { env, cwd: folder, timeout: 60_000 });
  const [out, told]: [string[], string[]] = [[], []];
  child.stdout.setEncoding("utf8").on("data", (part: string) => out.push(part));
  child.stderr.setEncoding("utf8").on("data", (part: string) => told.push(part));
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, out: out.join(""), told: told.join("") };
}
