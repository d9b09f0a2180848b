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

/** A document of one page and one of some fifty, each set in a process of its own as the program does; beside it, that process alone. */
export async function documents(rows = 1_350, say: (step: string) => void): Promise<readonly Measured[]> {
  say("a process that only starts and ends");
  const start = await best(() => setOnce(null));
  const measured: Measured[] = [];
  for (const [name, count] of [
    ["one page", 1],
    ["many pages", rows],
  ] as const) {
    say(name);
    const set = await best(() => setOnce(documentWith(count)));
    measured.push({
      name: `documents: ${name} (${String(set.pages)})`,
      figure: Math.round(set.seconds * 1_000),
      unit: "ms",
      ratio: set.seconds / start.seconds,
      against: "a Node process that starts and ends",
      rows: count,
      peakRssMb: set.peakMb,
    });
  }
  return measured;
}

type Setting = { readonly seconds: number; readonly peakMb: number; readonly pages: number };

/** The quickest of several: what others do on the machine only adds. */
async function best(does: () => Promise<Setting>): Promise<Setting> {
  let quickest = await does();
  for (let run = 1; run < runs; run++) {
    const next = await does();
    if (next.seconds < quickest.seconds) quickest = next;
  }
  return quickest;
}

async function setOnce(document: OfficialDocument | null): Promise<Setting> {
  const began = performance.now();
  if (document === null) {
    const idle = spawn(process.execPath, ["--eval", "0"], { env: {} });
    await once(idle, "exit");
    return { seconds: (performance.now() - began) / 1_000, peakMb: 0, pages: 0 };
  }
  const child = fork(join(folder, "set-pdf-child.ts"), { serialization: "advanced", env: {} });
  let peakMb = 0;
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, heldMb(child));
  }, 10);
  const order: PdfOrder = {
    document: printedDocument(document),
    fontFolders: [join(noto, "400Regular"), join(noto, "700Bold")],
  };
  child.send(order);
  const [set] = (await once(child, "message")) as [SetPdf];
  clearInterval(watch);
  const pages = Number(/\/Count (\d+)/.exec(Buffer.from(set.pdf).toString("latin1"))?.[1] ?? 0);
  return { seconds: (performance.now() - began) / 1_000, peakMb, pages };
}

function heldMb(child: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${String(child.pid)}/status`, "utf8");
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024);
  } catch {
    return 0;
  }
}

function documentWith(rows: number): OfficialDocument {
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
          plain(String(at + 1)),
          plain(`示环罚字〔2026〕${String(at + 1)}号`),
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
