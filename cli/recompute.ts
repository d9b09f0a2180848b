import { existsSync, readFileSync, statSync } from "node:fs";
import { signingJwk } from "@xinheng/domain/access/signing-jwk.ts";
import { printedMarks } from "@xinheng/domain/catalogue/models/marks.ts";
import { recompute, type Recomputed } from "@xinheng/domain/evaluation/recompute/recompute.ts";
import { type ResultFile, resultFile } from "@xinheng/domain/evaluation/recompute/result-token.ts";
import { signedBy } from "@xinheng/domain/evaluation/recompute/signed-by.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { z } from "zod";
import { type Command, type Errand, type ExitCode, textOf } from "./command.ts";
import { inShanghai } from "./reply-page.ts";
import { padTo, printable, widthOf } from "./text-width.ts";
import { tellTrouble, tellUsage } from "./trouble.ts";
import { strangeReply } from "./strange-reply.ts";
import { say } from "./words.ts";

/** `xinheng recompute FILE`: works a published grade out anew; exit 1 where it differs or is not signed by the house. */
export const recomputeResult: Command = {
  name: "recompute",
  says: {
    zh: "用复算文件重新计算一项公布的等级，并核对签名；记录只在本机读取",
    en: "Works a published grade out anew from its file, on this machine, and checks by whom it is signed",
  },
  words: ["FILE"],
  options: [
    {
      name: "keys",
      kind: "text",
      required: false,
      says: {
        zh: "平台公钥的文件（/api/signing-keys 的内容）；不给出时向平台读取",
        en: "a file with the keys of the house (what /api/signing-keys answers); else they are asked of the house",
      },
    },
  ],
  run: recomputeFile,
};

const mostBytes = 20_000_000;
const keysFile = z.object({ keys: z.array(signingJwk) });

async function recomputeFile(errand: Errand): Promise<ExitCode> {
  const { terminal, given } = errand;
  const [file] = given.words;
  if (file === undefined)
    return tellUsage(terminal, [{ refused: "option-missing", details: { name: "FILE" } }], "recompute");
  for (const one of [file, textOf(given, "keys") ?? file])
    if (!isFile(one)) return tellUsage(terminal, [{ refused: "no-such-file", details: { file: one } }], "recompute");
  const read = resultFile.safeParse(parsed(file));
  const found = read.success ? recompute(read.data) : null;
  if (!read.success || found === null || isRefusal(found)) {
    terminal.tell(`✗ ${say(terminal, "result-unreadable", { file: printable(file) })}`);
    return 1;
  }
  const keys = await keysOf(errand);
  if (typeof keys === "number") return keys;
  const kid = signedBy(read.data.token, keys)?.kid ?? null;
  if (errand.json) terminal.print(JSON.stringify({ ...found, kid }, asText, 2));
  else print(errand, { found, kid, model: read.data.model });
  return found.equal && kid !== null ? 0 : 1;
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile() && statSync(path).size <= mostBytes;
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

function asText(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? String(value) : value;
}

/** A key that comes with the file would prove nothing. */
async function keysOf(errand: Errand): Promise<z.infer<typeof keysFile>["keys"] | ExitCode> {
  const { terminal, given, house } = errand;
  const path = textOf(given, "keys");
  if (path !== undefined) {
    const read = keysFile.safeParse(parsed(path));
    if (read.success) return read.data.keys;
    terminal.tell(`✗ ${say(terminal, "keys-unreadable", { file: printable(path) })}`);
    return 1;
  }
  const answer = await house.ask({ method: "GET", path: "/api/signing-keys" });
  if (answer.kind === "file") return tellTrouble(errand, strangeReply(terminal, house));
  if (answer.kind !== "done") return tellTrouble(errand, answer);
  const read = keysFile.safeParse(answer.body);
  return read.success ? read.data.keys : tellTrouble(errand, strangeReply(terminal, house));
}

type Worked = { readonly found: Recomputed; readonly kid: string | null; readonly model: ResultFile["model"] };

function print({ terminal }: Errand, { found, kid, model }: Worked): void {
  const { result, points, grade, facts } = found;
  terminal.print(`${printable(result.name)} · ${printable(result.association)} · ${printable(result.round)}`);
  const names = new Map(model.indicators.map(({ id, name }) => [id, printable(name)]));
  const width = Math.max(...found.indicators.map(({ id }) => widthOf(names.get(id) ?? id)));
  for (const one of found.indicators) {
    const marks = one.found === null ? say(terminal, "as-signed") : printedMarks(one.found);
    const differs = one.found !== null && one.found !== one.signed ? ` ✗ ${printedMarks(one.signed)}` : "";
    terminal.print(`  ${padTo(names.get(one.id) ?? one.id, width)}  ${marks}${differs}`);
  }
  terminal.print(say(terminal, "result-facts", { open: facts.open, all: facts.all }));
  for (const fault of found.faults) terminal.print(`✗ ${say(terminal, fault)}`);
  terminal.print(
    say(terminal, found.equal ? "result-equal" : "result-differs", {
      ...{ points: printedMarks(points.signed), grade: printable(grade.signed) },
      ...{ found: printedMarks(points.found), foundGrade: printable(grade.found ?? "—") },
    }),
  );
  const on = inShanghai(new Date(result.iat * 1000).toISOString());
  terminal.print(say(terminal, "result-of-its-day", { on }));
  terminal.print(kid === null ? `✗ ${say(terminal, "result-unsigned")}` : say(terminal, "result-signed", { kid }));
}
