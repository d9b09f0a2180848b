import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import type { Span } from "@xinheng/domain/document.ts";
import type { PrintedBlock } from "@xinheng/domain/document-outline.ts";
import { textRuns, twipOf } from "./docx-text.ts";

type PrintedTable = Extract<PrintedBlock, { role: "table" }>;
const points = 12;

/** A table over the breadth of the text; its head is repeated on every page. */
export function docxTable({ caption, columns, rows }: PrintedTable): (Paragraph | Table)[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((twipOf(156) * share) / shares));
  const row = (cells: readonly (readonly Span[])[], isHead: boolean) =>
    new TableRow({
      ...(isHead ? { tableHeader: true } : {}),
      cantSplit: true,
      children: cells.map((cell, at) => cellOf(cell, widths[at] ?? 0, isHead)),
    });
  const named = columns.map(({ name }) => [{ text: name, strong: true }]);
  return [
    ...(caption === null
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            keepNext: true,
            children: textRuns([{ text: caption, strong: true }], undefined, points),
          }),
        ]),
    new Table({
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      rows: [row(named, true), ...rows.map((cells) => row(cells, false))],
    }),
    // Word joins two tables that follow one another without a paragraph between.
    new Paragraph({ spacing: { line: 120 } }),
  ];
}

function cellOf(spans: readonly Span[], width: number, isHead: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    children: [
      new Paragraph({
        alignment: isHead ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: textRuns(spans, undefined, points),
      }),
    ],
  });
}
