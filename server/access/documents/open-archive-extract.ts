import { z } from "zod";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { findFile } from "../../platform/file-store.ts";
import { deed } from "../../platform/operation.ts";
import { saveLook } from "../look-store.ts";
import { listAskingPurpose, listRecordsIn } from "./document-look-store.ts";
import { findReadable } from "./find-readable.ts";

/**
 * Opens a kept extract again: whoever fetches it reads an archive, so the purpose is asked and the subject sees the look, as
 * when it was issued. Whoever has opened it fetches it that day, in each of its forms.
 */
export const openArchiveExtract = deed({
  name: "open-archive-extract",
  method: "POST",
  path: "/documents/{documentId}/openings",
  says: {
    zh: "调阅一份留存的档案摘录：写明事由，记入主体可以看到的查阅记录；当天可以下载。",
    en: "Open a kept extract of an archive, with a purpose that the subject sees among the looks; it can be fetched that day.",
  },
  params: z.object({ documentId: z.uuid() }),
  body: z.object({ purpose: z.string().trim().min(2).max(200) }),
  reply: z.object({ documentId: z.uuid(), subjects: z.array(z.uuid()) }),
  refuses: ["document-not-found", "document-opened-already", "document-past-retention", "document-holds-withdrawn"],
  journals: ({ reply }) => ({ subjects: [...reply.subjects], ids: { document: reply.documentId } }),
  async run({ tx, actor, now, params: { documentId }, body: { purpose } }) {
    const found = await findReadable(tx, actor, documentId);
    if (isRefusal(found)) return found;
    const { id, number, subjects } = found;
    if ((await findFile(tx, found.pdfFileId)) === null) return refuse("document-past-retention", { number });
    if (!(await listAskingPurpose(tx, { actor, now }, [id])).has(id))
      return refuse("document-opened-already", { number });
    if (found.holdsWithdrawn) return refuse("document-holds-withdrawn", { number });
    const office = officeFor(actor, "open-archive-extract") ?? "";
    const records = await listRecordsIn(tx, id);
    const look = { actor, office, purpose, basis: "secretariat", records, at: now, documentId: id };
    // Merged since: the look is at the archive of both, whichever of them is asked for later.
    for (const subjectId of subjects) await saveLook(tx, { ...look, subjectId });
    return { documentId: id, subjects: [...subjects] };
  },
});
