import { z } from "zod";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { documentFile } from "../../platform/documents/document-file.ts";
import { question } from "../../platform/operation.ts";
import { listAskingPurpose } from "./document-look-store.ts";
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
  refuses: [
    "document-not-found",
    "document-not-sealed",
    "document-past-retention",
    "document-holds-withdrawn",
    "document-purpose-missing",
  ],
  async run({ tx, house, actor, now, params, query }) {
    const found = await findReadable(tx, actor, params.documentId);
    if (isRefusal(found)) return found;
    if (found.holdsWithdrawn) return refuse("document-holds-withdrawn", { number: found.number });
    if ((await listAskingPurpose(tx, { actor, now }, [found.id])).has(found.id))
      return refuse("document-purpose-missing", { number: found.number });
    if (query.form === "sealed" && found.sealedFileId === null) return refuse("document-not-sealed");
    const file = await documentFile({ tx, house }, found, query.form);
    return file ?? refuse("document-past-retention", { number: found.number });
  },
});
