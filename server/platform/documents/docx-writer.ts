import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeadingLevel,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import type { OfficialDocument, Span } from "@xinheng/domain/document.ts";
import { type PrintedBlock, type PrintedDocument, printedDocument } from "@xinheng/domain/document-outline.ts";
import { fontNames, pointsOf, textRuns, twipOf } from "./docx-text.ts";
import { docxTable } from "./docx-table.ts";

export const docxMediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** 22 lines on 225mm. */
const pitch = convertMillimetersToTwip(225) / 22;
/** A character of 3号, in twentieths of a point. */
const character = 16 * 20;
/** Two characters. Word goes by their number; what knows no such unit goes by the length. */
const firstLine = { firstLineChars: 200, firstLine: 2 * character } as const;

/**
 * The same document to be edited: real headings, tables and page numbers, the standard's own font names for Chinese (the
 * reader's machine has them or takes its nearest). Names nobody as its author.
 */
export function writeDocx(document: OfficialDocument): Promise<Buffer> {
  const printed = printedDocument(document);
  return Packer.toBuffer(
    new Document({
      title: printed.title,
      creator: printed.heading,
      lastModifiedBy: printed.heading,
      evenAndOddHeaderAndFooters: true,
      styles: {
        default: { document: { run: { font: fontNames("仿宋_GB2312"), size: pointsOf(16) } }, ...headingStyles },
      },
      sections: [
        {
          properties: { page: pageOfStandard, grid: { linePitch: Math.round(pitch), type: "linesAndChars" } },
          footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
          children: [...head(printed), ...printed.blocks.flatMap(blockOf), ...tail(printed)],
        },
      ],
    }),
  );
}

/** A4, 37mm above, 28mm at the binding edge, 156mm by 225mm of text. */
const pageOfStandard = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(37),
    bottom: convertMillimetersToTwip(35),
    left: convertMillimetersToTwip(28),
    right: convertMillimetersToTwip(26),
    footer: convertMillimetersToTwip(23),
  },
} as const;

const plainHeading = { run: { color: "000000", size: pointsOf(16) }, paragraph: { indent: firstLine } } as const;
const headingStyles = {
  heading1: { ...plainHeading, run: { ...plainHeading.run, font: fontNames("黑体") } },
  heading2: { ...plainHeading, run: { ...plainHeading.run, font: fontNames("楷体_GB2312") } },
  heading3: plainHeading,
  heading4: plainHeading,
} as const;

/** The page's line grid: exactly 22 lines a page, whatever font stands in. */
const line = { line: Math.round(pitch), lineRule: LineRuleType.EXACT } as const;

function pageNumber(alignment: (typeof AlignmentType)["LEFT" | "RIGHT"]): Footer {
  const children = ["— ", PageNumber.CURRENT, " —"];
  const indent = alignment === AlignmentType.RIGHT ? { right: character } : { left: character };
  const run = new TextRun({ children, font: fontNames("宋体"), size: pointsOf(14) });
  return new Footer({ children: [new Paragraph({ alignment, indent, children: [run] })] });
}

function head({ heading, number, title, addressee }: PrintedDocument): Paragraph[] {
  const biaoSong = fontNames("方正小标宋简体");
  const rule = { style: BorderStyle.SINGLE, size: 12, color: "D7000F", space: 11 };
  const mark: IRunOptions = { text: heading, font: biaoSong, size: pointsOf(36), bold: true, color: "D7000F" };
  const name: IRunOptions = { text: title, font: biaoSong, size: pointsOf(22), bold: true };
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: convertMillimetersToTwip(35), after: Math.round(2 * pitch) },
      children: [new TextRun(mark)],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: Math.round(2 * pitch) },
      border: { bottom: rule },
      children: number === null ? [] : [new TextRun(number)],
    }),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      spacing: { after: Math.round(pitch) },
      children: [new TextRun(name)],
    }),
    ...(addressee === null ? [] : [new Paragraph({ spacing: line, children: [new TextRun(addressee)] })]),
  ];
}

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

function blockOf(block: PrintedBlock) {
  switch (block.role) {
    case "heading": {
      const level = headingLevels[block.level - 1] ?? HeadingLevel.HEADING_4;
      return [new Paragraph({ heading: level, spacing: line, keepNext: true, children: [new TextRun(block.text)] })];
    }
    case "chapter": {
      const run = new TextRun({ text: block.text, font: fontNames("黑体") });
      const spacing = { ...line, before: Math.round(pitch / 2), after: Math.round(pitch / 2) };
      const alignment = AlignmentType.CENTER;
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, alignment, spacing, keepNext: true, children: [run] })];
    }
    case "paragraph":
      return [paragraph(block.spans)];
    case "quotation":
      return [
        new Paragraph({
          spacing: line,
          indent: { ...firstLine, left: 2 * character, right: 2 * character },
          children: textRuns(block.spans, "楷体_GB2312"),
        }),
      ];
    case "code":
      return [paragraph([{ text: block.text }])];
    case "table":
      return docxTable(block);
  }
}

function paragraph(spans: readonly Span[]): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    spacing: line,
    indent: firstLine,
    children: textRuns(spans),
  });
}

function tail({ attachments, signature, note, copies, printed }: PrintedDocument): Paragraph[] {
  const empty = new Paragraph({ spacing: line });
  const named = attachments.map((name, at) => (at === 0 ? paragraph([{ text: `附件：${name}` }]) : indented(name, 5)));
  const signed =
    signature === null
      ? []
      : [
          ...Array.from({ length: signature.seal ? 3 : 1 }, () => empty),
          ...[signature.issuer, signature.on].map((text) => rightAligned(text, signature.seal ? 4 : 2)),
        ];
  const foot = [copies, printed === null ? null : `${printed.by}\t${printed.on}`].filter((text) => text !== null);
  return [
    ...(named.length === 0 ? [] : [empty, ...named]),
    ...signed,
    ...(note === null ? [] : [paragraph([{ text: note }])]),
    ...foot.map(footLine),
  ];
}

function rightAligned(text: string, characters: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: line,
    indent: { right: characters * character },
    keepLines: true,
    children: [new TextRun(text)],
  });
}

function indented(text: string, characters: number): Paragraph {
  return new Paragraph({ spacing: line, indent: { left: characters * character }, children: [new TextRun(text)] });
}

/** 版记: between lines as broad as the text, 4号, a character in from both sides. */
function footLine(text: string): Paragraph {
  const rule = { style: BorderStyle.SINGLE, size: 8, color: "000000", space: 1 };
  return new Paragraph({
    border: { top: rule, bottom: rule },
    indent: { left: character, right: character },
    tabStops: [{ type: "right", position: twipOf(156) - twipOf(5) }],
    children: [new TextRun({ text, size: pointsOf(14) })],
  });
}
