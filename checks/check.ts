// `npm run check`: every check, in two lanes for two cores.
// What a check prints is shown when it ends, so that two of them never speak at once.
import { spawn } from "node:child_process";

const lanes = [
  ["types", "cruise", "house", "unused", "planted"],
  ["lint", "contract"],
] as const;

function run(check: string): Promise<boolean> {
  const child = spawn("npm", ["run", "--silent", check], { stdio: ["ignore", "pipe", "pipe"] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      console.log(`${code === 0 ? "✔" : "✖"} ${check}`);
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

const passed = await Promise.all(
  lanes.map(async (lane) => {
    let all = true;
    for (const check of lane) all = (await run(check)) && all;
    return all;
  }),
);
process.exitCode = passed.every(Boolean) ? 0 : 1;
