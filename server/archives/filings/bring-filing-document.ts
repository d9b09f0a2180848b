import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { saveFilingDocument } from "./filing-document-store.ts";

/** Takes in the document that a filing rests on; one that no filing names is removed after a week. */
export const bringFilingDocument = deed({
  name: "bring-filing-document",
  method: "POST",
  path: "/subjects/{subjectId}/filing-documents",
  says: {
    zh: "存入自行申报的证明材料（证书、文件的扫描件），随后提交申报时引用；一周内没有用到的删除。",
    en: "Takes in the document of a filing (a scan of a certificate or paper), named when filing; unused for a week it is removed.",
  },
  params: z.object({ subjectId: z.uuid() }),
  query: z.object({ fileName: z.string().trim().min(1).max(200) }),
  upload: { limitBytes: 20 * 2 ** 20 },
  reply: z.object({ documentId: z.uuid(), name: z.string() }),
  refuses: ["upload-missing"],
  journals: ({ params: { subjectId }, reply: { documentId } }) => ({ subjects: [subjectId], ids: { documentId } }),
  async run({ tx, actor, now, params: { subjectId }, query, upload }) {
    if (upload === null || actor.associationId === null) return refuse("upload-missing");
    const { associationId } = actor;
    await saveFilingDocument(tx, { subjectId, id: upload.id, associationId, name: query.fileName, at: now });
    return { documentId: upload.id, name: query.fileName };
  },
});
