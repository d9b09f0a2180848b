import { z } from "zod";
import { documentView } from "@xinheng/domain/document-view.ts";
import { listDocuments } from "../../platform/documents/document-store.ts";
import { question } from "../../platform/operation.ts";
import { listAskingPurpose } from "./document-look-store.ts";
import { readingOffices } from "./reading-offices.ts";

export const listSubjectDocuments = question({
  name: "list-subject-documents",
  path: "/subjects/{subjectId}/documents",
  says: {
    zh: "一个主体的文书：编号、成文日期、是否更正或作废；只列本职务可以查阅的。",
    en: "The documents about a subject: number, day, whether corrected or voided; those that this office may read.",
  },
  params: z.object({ subjectId: z.uuid() }),
  query: z.object({ before: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
  reply: z.object({ documents: z.array(documentView), next: z.uuid().nullable() }),
  refuses: [],
  run: async ({ tx, actor, now, params: { subjectId }, query }) => {
    const offices = readingOffices(actor, [subjectId]);
    const found = await listDocuments(tx, { subjectId, offices, before: query.before, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    const asking = await listAskingPurpose(
      tx,
      { actor, now },
      page.map(({ id }) => id),
    );
    const documents = page.map((one) => ({ ...one, asksPurpose: asking.has(one.id) }));
    return { documents, next: found.length > query.limit ? (page.at(-1)?.id ?? null) : null };
  },
});
