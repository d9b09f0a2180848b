import type { Block, OfficialDocument, Span } from "./document.ts";

export type RedactionReason = NonNullable<Span["redact"]>;

/** As many marks whatever was written: the length of a name is a hint too. */
const mark = "××";

/** A copy with every span of these reasons blacked out. The original is left as it is, and so is its number. */
export function redacted(document: OfficialDocument, reasons: readonly RedactionReason[]): OfficialDocument {
  const hide = (spans: readonly Span[]): Span[] =>
    spans.map((span) => (span.redact !== undefined && reasons.includes(span.redact) ? { ...span, text: mark } : span));
  return { ...document, blocks: document.blocks.map((block) => redactedBlock(block, hide)) };
}

function redactedBlock(block: Block, hide: (spans: readonly Span[]) => Span[]): Block {
  switch (block.role) {
    case "heading":
    case "chapter":
    case "code":
      return block;
    case "paragraph":
    case "quotation":
      return { ...block, spans: hide(block.spans) };
    case "list":
      return { ...block, items: block.items.map(hide) };
    case "clause":
      return { ...block, paragraphs: block.paragraphs.map(hide) };
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(hide)) };
  }
}
