import { z } from "zod";
import { office as anOffice } from "@xinheng/domain/access/office.ts";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import { archiveView } from "@xinheng/domain/archives/record-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { saveLook } from "../access/look-store.ts";
import { deed } from "../platform/operation.ts";
import { handedOutOf } from "./handovers/handed-out.ts";
import { audienceOf, basisOf } from "./own-records/audience-of.ts";
import { readArchive } from "./read-archive.ts";

/**
 * Looks into the restricted part of an archive. That is itself a deed: the purpose is asked, the look is written where
 * the subject sees it, and the journal says that it was done.
 */
export const inspectArchive = deed({
  name: "inspect-archive",
  method: "POST",
  path: "/subjects/{subjectId}/inspections",
  says: {
    zh: "查阅一个主体的受限档案。须写明事由；谁在何时为何查阅，主体可以看到。",
    en: "Look into the restricted archive of a subject. A purpose is needed; the subject sees who looked, when and why.",
  },
  params: z.object({ subjectId: z.uuid() }),
  body: z.object({ purpose: z.string().trim().min(2).max(200), asOf: z.iso.date().optional() }),
  reply: archiveView,
  refuses: ["subject-not-found", "subject-merged", "as-of-in-future"],
  journals: ({ params, reply }) => ({
    subjects: [params.subjectId],
    ids: { records: reply.records.length },
    editions: [...new Set(reply.records.map((record) => record.edition))],
  }),
  handsOut: ({ params, body, reply }) => ({ ...handedOutOf(params.subjectId, reply), purpose: body.purpose }),
  async run({ tx, house, actor, now, today, params, body }) {
    const office = anOffice.parse(officeFor(actor, "inspect-archive", params.subjectId));
    const audience = audienceOf(office);
    const { subjectId } = params;
    const archive = await readArchive({ tx, house, actor, today, subjectId, asOf: body.asOf, audience });
    if (isRefusal(archive)) return archive;
    const records = archive.records.filter((record) => record.publicity.state !== "public").map((record) => record.id);
    await saveLook(tx, {
      subjectId,
      actor,
      office,
      purpose: body.purpose,
      basis: basisOf(audience),
      records,
      at: now,
    });
    return archive;
  },
});
