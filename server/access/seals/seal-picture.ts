import { crc32, inflateSync } from "node:zlib";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";

/** The print of a seal, cut to its ink: what is laid on a page. One byte a colour, one of opacity. */
export type SealPicture = {
  readonly width: number;
  readonly height: number;
  readonly rgb: Buffer;
  readonly alpha: Buffer;
};

export type PictureRefusal = Refusal<
  "seal-picture-unreadable" | "seal-picture-size" | "seal-picture-background" | "seal-picture-shape"
>;

/** A side in pixels: 300 on 42 mm are 180 a inch, the least that prints without steps. */
const pictureSides = { least: 300, most: 2_000 } as const;
const signature = Buffer.from("89504e470d0a1a0a", "hex");
/** A seal is round: its ink is about as high as it is broad. */
const mostApart = 0.05;
/** Of its square a print covers between so much and so much. */
const inkShare = { least: 0.03, most: 0.8 } as const;

/**
 * Reads a PNG of a seal and judges whether it can be printed true to scale. What else the file carries (who scanned it, where) is
 * left behind. Never inflates more than its header announces.
 */
export function readSealPicture(file: Buffer): SealPicture | PictureRefusal {
  const png = readPng(file);
  if ("refused" in png) return png;
  const { width, height } = png;
  const box = inkBox(png);
  if (box === null || !isClear(png)) return refuse("seal-picture-background");
  const cut = { width: box.right - box.left + 1, height: box.bottom - box.top + 1 };
  if (Math.min(cut.width, cut.height) < pictureSides.least)
    return refuse("seal-picture-size", { width, height, ...pictureSides });
  if (Math.abs(cut.width - cut.height) / Math.max(cut.width, cut.height) > mostApart)
    return refuse("seal-picture-shape", cut);
  const share = box.ink / (cut.width * cut.height);
  if (share < inkShare.least || share > inkShare.most) return refuse("seal-picture-background");
  return cutOut(png, { ...cut, ...box });
}

type Header = { readonly width: number; readonly height: number; readonly channels: 1 | 3 | 4 };
type Pixels = { readonly width: number; readonly height: number; readonly rgba: Buffer };

function readPng(file: Buffer): Pixels | PictureRefusal {
  const unreadable = refuse("seal-picture-unreadable");
  if (!file.subarray(0, signature.length).equals(signature)) return unreadable;
  const chunks = chunksOf(file);
  const header = headerOf(chunks?.find(({ type }) => type === "IHDR")?.data);
  if (chunks === null || header === null || chunks[0]?.type !== "IHDR") return unreadable;
  const { width, height, channels } = header;
  if (Math.min(width, height) < pictureSides.least || Math.max(width, height) > pictureSides.most)
    return refuse("seal-picture-size", { width, height, ...pictureSides });
  const lines = inflated(Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data)), header);
  if (lines === null || !unfilter(lines, header)) return unreadable;
  const dataOf = (wanted: string) => chunks.find(({ type }) => type === wanted)?.data ?? Buffer.alloc(0);
  const colours = { palette: dataOf("PLTE"), opacity: dataOf("tRNS") };
  const rgba = Buffer.alloc(width * height * 4, 255);
  for (let y = 0; y < height; y++) {
    const line = lines.subarray(y * (width * channels + 1) + 1);
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      if (channels > 1) line.copy(rgba, at, x * channels, (x + 1) * channels);
      else if (!fromPalette(rgba, at, { ...colours, index: line[x] ?? 0 })) return unreadable;
    }
  }
  return { width, height, rgba };
}

type Chunk = { readonly type: string; readonly data: Buffer };

/** The parts of the file up to its end mark, each with the right check sum; null where it is broken or goes on afterwards. */
function chunksOf(file: Buffer): Chunk[] | null {
  const chunks: Chunk[] = [];
  for (let at = signature.length; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > file.length) return null;
    const typed = file.subarray(at + 4, end - 4);
    if (crc32(typed) !== file.readUInt32BE(end - 4)) return null;
    const type = typed.subarray(0, 4).toString("latin1");
    if (type === "IEND") return end === file.length ? chunks : null;
    chunks.push({ type, data: typed.subarray(4) });
    at = end;
  }
  return null;
}

