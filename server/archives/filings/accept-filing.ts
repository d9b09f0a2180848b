import { z } from "zod";
import { judgeFiling } from "@xinheng/domain/archives/filings/filing.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { keepAssociationRecord } from "../own-records/keep-association-record.ts";
import { endFiling, findFilingForUpdate } from "./filing-store.ts";

/** The secretariat has held a filing against its document and accepts it: it becomes a record, marked as self-declared. */
export const acceptFiling = deed({
  name: "accept-filing",
  method: "POST",
  path: "/subjects/{subjectId}/filings/{filingId}/acceptance",
  says: {
    zh: "核对后收下一份自行申报：记入档案，注明自行申报，与机关和协会的记录分开。",
    en: "Accept a filing held against its document: it enters the archive marked as self-declared, apart from what others decided.",
  },
  params: z.object({ subjectId: z.uuid(), filingId: z.uuid() }),
  reply: z.object({
    filingId: z.uuid(),
    recordId: z.uuid(),
    outcome: z.enum(["created", "changed", "unchanged"]),
    edition: z.string(),
  }),
  refuses: [
    "filing-not-found",
    "filing-not-open",
    "filing-own",
    "subject-not-found",
    "subject-merged",
    "item-not-ours",
    "item-not-by-filing",
    "item-by-filing-only",
    "item-about-others",
    "record-has-faults",
    "minor-no-adverse",
  ],
  journals: ({ params: { subjectId }, reply: { filingId, recordId, outcome, edition } }) => ({
    subjects: [subjectId],
    ids: { filingId, recordId, outcome },
    editions: [edition],
  }),
  async run({ tx, house, actor, now, today, params: { subjectId, filingId } }) {
    const found = await findFilingForUpdate(tx, subjectId, filingId);
    if (found === null) return refuse("filing-not-found");
    const unfit = judgeFiling(found, "accept-filing", actor.id);
    if (unfit !== null) return unfit;
    const { associationId, item, fields } = found;
    const keeper = { tx, house, associationId, accountId: actor.id, now, today };
    const kept = await keepAssociationRecord(keeper, { subjectId, item, fields, selfDeclared: true });
    if (isRefusal(kept)) return kept;
    const { recordId, outcome, edition } = kept;
    // Its text stands in the record now; a second copy would outlive it.
    const ended = { state: "accepted", reason: "", recordId, fields: {}, endedAt: now, endedBy: actor.id } as const;
    await endFiling(tx, found, ended);
    return { filingId, recordId, outcome, edition };
  },
});
