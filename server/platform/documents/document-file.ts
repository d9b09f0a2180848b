import { Readable } from "node:stream";
import { z } from "zod";
import { officialDocument } from "@xinheng/domain/document.ts";
import type { ReadTx } from "../database.ts";
import { findFile, type StoredFile } from "../file-store.ts";
import type { House } from "../house.ts";
import type { KeptDocument } from "./document-store.ts";
import { docxMediaType, writeDocx } from "./docx-writer.ts";

export const documentForm = z.enum(["pdf", "docx"]).default("pdf");

/** A document as it was frozen, or the same text to be edited, named by number and title; null: it is past its retention. */
export async function documentFile(
  { tx, house }: { readonly tx: ReadTx; readonly house: House },
  document: KeptDocument,
  form: z.output<typeof documentForm>,
): Promise<{ name: string; mediaType: string; stream: Readable } | null> {
  const name = `${document.number} ${document.title}.${form}`;
  const file = await findFile(tx, form === "pdf" ? document.pdfFileId : document.modelFileId);
  if (file === null) return null;
  switch (form) {
    case "pdf":
      return { name, mediaType: "application/pdf", stream: house.files.get(file) };
    case "docx":
      return { name, mediaType: docxMediaType, stream: Readable.from([await editable(house, file)]) };
  }
}

async function editable(house: House, model: StoredFile): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of house.files.get(model) as AsyncIterable<Buffer>) parts.push(part);
  return writeDocx(officialDocument.parse(JSON.parse(Buffer.concat(parts).toString("utf8"))));
}