/** Eight bits a sample, not interlaced; colours, colours with opacity, or a palette. */
function headerOf(data: Buffer | undefined): Header | null {
  if (data?.length !== 13) return null;
  const [depth, type, packing, filter, interlaced] = data.subarray(8);
  if (depth !== 8 || packing !== 0 || filter !== 0 || interlaced !== 0) return null;
  const channels = type === 2 ? 3 : type === 6 ? 4 : type === 3 ? 1 : null;
  return channels === null ? null : { width: data.readUInt32BE(0), height: data.readUInt32BE(4), channels };
}

function inflated(packed: Buffer, { width, height, channels }: Header): Buffer | null {
  const expected = height * (width * channels + 1);
  try {
    const lines = inflateSync(packed, { maxOutputLength: expected });
    return lines.length === expected ? lines : null;
  } catch {
    // Broken, or larger than it says: a bomb ends here.
    return null;
  }
}

/** Undoes the five filters of PNG in place; false where a line names another. */
function unfilter(lines: Buffer, { width, height, channels }: Header): boolean {
  const step = width * channels + 1;
  for (let y = 0; y < height; y++) {
    const filter = lines[y * step] ?? 0;
    if (filter > 4) return false;
    const from = y * step + 1;
    for (let x = 0; x < width * channels; x++) {
      const left = x < channels ? 0 : (lines[from + x - channels] ?? 0);
      const up = y === 0 ? 0 : (lines[from - step + x] ?? 0);
      const corner = y === 0 || x < channels ? 0 : (lines[from - step + x - channels] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      lines[from + x] = ((lines[from + x] ?? 0) + guess) & 0xff;
    }
  }
  return true;
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs);
  if (toLeft === undefined || toUp === undefined || toCorner === undefined) return 0;
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function fromPalette(
  rgba: Buffer,
  at: number,
  { palette, opacity, index }: { readonly palette: Buffer; readonly opacity: Buffer; readonly index: number },
): boolean {
  if (index * 3 + 3 > palette.length) return false;
  palette.copy(rgba, at, index * 3, index * 3 + 3);
  rgba[at + 3] = opacity[index] ?? 255;
  return true;
}

/** Whether something is printed there: not see-through, and darker than paper. */
function isInk(rgba: Buffer, at: number): boolean {
  const [red = 255, green = 255, blue = 255, opacity = 0] = rgba.subarray(at, at + 4);
  return opacity >= 32 && Math.min(red, green, blue) < 224;
}

type Box = { left: number; right: number; top: number; bottom: number; ink: number };

function inkBox({ width, height, rgba }: Pixels): Box | null {
  const box: Box = { left: width, right: -1, top: height, bottom: -1, ink: 0 };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!isInk(rgba, (y * width + x) * 4)) continue;
      box.ink++;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = y;
    }
  }
  return box.ink === 0 ? null : box;
}

/** A round seal leaves the corners of its picture empty; a photograph or a coloured ground does not. */
function isClear({ width, height, rgba }: Pixels): boolean {
  const corners = [0, width - 1, (height - 1) * width, height * width - 1];
  return corners.every((at) => !isInk(rgba, at * 4));
}

/** What is no ink becomes see-through: of white ground nothing is laid over the text. */
function cutOut({ width: whole, rgba }: Pixels, box: Box & { width: number; height: number }): SealPicture {
  const { width, height } = box;
  const rgb = Buffer.alloc(width * height * 3, 255);
  const alpha = Buffer.alloc(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = ((y + box.top) * whole + x + box.left) * 4;
      if (!isInk(rgba, from)) continue;
      const to = y * width + x;
      rgba.copy(rgb, to * 3, from, from + 3);
      alpha[to] = rgba[from + 3] ?? 0;
    }
  }
  return { width, height, rgb, alpha };
}
