import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findDocument } from "../../platform/documents/document-store.ts";
import { question } from "../../platform/operation.ts";
import { readingOffices } from "./reading-offices.ts";
import { documentForm, sendDocument } from "./send-document.ts";

/** A document as it was frozen, or the same text to be edited. The PDF is the document; the docx is made from its data anew. */
export const fetchDocument = question({
  name: "fetch-document",
  path: "/documents/{documentId}/file",
  says: {
    zh: "下载一份文书：pdf 是留存的正本，逐字节不变；docx 供编辑，不是正本。",
    en: "Fetch a document: pdf is the one that was kept, byte for byte; docx is for editing and is not the original.",
  },
  params: z.object({ documentId: z.uuid() }),
  query: z.object({ form: documentForm }),
  reply: "file",
  refuses: ["document-not-found", "document-past-retention"],
  async run({ tx, house, actor, params, query }) {
    const found = await findDocument(tx, params.documentId);
    if (found === null) return refuse("document-not-found");
    const held: readonly string[] = readingOffices(actor, found.subjects);
    if (!found.readers.some((office) => held.includes(office))) return refuse("document-not-found");
    return sendDocument({ tx, house }, found, query.form);
  },
});
