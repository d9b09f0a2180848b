import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { z } from "zod";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { keepAssociationRecord } from "./keep-association-record.ts";

const mostFields = 200;

/** The association notes one of its own records of a subject: an item that the catalogue lets an association keep. */
export const keepRecord = deed({
  name: "keep-record",
  method: "POST",
  path: "/subjects/{subjectId}/own-records",
  says: {
    zh: "记入一条协会自有记录：目录中由协会保存的信息项。同一文书再次记入，内容相同则不变，不同则形成新版本。",
    en: "Keep one of the association's own records, of an item that the catalogue lets it keep. The same again changes nothing; other content is a new version.",
  },
  params: z.object({ subjectId: z.uuid() }),
  body: z.object({
    item: z.string().min(1).max(80),
    /** Field code to text, as the item names them. */
    fields: z
      .record(z.string().max(80), z.string().max(20_000))
      .refine((fields) => Object.keys(fields).length <= mostFields, {
        message: `at most ${String(mostFields)} fields`,
      }),
  }),
  reply: z.object({
    recordId: z.uuid(),
    outcome: z.enum(["created", "changed", "unchanged"]),
    edition: z.string(),
  }),
  refuses: [
    "subject-not-found",
    "subject-merged",
    "item-not-ours",
    "item-by-filing-only",
    "item-not-by-filing",
    "item-about-others",
    "record-has-faults",
    "minor-no-adverse",
  ],
  journals: ({ params: { subjectId }, reply: { recordId, outcome, edition } }) => ({
    subjects: [subjectId],
    ids: { recordId, outcome },
    editions: [edition],
  }),
  async run({ tx, house, actor, now, today, params: { subjectId }, body }) {
    const [associationId, accountId] = [ownAssociation(actor), actor.id];
    const kept = await keepAssociationRecord(
      { tx, house, associationId, accountId, now, today },
      { subjectId, ...body },
    );
    return isRefusal(kept) ? kept : { ...kept };
  },
});
