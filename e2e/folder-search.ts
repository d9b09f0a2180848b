import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";

/** Files below a folder in whose bytes one of these texts stands, in UTF-8 or UTF-16; the database's own files among them. */
export async function filesHolding(folder: string, texts: readonly string[]): Promise<string[]> {
  const sought = texts.flatMap((text) => [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le")]);
  const longest = Math.max(...sought.map((bytes) => bytes.length));
  const found: string[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if (await holds(path, sought, longest).catch(unlessGone)) found.push(path);
  }
  return found;
}

/** A running database writes and removes small files of its own: what is gone holds nothing. */
function unlessGone(failure: unknown): false {
  if ((failure as NodeJS.ErrnoException).code === "ENOENT") return false;
  throw failure;
}

async function holds(path: string, sought: readonly Buffer[], longest: number): Promise<boolean> {
  let end = Buffer.alloc(0);
  for await (const block of createReadStream(path) as AsyncIterable<Buffer>) {
    const seen = Buffer.concat([end, block]);
    if (sought.some((bytes) => seen.includes(bytes))) return true;
    end = seen.subarray(Math.max(0, seen.length - longest));
  }
  return false;
}
