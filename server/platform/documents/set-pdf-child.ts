import type { PrintedDocument } from "@xinheng/domain/document-outline.ts";
import { pageSetter } from "./set-pdf.ts";

/** What the parent sends: it parsed the document, so this side trusts it. */
export type PdfOrder = { readonly document: PrintedDocument };

// One set of fonts for as long as it lives: reading them takes fifteen times as long as setting a page.
const setPage = pageSetter(process.argv.slice(2));

// It goes on until the parent parts from it or kills it: with the channel closed nothing holds it any longer.
process.on("message", (order: PdfOrder) => {
  process.send?.(setPage(order.document));
});
