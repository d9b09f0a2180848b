import type { PrintedDocument } from "@xinheng/domain/document-outline.ts";
import { setPdf } from "./set-pdf.ts";

/** What the parent sends: it parsed the document, so this side trusts it. */
export type PdfOrder = { readonly document: PrintedDocument; readonly fontFolders: readonly string[] };

process.once("message", (order: PdfOrder) => {
  const done = setPdf(order.document, order.fontFolders);
  process.send?.(done, undefined, {}, () => {
    process.disconnect();
  });
});
