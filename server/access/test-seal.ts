import { crc32, deflateSync } from "node:zlib";

type Drawn = {
  readonly side?: number;
  readonly height?: number;
  /** Where it is drawn: on nothing, on white paper, on a coloured sheet. */
  readonly ground?: "clear" | "white" | "grey";
  /** The ring's outer edge, as a part of the side. */
  readonly reach?: number;
  readonly colour?: readonly [number, number, number];
};

/** A round seal with a star in its middle, as a PNG: made here, so that no real seal is in the tree. */
export function testSeal(drawn: Drawn = {}): Buffer {
  const { side = 500, ground = "clear", reach = 0.48, colour = [215, 0, 15] } = drawn;
  const height = drawn.height ?? side;
  const lines = Buffer.alloc(height * (side * 4 + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < side; x++) {
      const at = y * (side * 4 + 1) + 1 + x * 4;
      const paper =
        ground === "clear" ? [255, 255, 255, 0] : ground === "white" ? [255, 255, 255, 255] : [128, 128, 128, 255];
      const [dx, dy] = [(x - (side - 1) / 2) / side, (y - (height - 1) / 2) / height];
      lines.set(isDrawn(dx, dy, reach) ? [...colour, 255] : paper, at);
    }
  }
  return pngOf({ width: side, height, type: 6 }, lines);
}

function isDrawn(dx: number, dy: number, reach: number): boolean {
  const far = Math.hypot(dx, dy);
  if (far <= reach && far >= reach * 0.92) return true;
  const turn = (Math.atan2(dx, -dy) / (2 * Math.PI)) * 5;
  const inTip = Math.abs(turn - Math.round(turn)) * 2;
  return far < reach * (0.34 - 0.2 * inTip);
}

/** A PNG of lines that have their filter byte in front. */
export function pngOf(
  {
    width,
    height,
    type,
    depth = 8,
    interlaced = 0,
  }: {
    readonly width: number;
    readonly height: number;
    readonly type: number;
    readonly depth?: number;
    readonly interlaced?: number;
  },
  lines: Buffer,
  more: readonly (readonly [string, Buffer])[] = [],
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, type, 0, 0, interlaced], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    ...more.map(([name, data]) => chunk(name, data)),
    chunk("IDAT", deflateSync(lines)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}
