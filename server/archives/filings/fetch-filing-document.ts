import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findFile } from "../../platform/file-store.ts";
import { question } from "../../platform/operation.ts";
import { findFiling } from "./filing-store.ts";

export const fetchFilingDocument = question({
  name: "fetch-filing-document",
  path: "/subjects/{subjectId}/filings/{filingId}/document",
  says: { zh: "取一份自行申报的证明材料。", en: "Fetch the document of a filing." },
  params: z.object({ subjectId: z.uuid(), filingId: z.uuid() }),
  reply: "file",
  refuses: ["filing-not-found"],
  async run({ tx, house, params: { subjectId, filingId } }) {
    const found = await findFiling(tx, subjectId, filingId);
    const file = found === null ? null : await findFile(tx, found.documentId);
    if (found === null || file === null) return refuse("filing-not-found");
    return { name: found.documentName, mediaType: file.mediaType, stream: house.files.get(file) };
  },
});
