import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { z } from "zod";
import { recallClock, recallDocument, recallReason } from "@xinheng/domain/archives/recall.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { tellReceivers } from "../objections/tell-receivers.ts";
import { saveOwnRecall } from "../own-records/association-recall-store.ts";
import { closeOwnRecord } from "../own-records/association-record-store.ts";
import { findEither } from "../own-records/open-either-record.ts";
import { closeRecords } from "../record-write-store.ts";
import { saveRecall } from "./recall-store.ts";

/**
 * The source took a record back. It ends at once, whatever the day the archive is asked for; what is left is a tombstone,
 * and the same row does not come in again (行政处罚法 48).
 */
export const recallRecord = deed({
  name: "recall-record",
  method: "POST",
  path: "/subjects/{subjectId}/records/{recordId}/recall",
  says: {
    zh: "撤回一条记录：来源单位撤销、变更或更正，或者法院裁判。撤回后任何日期都不再显示，同一行不再入档。",
    en: "Take a record back because its source revoked or changed it, or a court ruled so. It is shown as of no day, and the same row does not enter again.",
  },
  params: z.object({ subjectId: z.uuid(), recordId: z.uuid() }),
  body: z.object({ reason: recallReason, document: recallDocument, note: z.string().trim().max(500).default("") }),
  reply: z.object({
    recordId: z.uuid(),
    recalledOn: z.iso.date(),
    dueOn: z.iso.date(),
    provisional: z.boolean(),
    late: z.boolean(),
    edition: z.string(),
  }),
  refuses: [
    "record-not-found",
    "record-replaced",
    "record-was-recalled",
    "recall-document-in-future",
    "recall-before-decision",
  ],
  journals: ({ params: { subjectId, recordId }, reply }) => ({
    subjects: [subjectId],
    ids: { recordId, late: reply.late ? 1 : 0 },
    editions: [reply.edition],
  }),
  async run(given) {
    const { tx, house, actor, now, today, params, body } = given;
    const found = await findEither(tx, params.subjectId, params.recordId);
    if (isRefusal(found)) return found;
    const { reason, document, note } = body;
    const clock = recallClock(
      { document, recordDecidedOn: found.decidedOn, today },
      house.packs.set,
      house.packs.calendar(),
    );
    if (isRefusal(clock)) return clock;
    const associationId = ownAssociation(actor);
    const { subjectId, id: recordId, item, edition, naturalKey, contentHash } = found;
    const what = { subjectId, recordId, item, edition, naturalKey, contentHash, reason, document, note, ...clock };
    const by = { associationId, recalledOn: today, recalledAt: now, recalledBy: actor.id };
    if (found.keptBy === null) {
      await closeRecords(tx, [found], now);
      await saveRecall(tx, { ...what, ...by, recordSubject: subjectId, movedFrom: null });
    } else {
      await closeOwnRecord(tx, found, now);
      await saveOwnRecall(tx, { ...what, ...by });
    }
    await tellReceivers(given, {
      ...{ subjectId, cause: "recall", causeId: recordId, says: "recalled", associationId },
      record: { id: recordId, naturalKey, common: found.keptBy === null },
    });
    return {
      recordId,
      recalledOn: today,
      dueOn: clock.dueOn,
      provisional: clock.provisional,
      late: clock.late,
      edition: clock.ruleEdition,
    };
  },
});
