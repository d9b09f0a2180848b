import { Readable } from "node:stream";
import { z } from "zod";
import { officialDocument } from "@xinheng/domain/document.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { docxMediaType, writeDocx } from "../../platform/documents/docx-writer.ts";
import { findFile, readWholeFile, type StoredFile } from "../../platform/file-store.ts";
import type { House } from "../../platform/house.ts";
import { question } from "../../platform/operation.ts";
import { findReadable } from "./find-readable.ts";

/** A document as it was frozen, or the same text to be edited. The PDF is the document; the docx is made from its data anew. */
export const fetchDocument = question({
  name: "fetch-document",
  path: "/documents/{documentId}/file",
  says: {
    zh: "下载一份文书：pdf 是留存的正本，逐字节不变；sealed 是加盖电子印章的一份，开头与正本逐字节相同；docx 供编辑，不是正本。",
    en: "Fetch a document: pdf is the one that was kept, byte for byte; sealed the one that carries the seals and begins with those very bytes; docx is for editing and is not the original.",
  },
  params: z.object({ documentId: z.uuid() }),
  query: z.object({ form: z.enum(["pdf", "sealed", "docx"]).default("pdf") }),
  reply: "file",
  refuses: ["document-not-found", "document-not-sealed", "document-past-retention"],
  async run({ tx, house, actor, params, query }) {
    const found = await findReadable(tx, actor, params.documentId);
    if (isRefusal(found)) return found;
    const { pdfFileId: pdf, modelFileId: docx, sealedFileId: sealed } = found;
    const fileId = { pdf, docx, sealed }[query.form];
    if (fileId === null) return refuse("document-not-sealed");
    const name = `${found.number} ${found.title}`;
    const file = await findFile(tx, fileId);
    if (file === null) return refuse("document-past-retention", { number: found.number });
    switch (query.form) {
      case "pdf":
        return { name: `${name}.pdf`, mediaType: "application/pdf", stream: house.files.get(file) };
      case "sealed":
        return { name: `${name}（已用印）.pdf`, mediaType: "application/pdf", stream: house.files.get(file) };
      case "docx":
        return { name: `${name}.docx`, mediaType: docxMediaType, stream: Readable.from([await editable(house, file)]) };
    }
  },
});

async function editable(house: House, model: StoredFile): Promise<Buffer> {
  const text = await readWholeFile(house.files, model);
  return writeDocx(officialDocument.parse(JSON.parse(text.toString("utf8"))));
}
