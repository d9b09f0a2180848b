import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { mostOpenFilings } from "@xinheng/domain/archives/filings/filing.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { judgeKeeping } from "../own-records/keep-association-record.ts";
import { takeFilingDocument } from "./filing-document-store.ts";
import { countOpenFilings, lockFilingsOf, saveNewFiling } from "./filing-store.ts";

const mostFields = 200;

/** A subject states a fact about itself, with its document and the promise that it is true; the secretariat judges it. */
export const submitFiling = deed({
  name: "submit-filing",
  method: "POST",
  path: "/subjects/{subjectId}/filings",
  says: {
    zh: "自行申报一条关于本单位或本人的信息，附证明材料并承诺真实；由秘书处核对后收下或退回。",
    en: "File a fact about oneself with its document and the promise that it is true; the secretariat accepts or returns it.",
  },
  params: z.object({ subjectId: z.uuid() }),
  body: z.object({
    item: z.string().min(1).max(80),
    fields: z
      .record(z.string().max(80), z.string().max(20_000))
      .refine((fields) => Object.keys(fields).length <= mostFields, {
        message: `at most ${String(mostFields)} fields`,
      }),
    documentId: z.uuid(),
    /** That it is true, and that one answers for it. */
    promised: z.literal(true),
  }),
  reply: z.object({ filingId: z.uuid(), edition: z.string(), address: z.string() }),
  refuses: [
    "subject-not-found",
    "subject-merged",
    "item-not-ours",
    "item-not-by-filing",
    "item-by-filing-only",
    "item-about-others",
    "record-has-faults",
    "minor-no-adverse",
    "filing-document-not-found",
    "filings-too-many",
  ],
  journals: ({ params: { subjectId }, reply: { filingId, edition } }) => ({
    subjects: [subjectId],
    ids: { filingId },
    editions: [edition],
  }),
  async run({ tx, house, actor, now, today, params: { subjectId }, body }) {
    const { associationId, id: accountId } = actor;
    if (associationId === null || accountId === null) throw new Error("whoever speaks for a subject has an account");
    const keeper = { tx, house, associationId, accountId, now, today };
    const judged = await judgeKeeping(keeper, { subjectId, ...body, selfDeclared: true });
    if (isRefusal(judged)) return judged;
    await lockFilingsOf(tx, subjectId);
    const waiting = (await countOpenFilings(tx, subjectId))?.count ?? 0;
    if (waiting >= mostOpenFilings) return refuse("filings-too-many", { count: waiting });
    const filingId = uuidv7({ msecs: now.getTime() });
    if (!(await takeFilingDocument(tx, { subjectId, id: body.documentId, filingId })))
      return refuse("filing-document-not-found");
    const edition = entryRef(judged.entry);
    await saveNewFiling(tx, {
      ...{ subjectId, id: filingId, associationId, item: body.item, edition, state: "filed" },
      ...{ fields: judged.row.fields, documentId: body.documentId, filedAt: now, filedBy: accountId },
      ...{ endedAt: null, endedBy: null, reason: "", recordId: null },
    });
    return { filingId, edition, address: `/api/subjects/${subjectId}/filings/${filingId}` };
  },
});
