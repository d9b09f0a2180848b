import { convertMillimetersToTwip, type IRunOptions, TextRun } from "docx";
import type { Span } from "@xinheng/domain/document.ts";

/** The font for Chinese, with a Latin one beside it: without `eastAsia` Word shows Chinese in its own default. */
export function fontNames(eastAsia: string) {
  return { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia } as const;
}

/** A size in half points, as docx counts. */
export function pointsOf(points: number): number {
  return points * 2;
}

export function twipOf(millimetres: number): number {
  return convertMillimetersToTwip(millimetres);
}

/** Runs of text; line breaks stay, and what XML cannot hold is left out. */
export function textRuns(spans: readonly Span[], font?: string, points?: number): TextRun[] {
  return spans.flatMap(({ text, strong }) =>
    text.split("\n").map((line, at) => {
      const run: IRunOptions = {
        text: writable(line),
        bold: strong === true,
        ...(at > 0 ? { break: 1 } : {}),
        ...(font === undefined ? {} : { font: fontNames(font) }),
        ...(points === undefined ? {} : { size: pointsOf(points) }),
      };
      return new TextRun(run);
    }),
  );
}

function writable(text: string): string {
  return text.replaceAll(/[^\t\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
