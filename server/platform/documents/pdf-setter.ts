import { type ChildProcess, fork } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { OfficialDocument } from "@xinheng/domain/document.ts";
import { printedDocument } from "@xinheng/domain/document-outline.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { SetPdf } from "./set-pdf.ts";
import type { PdfOrder } from "./set-pdf-child.ts";

export type PdfRefusal = Refusal<"document-too-long" | "documents-busy">;

/** What one document may take, and how many are set or wait at once. */
export type PdfLimits = {
  readonly longestMs: number;
  readonly mostMib: number;
  readonly atOnce: number;
  readonly mostWaiting: number;
};

export type PdfSetter = (document: OfficialDocument) => Promise<SetPdf | PdfRefusal>;

const usualLimits: PdfLimits = { longestMs: 30_000, mostMib: 1_024, atOnce: 2, mostWaiting: 20 };

/**
 * Sets documents as PDF, each in a process of its own: the setter is native and synchronous, so that neither a worker's
 * heap limit nor its end would hold it. Past its time or memory the process is killed and the document refused.
 * `houseFonts` is the installation's own folder of fonts; it may be missing.
 */
export function pdfSetter(houseFonts: string, limits: PdfLimits = usualLimits): PdfSetter {
  let running = 0;
  const waiting: (() => void)[] = [];
  const turn = async () => {
    if (running >= limits.atOnce) await new Promise<void>((go) => waiting.push(go));
    else running++;
  };
  const next = () => {
    const go = waiting.shift();
    if (go === undefined) running--;
    else go();
  };
  return async (document) => {
    if (waiting.length >= limits.mostWaiting) return refuse("documents-busy");
    await turn();
    try {
      return await setInChild({ document: printedDocument(document), fontFolders: fontFolders(houseFonts) }, limits);
    } finally {
      next();
    }
  };
}

const noto = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/noto-serif-sc/package.json"));

/** The house's fonts and the two weights that stand in for what the standard names and nobody may ship. */
function fontFolders(houseFonts: string): string[] {
  const own = existsSync(houseFonts) ? [houseFonts] : [];
  return [...own, join(noto, "400Regular"), join(noto, "700Bold")];
}

function setInChild(order: PdfOrder, limits: PdfLimits): Promise<SetPdf | PdfRefusal> {
  const child = fork(join(import.meta.dirname, "set-pdf-child.ts"), {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    // Nothing of the program's surroundings (passwords of databases) goes into it.
    env: {},
  });
  return new Promise((resolve, reject) => {
    let complaint = "";
    const tooLong = () => {
      child.kill("SIGKILL");
      end(refuse("document-too-long", { seconds: Math.round(limits.longestMs / 1_000), mebibytes: limits.mostMib }));
    };
    const timer = setTimeout(tooLong, limits.longestMs);
    const watch = setInterval(() => {
      if (heldMib(child) > limits.mostMib) tooLong();
    }, 50);
    const end = (answer: SetPdf | PdfRefusal | Error) => {
      clearTimeout(timer);
      clearInterval(watch);
      if (answer instanceof Error) reject(answer);
      else resolve(answer);
    };
    child.stderr?.on("data", (said: Buffer) => {
      complaint = (complaint + said.toString()).slice(-2_000);
    });
    child.once("message", (set: SetPdf) => end(set));
    child.once("error", end);
    // After an answer this changes nothing; without one the setter has failed, which is ours to mend.
    child.once("exit", () =>
      end(new Error(/the page could not be set: .*/.exec(complaint)?.[0] ?? "the setter ended")),
    );
    child.send(order, (failure) => {
      if (failure !== null) end(failure);
    });
  });
}

/** Resident memory where the system tells it (Linux); elsewhere only the time bounds the process. */
function heldMib(child: ChildProcess): number {
  try {
    const pages = Number(readFileSync(`/proc/${String(child.pid)}/statm`, "utf8").split(" ")[1]);
    return (pages * 4_096) / 2 ** 20;
  } catch {
    return 0;
  }
}
