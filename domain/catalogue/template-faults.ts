import { factsOfKind } from "./document-kinds.ts";
import { type PackFault, type PackPath, packFault } from "./pack-fault.ts";
import type { TemplateBlock, TemplateEntry } from "./template-entry.ts";

/** A text of a template with its place; `cells` stand beside the facts where a row is filled in. */
type PlacedText = {
  readonly text: string;
  readonly path: PackPath;
  readonly cells?: readonly string[];
  readonly when?: string | undefined;
};

const hole = /\{([^{}]*)\}/g;

/** Every name in the braces of a text, in order. */
function holesOf(text: string): string[] {
  return [...text.matchAll(hole)].map(([, name = ""]) => name);
}

/** What a template asks for must be what its kind is told; what may be missing is asked for only behind `when`. */
export function templateFaults(template: TemplateEntry, entry: number): PackFault[] {
  const facts = factsOfKind(template.documentKind);
  const unknown = (slot: string, path: PackPath) => packFault("slot-unknown", { entry, path }, { slot });
  const rowNames = Object.keys(facts.rows);
  const inTexts = placedTexts(template).flatMap(({ text, path, cells, when }) =>
    holesOf(text).flatMap((slot) => {
      if (facts.texts.includes(slot) || cells?.includes(slot) === true) return [];
      if (rowNames.includes(slot)) return [packFault("slot-holds-rows", { entry, path }, { slot })];
      if (!facts.optional.includes(slot)) return [unknown(slot, path)];
      return when === slot ? [] : [packFault("slot-unguarded", { entry, path }, { slot })];
    }),
  );
  const inBlocks = template.blocks.flatMap((block, at) => {
    const conditions = (["when", "unless"] as const).flatMap((key) => {
      const slot = block[key];
      if (slot === undefined || rowNames.includes(slot) || facts.optional.includes(slot)) return [];
      return [unknown(slot, ["blocks", at, key])];
    });
    return [...conditions, ...rowFaults(block, at)];
  });
  return [...inTexts, ...inBlocks];

  function rowFaults(block: TemplateBlock, at: number): PackFault[] {
    if (!("rows" in block)) return [];
    const cells = facts.rows[block.rows];
    if (cells === undefined) return [unknown(block.rows, ["blocks", at, "rows"])];
    if (block.role === "clauses")
      return ["number", "chapter", "heading", "text"].every((cell) => cells.includes(cell))
        ? []
        : [unknown(block.rows, ["blocks", at, "rows"])];
    if (block.role !== "table") return [];
    return block.columns.flatMap(({ cell }, number) =>
      cells.includes(cell) ? [] : [unknown(cell, ["blocks", at, "columns", number, "cell"])],
    );
  }
}

function placedTexts(template: TemplateEntry): PlacedText[] {
  const facts = factsOfKind(template.documentKind);
  const named = (["heading", "title", "addressee", "note"] as const).flatMap((key) => {
    const text = template[key];
    return text === undefined ? [] : [{ text, path: [key] }];
  });
  const lists = (["attachments", "copies"] as const).flatMap((key) =>
    template[key].map((text, at) => ({ text, path: [key, at] })),
  );
  const signed =
    template.signature === undefined ? [] : [{ text: template.signature.issuer, path: ["signature", "issuer"] }];
  const printed = template.printed === undefined ? [] : [{ text: template.printed.by, path: ["printed", "by"] }];
  const blocks = template.blocks.flatMap((block, at): PlacedText[] => {
    if (block.role === "table")
      return block.caption === undefined ? [] : [{ text: block.caption, path: ["blocks", at, "caption"] }];
    if (block.role === "clauses") return [];
    const cells = "rows" in block ? (facts.rows[block.rows] ?? []) : [];
    return [{ text: block.text, path: ["blocks", at, "text"], cells, when: block.when }];
  });
  return [...named, ...lists, ...signed, ...printed, ...blocks];
}
