import { existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { OfficialDocument } from "@xinheng/domain/document.ts";
import { printedDocument } from "@xinheng/domain/document-outline.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { SetPdf } from "./set-pdf.ts";
import { type SetterProcess, type SettingLimits, startSetter } from "./setter-process.ts";

export type PdfRefusal = Refusal<"document-too-long" | "documents-busy">;

/** What one document may take, and how many are set or wait at once. */
export type PdfLimits = SettingLimits & {
  readonly atOnce: number;
  readonly mostWaiting: number;
};

export type PdfSetter = (document: OfficialDocument) => Promise<SetPdf | PdfRefusal>;

const usualLimits: PdfLimits = { longestMs: 30_000, mostMib: 1_024, atOnce: 2, mostWaiting: 20 };

// Long enough for the notices of one meeting, short enough that a small machine has its memory back.
const keptMs = 30_000;

/**
 * Sets documents as PDF, in processes apart: the setter is native and synchronous, so that neither a worker's heap limit nor
 * its end would hold it. Past its time or memory the process is killed and the document refused. One that is done waits half a
 * minute for the next document: reading the fonts takes far longer than setting a page.
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
  const kept = keptSetters();
  return async (document) => {
    if (waiting.length >= limits.mostWaiting) return refuse("documents-busy");
    await turn();
    // A process that cannot be started fails here and now, and its place is the next one's all the same.
    try {
      const fonts = fontFolders(houseFonts);
      const setter = kept.take(fonts);
      try {
        return await setter.set({ document: printedDocument(document) }, limits);
      } finally {
        kept.giveBack(setter, fonts);
      }
    } finally {
      next();
    }
  };
}

/** Processes that are done and wait for another document: none longer than `keptMs`, none with other fonts than are there now. */
function keptSetters() {
  const idle: { readonly setter: SetterProcess; readonly fonts: string; readonly timer: NodeJS.Timeout }[] = [];
  const takeOut = () => {
    const last = idle.pop();
    clearTimeout(last?.timer);
    return last;
  };
  return {
    take: (fonts: FontFolders) => {
      for (let one = takeOut(); one !== undefined; one = takeOut()) {
        if (one.fonts === fonts.edition && one.setter.usable()) return one.setter;
        one.setter.end();
      }
      return startSetter(fonts.folders);
    },
    giveBack: (setter: SetterProcess, fonts: FontFolders) => {
      if (!setter.usable()) {
        setter.end();
        return;
      }
      const timer = setTimeout(() => {
        idle.splice(
          idle.findIndex((one) => one.setter === setter),
          1,
        );
        setter.end();
      }, keptMs).unref();
      idle.push({ setter, fonts: fonts.edition, timer });
    },
  };
}

const noto = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/noto-serif-sc/package.json"));

/** Where the fonts are, and what changes once a font is put there or taken away. */
type FontFolders = { readonly folders: readonly string[]; readonly edition: string };

/** The house's fonts and the two weights that stand in for what the standard names and nobody may ship. */
function fontFolders(houseFonts: string): FontFolders {
  const own = existsSync(houseFonts) ? [houseFonts] : [];
  const folders = [...own, join(noto, "400Regular"), join(noto, "700Bold")];
  return { folders, edition: own.map((folder) => `${folder} ${String(statSync(folder).mtimeMs)}`).join() };
}
