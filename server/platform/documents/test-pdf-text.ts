import { inflateSync } from "node:zlib";

/** What a test reads of a PDF: its pages' text in the order it was set, and where each line and picture lies (points, from below). */
export type PdfPage = {
  readonly text: string;
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number; readonly size: number }[];
  readonly images: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
};

/**
 * Reads text back out of the bytes by the fonts' own ToUnicode tables, as a reader that copies text does. Knows the shape
 * our setter writes (plain objects, two-byte codes) and what is appended to it (of an object the last one counts), which is enough to test what stands on a page, and where.
 */
export function pdfPages(bytes: Buffer): PdfPage[] {
  const objects = new Map(
    [...bytes.toString("latin1").matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(
      ([, id = "", body = ""]) => [id, body] as const,
    ),
  );
  const kids = [...objects.values()].find((body) => /\/Type \/Pages/.test(body));
  const order = [...(/\/Kids \[([^\]]*)\]/.exec(kids ?? "")?.[1]?.matchAll(/(\d+) 0 R/g) ?? [])].map(
    ([, id = ""]) => id,
  );
  return order.map((id) => pageOf(objects.get(id) ?? "", objects));
}

type Objects = ReadonlyMap<string, string>;

function pageOf(page: string, objects: Objects): PdfPage {
  const resources = /\/Resources (\d+) 0 R/.exec(page)?.[1];
  const fonts = fontsOf((resources === undefined ? page : (objects.get(resources) ?? "")) + page, objects);
  const streams = /\/Contents (?:(\d+ 0 R)|\[([^\]]*)\])/.exec(page)?.slice(1).join(" ") ?? "";
  const parts = [...streams.matchAll(/(\d+) 0 R/g)].map(([, id = ""]) => streamOf(objects.get(id) ?? ""));
  const content = withHexStrings(`\n${parts.join("\n")}\n`);
  const images: PdfPage["images"][number][] = [];
  const runs: { text: string; x: number; y: number; size: number }[] = [];
  const stack: number[][] = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  let font = new Map<number, string>();
  let size = 0;
  let at = [1, 0, 0, 1, 0, 0];
  const token =
    /\[((?:<[^>]*>|[-\d.\s])*)\] TJ|\/(\w+) ([\d.]+) Tf|((?:-?[\d.]+ ){6})(cm|Tm)|(?<=\n)(q|Q)(?=\n)|\/\w+ (Do)/g;
  for (const [, shown, name, points, numbers = "", operator, state, image] of content.matchAll(token)) {
    if (state === "q") stack.push(matrix);
    else if (state === "Q") matrix = stack.pop() ?? matrix;
    else if (image !== undefined) {
      const [width = 0, , , height = 0, x = 0, y = 0] = matrix;
      images.push({ x, y, width, height });
    } else if (operator !== undefined) {
      const six = numbers.trim().split(" ").map(Number);
      if (operator === "cm") matrix = product(six, matrix);
      else at = six;
    } else if (name !== undefined) {
      font = fonts.get(name) ?? new Map<number, string>();
      size = Number(points);
    } else {
      const [, , , , x = 0, y = 0] = product(at, matrix);
      runs.push({
        text: codesOf(shown ?? "")
          .map((code) => font.get(code) ?? "?")
          .join(""),
        x,
        y,
        size,
      });
    }
  }
  return { text: runs.map((run) => run.text).join(""), lines: linesOf(runs), images };
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** The content with its strings written as hex: in a string brackets may stand as they are, if they are balanced. */
function withHexStrings(content: string): string {
  let read = "";
  for (let at = 0; at < content.length; at++) {
    if (content[at] !== "(") {
      read += content[at] ?? "";
      continue;
    }
    const bytes: number[] = [];
    for (let depth = 1; depth > 0; ) {
      at++;
      const sign = content[at] ?? ")";
      const octal = /^\\([0-7]{3})/.exec(content.slice(at, at + 4))?.[1];
      if (octal !== undefined) {
        bytes.push(Number.parseInt(octal, 8));
        at += 3;
      } else if (sign === "\\") {
        at++;
        bytes.push(escapes[content[at] ?? ""] ?? content.charCodeAt(at));
      } else {
        depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
        if (depth > 0) bytes.push(content.charCodeAt(at));
      }
    }
    read += `<${Buffer.from(bytes).toString("hex")}>`;
  }
  return read;
}

/** The two-byte codes of the strings between the brackets of TJ. */
function codesOf(shown: string): number[] {
  const hex = [...shown.matchAll(/<([^>]*)>/g)].map(([, code = ""]) => code).join("");
  return (hex.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16));
}

function linesOf(runs: readonly PdfPage["lines"][number][]): PdfPage["lines"] {
  const rows = Map.groupBy(runs, (run) => Math.round(run.y));
  return [...rows.values()].map((row) => {
    const [first = { text: "", x: 0, y: 0, size: 0 }] = row;
    return { ...first, x: Math.min(...row.map(({ x }) => x)), text: row.map(({ text }) => text).join("") };
  });
}

function fontsOf(resources: string, objects: Objects): Map<string, Map<number, string>> {
  const font = /\/Font (?:(\d+) 0 R|<<([\s\S]*?)>>)/.exec(resources);
  const entries = font?.[1] === undefined ? (font?.[2] ?? "") : (objects.get(font[1]) ?? "");
  return new Map(
    [...entries.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? "")?.[1] ?? "";
      return [name, unicodeOf(streamOf(objects.get(table) ?? ""))] as const;
    }),
  );
}

function unicodeOf(table: string): Map<number, string> {
  const read = new Map<number, string>();
  for (const [, code = "", text = ""] of table.matchAll(/^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>$/gm))
    read.set(Number.parseInt(code, 16), Buffer.from(text, "hex").swap16().toString("utf16le"));
  for (const [, from = "", to = "", text = ""] of table.matchAll(
    /^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})>$/gm,
  ))
    for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code++)
      read.set(code, String.fromCharCode(Number.parseInt(text, 16) + code - Number.parseInt(from, 16)));
  return read;
}

function streamOf(body: string): string {
  const raw = /stream\r?\n([\s\S]*?)\nendstream/.exec(body)?.[1] ?? "";
  const bytes = Buffer.from(raw, "latin1");
  return /FlateDecode/.test(body) ? inflateSync(bytes).toString("latin1") : bytes.toString("latin1");
}

function product(one: readonly number[], other: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = one;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = other;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}
