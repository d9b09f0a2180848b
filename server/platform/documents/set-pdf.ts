import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { PagePoint } from "@xinheng/domain/access/seals/seal-place.ts";
import type { PrintedBlock, PrintedDocument } from "@xinheng/domain/document-outline.ts";
import { z } from "zod";
import { scanCode } from "./scan-code.ts";

/** `missing` holds the characters no font has, as U+20000; with any of them the file is plain PDF and says so. */
export type SetPdf = {
  readonly pdf: Uint8Array;
  readonly conformance: "PDF/A-2b" | "PDF";
  readonly missing: readonly string[];
  /** The middle of the issuer's name and date; null where the document has no place for a seal. */
  readonly sealPlace: PagePoint | null;
};

const mostMissing = 100;
const page = readFileSync(join(import.meta.dirname, "official-page.typ"), "utf8");

/**
 * Reads the fonts of these folders and answers what sets documents with them as PDF, in this thread and as long as it takes.
 * The same document gives the same bytes, whatever was set before it: no clock is read and no name drawn. Text goes in as
 * JSON and is never markup. Each call holds some 30 MB of fonts for good.
 */
export function pageSetter(fontFolders: readonly string[]): (document: PrintedDocument) => SetPdf {
  const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: [...fontFolders] }] });
  return (document) => setPdf(document, compiler);
}

function setPdf(document: PrintedDocument, compiler: NodeCompiler): SetPdf {
  const compile = (text: string, missing: readonly string[], standard?: "a-2b") => {
    const source = { mainFileContent: page, inputs: { d: withMissing(text, missing) } };
    const pdf = compiler.pdf(source, {
      ...{ creationTimestamp: 0 },
      ...(standard === undefined ? {} : { pdfStandard: standard }),
    });
    // Asked of the pages just set, which the compiler still holds.
    return { pdf, sealPlace: placeOf(compiler.query(source, { selector: "<seal>" })) };
  };
  const missing = new Set<string>();
  const whole = JSON.stringify({ ...document, blocks: document.blocks.map(withCode) });
  for (;;) {
    try {
      // Only to find the next character without a shape: what was found so far is left out.
      const set = compile(without(whole, missing), [], "a-2b");
      if (missing.size === 0) return { ...set, conformance: "PDF/A-2b", missing: [] };
      break;
    } catch (failure) {
      const found = shapeless(failure).filter((sign) => !missing.has(sign));
      if (found.length === 0 || missing.size > mostMissing) throw nameless(failure);
      for (const sign of found) missing.add(sign);
    }
  }
  // PDF/A forbids a character without a shape; the text keeps it, the page shows a box and says what it stands for.
  const named = [...missing].map(
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
  return { ...compile(whole, named), conformance: "PDF", missing: named };
}

const length = z
  .string()
  .regex(/^-?[\d.]+pt$/)
  .transform((points) => Math.round((Number.parseFloat(points) * 25_400) / 72));
const marks = z.array(z.object({ value: z.object({ page: z.int().min(1), x: length, y: length }) })).max(1);

/** What the page says of its mark, in micrometres. */
function placeOf(said: unknown): PagePoint | null {
  const [mark] = marks.parse(said);
  return mark === undefined ? null : { page: mark.value.page, xUm: mark.value.x, yUm: mark.value.y };
}

/** The setter draws what it is told and reckons nothing. */
function withCode(block: PrintedBlock) {
  return block.role === "code" ? { ...block, code: scanCode(block.text) } : block;
}

function withMissing(text: string, missing: readonly string[]): string {
  return `${text.slice(0, -1)},"missing":${JSON.stringify(missing)}}`;
}

function without(text: string, signs: ReadonlySet<string>): string {
  return [...signs].reduce((left, sign) => left.replaceAll(sign, "〓"), text);
}

/** The characters a failed PDF/A export complains of; none where it failed for something else. */
function shapeless(failure: unknown): string[] {
  return [...saidBy(failure).matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)].flatMap(([, text = ""]) =>
    [...unescaped(text)].filter((sign) => (sign.codePointAt(0) ?? 0) > 0x7f),
  );
}

/** The complaint writes unprintable characters as \u{1f600}. */
function unescaped(text: string): string {
  return text.replaceAll(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

function saidBy(failure: unknown): string {
  if (typeof failure !== "object" || failure === null || !("code" in failure)) return String(failure);
  return String(failure.code);
}

/** Of a failure of the setter only its kind goes on: its full text may quote what stands in the document. */
function nameless(failure: unknown): Error {
  const kind = /message: \\?"([^"`]{0,120})/.exec(saidBy(failure))?.[1] ?? "unknown";
  return new Error(`the page could not be set: ${kind}`);
}
