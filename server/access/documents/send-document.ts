import { Readable } from "node:stream";
import { z } from "zod";
import { officialDocument } from "@xinheng/domain/document.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import type { ReadTx } from "../../platform/database.ts";
import type { KeptDocument } from "../../platform/documents/document-store.ts";
import { docxMediaType, writeDocx } from "../../platform/documents/docx-writer.ts";
import { findFile, type StoredFile } from "../../platform/file-store.ts";
import type { House } from "../../platform/house.ts";

export const documentForm = z.enum(["pdf", "docx"]).default("pdf");

/** The PDF as it was frozen, byte for byte, or the same text to be edited, made from its data anew. Who may is judged before. */
export async function sendDocument(
  { tx, house }: { readonly tx: ReadTx; readonly house: House },
  found: KeptDocument,
  form: z.output<typeof documentForm>,
) {
  const name = `${found.number} ${found.title}.${form}`;
  const file = await findFile(tx, form === "pdf" ? found.pdfFileId : found.modelFileId);
  if (file === null) return refuse("document-past-retention", { number: found.number });
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
