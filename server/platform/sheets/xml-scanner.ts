/** What a scanner tells: elements by their local name, their attributes as they stand, and text with its entities resolved. */
export type XmlHandlers = {
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

/**
 * Reads XML in pieces, without a tree, in memory that does not grow. No document types, so no entities of a file's own.
 * `feed` answers false where no tag ends within a mebibyte: then the file is no sheet.
 */
export function xmlScanner(handlers: XmlHandlers): { readonly feed: (piece: string) => boolean } {
  let pending = "";
  return {
    feed: (piece) => {
      const text = pending + piece;
      pending = text.slice(scan(text, handlers));
      return pending.length <= longestPending;
    },
  };
}

/** The value of an attribute, by its name as written in the file. */
export function attributeOf(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const quote = attributes.charCodeAt(at + name.length + 1);
    const stands = attributes.charCodeAt(at + name.length) === 61 && (quote === 34 || quote === 39);
    if (!stands || !(attributes.charCodeAt(at - 1) <= 32)) continue;
    const from = at + name.length + 2;
    const to = attributes.indexOf(quote === 34 ? '"' : "'", from);
    return to < 0 ? null : resolved(attributes.slice(from, to));
  }
  return null;
}

const longestPending = 2 ** 20;

/** Scans all that is whole and answers where the rest begins. */
function scan(text: string, handlers: XmlHandlers): number {
  let at = 0;
  for (;;) {
    const tag = text.indexOf("<", at);
    if (tag < 0) return at;
    // What stands before a tag is whole only when the tag has begun.
    if (tag > at) handlers.text(resolved(text.slice(at, tag)));
    const end = endOfTag(text, tag);
    if (end < 0) return tag;
    if (text.startsWith("<![CDATA[", tag)) handlers.text(text.slice(tag + 9, end - 2));
    else if (text[tag + 1] !== "!" && text[tag + 1] !== "?") tell(text, tag, end, handlers);
    at = end + 1;
  }
}

function endOfTag(text: string, tag: number): number {
  if (text.startsWith("<!--", tag)) return endAfter(text, "-->", tag);
  if (text.startsWith("<![CDATA[", tag)) return endAfter(text, "]]>", tag);
  if (text[tag + 1] === "!" && text.length - tag < 9) return -1;
  const end = text.indexOf(">", tag);
  // A bracket may stand inside an attribute.
  return end < 0 || quoteAt(text, tag, end) === 0 ? end : endOutsideQuotes(text, tag);
}

function endAfter(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length - 1;
}

/** The quotation mark that is open at a place, by its unit; 0 where none is. */
function quoteAt(text: string, from: number, to: number): number {
  let inside = 0;
  for (let at = from; at < to; at += 1) inside = quoteAfter(inside, text.charCodeAt(at));
  return inside;
}

function quoteAfter(inside: number, unit: number): number {
  if (unit !== 34 && unit !== 39) return inside;
  if (inside === 0) return unit;
  return inside === unit ? 0 : inside;
}

function endOutsideQuotes(text: string, from: number): number {
  let inside = 0;
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 62 && inside === 0) return at;
    inside = quoteAfter(inside, unit);
  }
  return -1;
}

function tell(text: string, tag: number, end: number, handlers: XmlHandlers): void {
  if (text.charCodeAt(tag + 1) === 47) {
    handlers.close(nameAt(text, tag + 2, nameEndOf(text, tag + 2, end)));
    return;
  }
  const closed = text.charCodeAt(end - 1) === 47;
  const last = closed ? end - 1 : end;
  const nameEnd = nameEndOf(text, tag + 1, last);
  const name = nameAt(text, tag + 1, nameEnd);
  handlers.open(name, nameEnd < last ? text.slice(nameEnd, last) : "");
  if (closed) handlers.close(name);
}

function nameEndOf(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) > 32) at += 1;
  return at;
}

/** An element's name without its prefix. Most names of a sheet are one letter, of which each is made once. */
function nameAt(text: string, from: number, to: number): string {
  let start = from;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === 58) start = at + 1;
  return to - start === 1 ? (letters[text.charCodeAt(start)] ?? text.slice(start, to)) : text.slice(start, to);
}

const letters = Array.from({ length: 128 }, (_, unit) => String.fromCharCode(unit));

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function resolved(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
