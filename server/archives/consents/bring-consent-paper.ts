import { z } from "zod";
import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findSubject } from "../../subjects/subject-store.ts";
import { saveConsentPaper } from "./consent-paper-store.ts";

/** Takes in the scan of an authorisation brought on paper; one that no entry names is removed after a week. */
export const bringConsentPaper = deed({
  name: "bring-consent-paper",
  method: "POST",
  path: "/subjects/{subjectId}/consent-papers",
  says: {
    zh: "存入授权书扫描件，随后登记书面授权时引用；一周内没有用到的删除。",
    en: "Takes in the scan of an authorisation, named when it is entered; unused for a week it is removed.",
  },
  params: z.object({ subjectId: z.uuid() }),
  query: z.object({ name: z.string().trim().min(1).max(200) }),
  upload: { limitBytes: 20 * 2 ** 20 },
  reply: z.object({ paperId: z.uuid(), name: z.string() }),
  refuses: ["upload-missing", "subject-not-found"],
  journals: ({ params: { subjectId }, reply: { paperId } }) => ({ subjects: [subjectId], ids: { paper: paperId } }),
  async run({ tx, actor, now, params: { subjectId }, query, upload }) {
    if (upload === null) return refuse("upload-missing");
    if ((await findSubject(tx, subjectId)) === null) return refuse("subject-not-found");
    const paper = { subjectId, id: upload.id, associationId: ownAssociation(actor), name: query.name, at: now };
    await saveConsentPaper(tx, paper);
    return { paperId: upload.id, name: query.name };
  },
});
