import { type NumberFormat, readNumberFormat } from "@xinheng/domain/sheet-value.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { type TextStore, textStore } from "./text-store.ts";
import type { OpenSheet, SheetRefusal, XlsxBook } from "./workbook.ts";
import { readMerges } from "./xlsx-merges.ts";
import { readXlsxRows } from "./xlsx-rows.ts";
import { attributeOf, xmlScanner } from "./xml-scanner.ts";
import { openZip, readWholePart, type ZipPart, type ZipParts } from "./zip-parts.ts";

/**
 * Opens an xlsx that lies in memory. Sheets are unpacked as they are read; only the table of strings is kept, packed.
 * Parts are found by the relations of the package and not by their usual names (ECMA-376, part 2).
 */
export async function openXlsx(bytes: Buffer): Promise<readonly OpenSheet[] | SheetRefusal> {
  const zip = openZip(bytes);
  if (isRefusal(zip)) return zip;
  const place = await findBook(zip);
  if (isRefusal(place)) return place;
  const relations = await readRelations(zip, relationsOf(place));
  if (isRefusal(relations)) return relations;
  const described = await readBook(zip, place);
  if (isRefusal(described)) return described;
  const formats = await readFormats(zip, targetOf(relations, "styles", place));
  if (isRefusal(formats)) return formats;
  const texts = await readTexts(zip, targetOf(relations, "sharedStrings", place));
  if (isRefusal(texts)) return texts;
  const book: XlsxBook = { dates: described.dates, formats, texts };
  return described.sheets.flatMap(({ name, relation }) => {
    const found = relations.find(({ id, kind }) => id === relation && kind === "worksheet");
    const part = found === undefined ? undefined : zip.get(resolvePath(place, found.target));
    return part === undefined ? [] : [openSheet(name, part, book)];
  });
}

const mostTextBytes = 384 * 2 ** 20;
const mostPartBytes = 32 * 2 ** 20;
const mostSheets = 200;
const longestText = 2 ** 20;

function openSheet(name: string, part: ZipPart, book: XlsxBook): OpenSheet {
  let merges: ReturnType<typeof readMerges> | null = null;
  return { name, merges: () => (merges ??= readMerges(part)), rows: () => readXlsxRows(part, book) };
}

type Relation = { readonly id: string; readonly kind: string; readonly target: string };

async function findBook(zip: ZipParts): Promise<string | SheetRefusal> {
  const relations = await readRelations(zip, "_rels/.rels");
  if (isRefusal(relations)) return relations;
  const target = targetOf(relations, "officeDocument", "");
  if (target === null || !target.endsWith(".xml") || !zip.has(target)) return refuse("sheet-not-workbook");
  return target;
}

async function readRelations(zip: ZipParts, name: string): Promise<Relation[] | SheetRefusal> {
  const relations: Relation[] = [];
  const part = zip.get(name);
  const read =
    part === undefined
      ? null
      : await scanPart(part, (element, attributes) => {
          if (element !== "Relationship") return;
          // The strict form of the format has other addresses with the same last word.
          const kind = (attributeOf(attributes, "Type") ?? "").replace(/^.*\//, "");
          relations.push({
            id: attributeOf(attributes, "Id") ?? "",
            kind,
            target: attributeOf(attributes, "Target") ?? "",
          });
        });
  return read ?? relations;
}

function relationsOf(place: string): string {
  return place.replace(/[^/]*$/, (name) => `_rels/${name}.rels`);
}

function targetOf(relations: readonly Relation[], kind: string, place: string): string | null {
  const found = relations.find((relation) => relation.kind === kind);
  return found === undefined ? null : resolvePath(place, found.target);
}

function resolvePath(place: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = place.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

type Described = { root: string; dates: "1900" | "1904"; sheets: { name: string; relation: string }[] };

async function readBook(zip: ZipParts, place: string): Promise<Described | SheetRefusal> {
  const described: Described = { root: "", dates: "1900", sheets: [] };
  const part = zip.get(place);
  const read =
    part === undefined
      ? null
      : await scanPart(part, (element, attributes) => {
          if (described.root === "") described.root = element;
          if (element === "workbookPr" && /^(?:1|true)$/.test(attributeOf(attributes, "date1904") ?? ""))
            described.dates = "1904";
          if (element !== "sheet" || (attributeOf(attributes, "state") ?? "visible") !== "visible") return;
          const relation = / \w+:id=["']([^"']*)["']/.exec(attributes)?.[1] ?? "";
          if (described.sheets.length < mostSheets)
            described.sheets.push({ name: attributeOf(attributes, "name") ?? "", relation });
        });
  if (read !== null) return read;
  // A text document is a package of the same build with another root.
  return described.root === "workbook" ? described : refuse("sheet-not-workbook");
}

async function readFormats(zip: ZipParts, place: string | null): Promise<readonly NumberFormat[] | SheetRefusal> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  const part = place === null ? undefined : zip.get(place);
  const read =
    part === undefined
      ? null
      : await scanPart(part, (element, attributes) => {
          if (element === "cellXfs" || element === "cellStyleXfs" || element === "cellStyles")
            inCells = element === "cellXfs";
          if (element === "numFmt")
            codes.set(Number(attributeOf(attributes, "numFmtId")), attributeOf(attributes, "formatCode") ?? "");
          if (element === "xf" && inCells) ids.push(Number(attributeOf(attributes, "numFmtId") ?? 0));
        });
  return read ?? ids.map((id) => readNumberFormat(id, codes.get(id)));
}

/** The table of strings: plain or in runs of one look each, which are joined; readings above Chinese characters are left out. */
async function readTexts(zip: ZipParts, place: string | null): Promise<TextStore | SheetRefusal> {
  const texts = textStore();
  const open = { text: "", inText: false, inReading: false, overlong: false };
  const scanner = xmlScanner({
    open: (name) => {
      if (name === "si") open.text = "";
      if (name === "rPh") open.inReading = true;
      open.inText = name === "t" && !open.inReading;
    },
    text: (piece) => {
      if (!open.inText || open.overlong) return;
      open.text += piece;
      open.overlong = open.text.length > longestText;
    },
    close: (name) => {
      open.inText = false;
      if (name === "rPh") open.inReading = false;
      if (name === "si" && !open.overlong) texts.add(open.text);
    },
  });
  const part = place === null ? undefined : zip.get(place);
  if (part === undefined) return texts;
  const decoder = new TextDecoder();
  for await (const chunk of part.read(mostTextBytes)) {
    if (isRefusal(chunk)) return chunk;
    if (!scanner.feed(decoder.decode(chunk, { stream: true })) || open.overlong)
      return refuse("sheet-broken", { part: part.name });
  }
  return texts;
}

/** Reads a small part whole. Null when all went well. */
async function scanPart(
  part: ZipPart,
  open: (element: string, attributes: string) => void,
): Promise<SheetRefusal | null> {
  const bytes = await readWholePart(part, mostPartBytes);
  if (isRefusal(bytes)) return bytes;
  const scanner = xmlScanner({ open, close: () => undefined, text: () => undefined });
  return scanner.feed(new TextDecoder().decode(bytes)) ? null : refuse("sheet-broken", { part: part.name });
}
