import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { documentOf, type OfficialDocument, plain } from "@xinheng/domain/document.ts";
import { printedDocument } from "@xinheng/domain/document-outline.ts";
import type { PdfOrder } from "../server/platform/documents/set-pdf-child.ts";
import type { SetPdf } from "../server/platform/documents/set-pdf.ts";
import type { Measured } from "./measured.ts";

const folder = join(import.meta.dirname, "..", "server", "platform", "documents");
const noto = dirname(
  createRequire(join(folder, "pdf-setter.ts")).resolve("@expo-google-fonts/noto-serif-sc/package.json"),
);
const runs = 5;

/** A document of one page and one of some fifty, each set by a new process and once more by the same; beside it, a process alone. */
export async function documents(rows = 1_350, say: (step: string) => void): Promise<readonly Measured[]> {
  say("a process that only starts and ends");
  const start = await best(startAndEnd);
  const measured: Measured[] = [];
  for (const [name, count] of [
    ["one page", 1],
    ["many pages", rows],
  ] as const) {
    say(name);
    const set = await best(() => setTwice(count));
    measured.push({
      name: `documents: ${name} (${String(set.pages)})`,
      figure: Math.round(set.seconds * 1_000),
      unit: "ms",
      ratio: set.seconds / start.seconds,
      against: "a Node process that starts and ends",
      rows: count,
      peakRssMb: set.peakMb,
    });
    measured.push({
      name: `documents: ${name}, the next one set by the same process`,
      figure: Math.round(set.nextSeconds * 1_000),
      unit: "ms",
      ratio: set.nextSeconds / set.seconds,
      against: "the first one",
      rows: count,
      peakRssMb: set.peakMb,
    });
  }
  return measured;
}

type Setting = {
  readonly seconds: number;
  readonly nextSeconds: number;
  readonly peakMb: number;
  readonly pages: number;
};

/** The quickest of several: what others do on the machine only adds. */
async function best(does: () => Promise<Setting>): Promise<Setting> {
  let quickest = await does();
  for (let run = 1; run < runs; run++) {
    const next = await does();
    if (next.seconds < quickest.seconds) quickest = next;
  }
  return quickest;
}

async function startAndEnd(): Promise<Setting> {
  const began = performance.now();
  const idle = spawn(process.execPath, ["--eval", "0"], { env: {} });
  await once(idle, "exit");
  return { seconds: (performance.now() - began) / 1_000, nextSeconds: 0, peakMb: 0, pages: 0 };
}

/** No row of the second document stands in the first: what the setter remembers of the one does not spare it the other. */
async function setTwice(rows: number): Promise<Setting> {
  const [first, next] = [documentWith(rows, 0), documentWith(rows, rows)];
  const began = performance.now();
  const child = fork(join(folder, "set-pdf-child.ts"), [join(noto, "400Regular"), join(noto, "700Bold")], {
    serialization: "advanced",
    env: {},
  });
  let peakMb = 0;
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, heldMb(child));
  }, 10);
  const send = (document: OfficialDocument) => {
    const order: PdfOrder = { document: printedDocument(document) };
    child.send(order);
  };
  send(first);
  const [set] = (await once(child, "message")) as [SetPdf];
  const seconds = (performance.now() - began) / 1_000;
  const sentNext = performance.now();
  send(next);
  await once(child, "message");
  const nextSeconds = (performance.now() - sentNext) / 1_000;
  clearInterval(watch);
  child.disconnect();
  const pages = Number(/\/Count (\d+)/.exec(Buffer.from(set.pdf).toString("latin1"))?.[1] ?? 0);
  return { seconds, nextSeconds, peakMb, pages };
}

function heldMb(child: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${String(child.pid)}/status`, "utf8");
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024);
  } catch {
    return 0;
  }
}

function documentWith(rows: number, from: number): OfficialDocument {
  return documentOf({
    kind: "bench",
    heading: "示例建材行业协会",
    number: { prefix: "示例", year: 2026, order: 1 },
    title: "关于示例事项的报告",
    addressee: null,
    blocks: [
      {
        role: "table",
        columns: [
          { name: "序号", share: 1 },
          { name: "文书号", share: 4 },
          { name: "机关", share: 4 },
        ],
        rows: Array.from({ length: rows }, (_, at) => [
          plain(String(from + at + 1)),
          plain(`示环罚字〔2026〕${String(from + at + 1)}号`),
          plain("示例市生态环境局"),
        ]),
      },
    ],
    attachments: [],
    signature: { issuer: "示例建材行业协会", on: "2026-11-21", seal: true },
    note: null,
    copies: [],
    printed: null,
  });
}
