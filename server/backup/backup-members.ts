import { open } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { errnoOf } from "../platform/data-folder/disk-refusal.ts";
import { placesLeftOut, tablesLeftOut } from "./left-out.ts";
import { keysSentence, type Manifest } from "./manifest.ts";
import type { Snapshot, Table } from "./snapshot-store.ts";
import type { TarMember } from "./tar-stream.ts";

/** What a backup is made from; the small things are read already. */
export type Found = {
  readonly snapshot: Snapshot;
  readonly seals: Buffer;
  readonly keys: Buffer | null;
  readonly version: Buffer;
};

/** Told of each table, and of each hundredth part of the files. */
export type Told = (step: { readonly what: "table" | "files"; readonly name: string; readonly count: number }) => void;

type About = { readonly dataFolder: string; readonly program: string; readonly at: Date; readonly tell?: Told };

export type Taken = {
  readonly members: AsyncIterable<TarMember>;
  /** To be called once all members have passed; ends the database's moment. */
  readonly finish: (sums: string) => Promise<Manifest>;
  readonly manifest: () => Manifest;
};

type Tally = { readonly tables: Manifest["tables"]; files: number; bytes: number; readonly gone: string[] };

/** The members of a backup in their order: keys, tables, files, seals, version. */
export function membersOf(found: Found, about: About): Taken {
  const tally: Tally = { tables: [], files: 0, bytes: 0, gone: [] };
  let manifest: Manifest | undefined;
  return {
    members: inOrder(found, about, tally),
    finish: async (sums) =>
      (manifest = manifestOf(found, about, { tally, sums, missing: await found.snapshot.stillKept(tally.gone) })),
    manifest: () => {
      if (manifest === undefined) throw new Error("the manifest is asked for before the members have passed");
      return manifest;
    },
  };
}

async function* inOrder(
  { snapshot, seals, keys, version }: Found,
  { dataFolder, tell }: About,
  tally: Tally,
): AsyncGenerator<TarMember> {
  if (keys !== null) yield memberOf("keys.json", keys);
  for (const table of snapshot.tables) {
    yield* tableParts(snapshot, table, tally);
    tell?.({ what: "table", name: table.name, count: tally.tables.at(-1)?.rows ?? 0 });
  }
  for (let shelf = 0; shelf < 256; shelf++) {
    yield* filesOn(snapshot, join(dataFolder, "files"), shelf.toString(16).padStart(2, "0"), tally);
    if (shelf % 16 === 15)
      tell?.({ what: "files", name: `${String(Math.round((shelf + 1) / 2.56))} %`, count: tally.files });
  }
  yield memberOf("seals/daily-seals.txt", seals);
  yield memberOf("VERSION", version);
}

const partBytes = 8 * 2 ** 20;

/** A tar wants the size before the bytes, and a table's is not known: so it goes in parts, each with its heading. */
async function* tableParts(snapshot: Snapshot, table: Table, tally: Tally): AsyncGenerator<TarMember> {
  const copied = snapshot.copy(table);
  let parts = 0;
  let heading: Buffer = Buffer.alloc(0);
  for await (const rows of cutAtRows(copied.content)) {
    parts += 1;
    if (parts === 1) heading = rows.subarray(0, rows.indexOf(newline) + 1);
    yield memberOf(
      `tables/${table.name}/${String(parts).padStart(6, "0")}.copy`,
      parts === 1 ? rows : Buffer.concat([heading, rows]),
    );
  }
  tally.tables.push({ name: table.name, rows: copied.rows(), parts });
}

const newline = 10;

/** COPY escapes every newline within a value, so that one ends a row. */
async function* cutAtRows(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    const end = bytes + chunk.length < partBytes ? 0 : chunk.lastIndexOf(newline) + 1;
    if (end > 0) yield Buffer.concat([...held, chunk.subarray(0, end)]);
    held = end > 0 ? [chunk.subarray(end)] : [...held, chunk];
    bytes = end > 0 ? chunk.length - end : bytes + chunk.length;
  }
  if (bytes > 0) yield Buffer.concat(held);
}

/** Files are written whole before their row is, so each that the moment's rows name lies there, unless it was dropped since. */
async function* filesOn(snapshot: Snapshot, folder: string, shelf: string, tally: Tally): AsyncGenerator<TarMember> {
  for (const id of await snapshot.listFiles(shelf)) {
    const file = await open(join(folder, shelf, id)).catch((failure: unknown) => {
      if (errnoOf(failure).code !== "ENOENT") throw failure;
      return null;
    });
    if (file === null) {
      tally.gone.push(id);
      continue;
    }
    const { size } = await file.stat();
    tally.files += 1;
    tally.bytes += size;
    yield { name: `files/${shelf}/${id}`, size, content: file.createReadStream() };
  }
}

function memberOf(name: string, bytes: Buffer): TarMember {
  return { name, size: bytes.length, content: Readable.from([bytes]) };
}

function manifestOf(
  { snapshot, keys }: Found,
  { program, at }: About,
  { tally, sums, missing }: { tally: Tally; sums: string; missing: string[] },
): Manifest {
  const carried = keys === null ? "none" : "under-passphrase";
  const tables = Object.entries(tablesLeftOut).map(([name, why]) => ({ what: `table ${name}`, why }));
  const places = Object.entries(placesLeftOut).map(([what, why]) => ({ what, why }));
  return {
    product: "xinheng",
    format: 1,
    program,
    takenAt: at.toISOString(),
    migrations: [...snapshot.migrations],
    tables: tally.tables,
    files: { count: tally.files, bytes: tally.bytes, missing: missing.length, missingIds: missing.slice(0, 100) },
    leftOut: [...tables, ...places],
    keys: carried,
    seal: snapshot.seal,
    sums,
    reads: keysSentence[carried],
  };
}
