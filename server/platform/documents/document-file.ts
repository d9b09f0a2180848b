import { Readable } from "node:stream";
import { z } from "zod";
import { officialDocument } from "@xinheng/domain/document.ts";
import type { ReadTx } from "../database.ts";
import { findFile, readWholeFile, type StoredFile } from "../file-store.ts";
import type { House } from "../house.ts";
import type { KeptDocument } from "./document-store.ts";
import { docxMediaType, writeDocx } from "./docx-writer.ts";

export const documentForm = z.enum(["pdf", "docx"]).default("pdf");

/**
 * A document as it was frozen, with the seals that were applied to it, or the same text to be edited; named by number and title.
 * Null: it is past its retention, or bears no seal. Who may have it is judged before.
 */
export async function documentFile(
  { tx, house }: { readonly tx: ReadTx; readonly house: House },
  document: KeptDocument,
  form: "pdf" | "sealed" | "docx",
): Promise<{ name: string; mediaType: string; stream: Readable } | null> {
  const { pdfFileId: pdf, modelFileId: docx, sealedFileId: sealed } = document;
  const fileId = { pdf, docx, sealed }[form];
  const file = fileId === null ? null : await findFile(tx, fileId);
  if (file === null) return null;
  const name = `${document.number} ${document.title}`;
  switch (form) {
    case "pdf":
      return { name: `${name}.pdf`, mediaType: "application/pdf", stream: house.files.get(file) };
    case "sealed":
      return { name: `${name}（已用印）.pdf`, mediaType: "application/pdf", stream: house.files.get(file) };
    case "docx":
      return { name: `${name}.docx`, mediaType: docxMediaType, stream: Readable.from([await editable(house, file)]) };
  }
}

async function editable(house: House, model: StoredFile): Promise<Buffer> {
  const text = await readWholeFile(house.files, model);
  return writeDocx(officialDocument.parse(JSON.parse(text.toString("utf8"))));
}
