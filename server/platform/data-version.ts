import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { writeDurably } from "./durable-file.ts";

const product = "xinheng";
const stored = z.object({
  product: z.literal(product),
  schema: z.number().int().min(0),
  postgresMajor: z.number().int().min(15).nullable(),
});

/** What wrote the data folder: number of the last migration (0 before the first), major of the embedded PostgreSQL (null with one's own server). */
export type DataVersion = Readonly<z.infer<typeof stored>>;

/** `data/VERSION`, or null where there is none yet. A file that says something else is "foreign": not a folder of ours. */
export function readVersion(folder: string): DataVersion | "foreign" | null {
  const path = join(folder, "VERSION");
  if (!existsSync(path)) return null;
  const read = stored.safeParse(parseJson(readFileSync(path, "utf8")));
  return read.success ? read.data : "foreign";
}

/** Changes what is given and keeps the rest; survives a power cut. Throws where the folder is foreign. */
export function writeVersion(folder: string, change: Partial<Omit<DataVersion, "product">>): DataVersion {
  const found = readVersion(folder) ?? { product, schema: 0, postgresMajor: null };
  if (found === "foreign") throw new Error(`${folder}/VERSION is not of ${product}`);
  const next = { ...found, ...change };
  writeDurably(join(folder, "VERSION"), `${JSON.stringify(next)}\n`);
  return next;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
