import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";

export type FileKind = "csv" | "xlsx" | "xls";

export type KindRefusal = Refusal<"file-not-text" | "sheet-is-web-page">;

/** How much of a file's beginning is looked at. */
export const kindBytes = 4096;

/**
 * What a file is by its first bytes, whatever its name says: systems hand out csv, and web pages, under the name of xls.
 * Whether a zip is a workbook is known when it is opened.
 */
export function fileKindOf(first: Buffer): FileKind | KindRefusal {
  const head = first.subarray(0, kindBytes);
  if (head.toString("latin1", 0, 4) === "PK\x03\x04") return "xlsx";
  if (head.toString("hex", 0, 8) === "d0cf11e0a1b11ae1") return "xls";
  if (head.includes(0) || head.toString("latin1", 0, 5) === "%PDF-") return refuse("file-not-text");
  const text = head.toString("latin1").replace(/^(?:\xef\xbb\xbf)?\s*/, "");
  return /^<(?:\?xml|!doctype|!--|html|head|meta|table|style|mime)/i.test(text) || /^MIME-Version:/i.test(text)
    ? refuse("sheet-is-web-page")
    : "csv";
}
