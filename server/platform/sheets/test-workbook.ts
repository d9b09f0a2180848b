import { deflateRawSync } from "node:zlib";

/** The parts of a workbook as one writes them down, where no library would write what some programs do. */
export type WrittenBook = {
  /** Rows of cells, as XML. */
  readonly sheet: string;
  readonly behind?: string;
  readonly strings?: string;
  readonly formats?: readonly { readonly id: number; readonly code?: string }[];
  readonly date1904?: boolean;
  readonly prefix?: string;
};

/** An xlsx whose sheet holds exactly this XML. */
export function writtenWorkbook({
  sheet,
  behind = "",
  strings,
  formats = [],
  date1904 = false,
  prefix = "",
}: WrittenBook): Buffer {
  const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${kinds}/${kind}" Target="${target}"/>`;
  const tag = (name: string) => (prefix === "" ? name : `${prefix}:${name}`);
  const custom = formats.flatMap(({ id, code }) =>
    code === undefined ? [] : [`<numFmt numFmtId="${String(id)}" formatCode="${code.replaceAll('"', "&quot;")}"/>`],
  );
  return zipped({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": `<Relationships>${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<${tag("workbook")} xmlns:r="x"><${tag("workbookPr")} date1904="${date1904 ? "1" : "0"}"/><${tag("sheets")}><${tag("sheet")} name="表" sheetId="1" r:id="rId1"/></${tag("sheets")}></${tag("workbook")}>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relation("rId1", "worksheet", "/xl/worksheets/s.xml")}${relation("rId2", "styles", "styles.xml")}${relation("rId3", "sharedStrings", "strings.xml")}</Relationships>`,
    "xl/styles.xml": `<styleSheet><numFmts>${custom.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map(({ id }) => `<xf numFmtId="${String(id)}"/>`).join("")}</cellXfs></styleSheet>`,
    ...(strings === undefined ? {} : { "xl/strings.xml": `<sst>${strings}</sst>` }),
    "xl/worksheets/s.xml": `<?xml version="1.0"?><${tag("worksheet")}><${tag("sheetData")}>${sheet}</${tag("sheetData")}>${behind}</${tag("worksheet")}>`,
  });
}

/** A zip of these parts, deflated. Checksums are left at nought. */
export function zipped(parts: Readonly<Record<string, string | Buffer>>, flags = 0): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content);
    const named = Buffer.from(name);
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(Buffer.byteLength(content), 8);
    sizes.writeUInt16LE(named.length, 12);
    const head = Buffer.from([20, 0, flags, 0, 8, 0, 0, 0, 0, 0]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    locals.push(Buffer.from("PK\x03\x04", "latin1"), head, sizes, named, packed);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), head, sizes, place, named);
    at += 30 + named.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, listed, end]);
}
