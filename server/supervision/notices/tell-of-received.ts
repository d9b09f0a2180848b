import { z } from "zod";
import { listReceiverNotices } from "../../archives/objections/receiver-notice-store.ts";
import { findFollowed } from "../../platform/journal-store.ts";
import { deed } from "../../platform/operation.ts";
import { dataUsersOf } from "./entry-news.ts";
import { tell } from "./tell.ts";

const most = 500;

/** Follows what became of a record: tells whoever received it here by name, and the association's machines by their hooks. */
export const tellOfReceived = deed({
  name: "tell-of-received",
  method: "POST",
  path: "/notices/received",
  says: {
    zh: "把异议、更正、修复通知接收过记录的人员和系统（由程序自动进行）",
    en: "Tell the persons and machines that received a record what became of it (done by the program itself)",
  },
  body: z.object({ entryId: z.uuid() }),
  reply: z.object({ told: z.int() }),
  refuses: [],
  journals: "quiet",
  async run(given) {
    const { tx, today } = given;
    const entry = await findFollowed(tx, given.body.entryId);
    const [subjectId] = entry.subjects;
    const id = z.string().optional();
    const ids = z.object({ objection: id, repair: id, recordId: id }).parse(entry.ids);
    // A recall is told of by the record that it took back.
    const causeId = ids.objection ?? ids.repair ?? ids.recordId ?? "";
    if (subjectId === undefined || causeId === "") return { told: 0 };
    const page = { before: undefined, limit: most };
    const notices = await listReceiverNotices(tx, { state: "awaited", today, causeId }, page);
    if (notices.length === 0) return { told: 0 };
    const idsOf = (kind: "account" | "partner") =>
      notices.flatMap(({ recipientKind, recipientId }) =>
        recipientKind === kind && recipientId !== null ? [recipientId] : [],
      );
    const named = ids.objection !== undefined ? "objectionId" : ids.repair !== undefined ? "repairId" : "recordId";
    const about = { subjectId, [named]: causeId };
    const news = { kind: "record-settled", associationId: entry.association_id, event: entry.id } as const;
    let told = await tell(given, { ...news, about, persons: idsOf("account") });
    // A partner that is a data user reads here under an office: whoever holds it is told.
    for (const dataUserId of new Set(idsOf("partner"))) {
      const persons = await dataUsersOf(given, dataUserId, entry.association_id);
      if (persons.length > 0) told += await tell(given, { ...news, about: { ...about, dataUserId }, persons });
    }
    return { told };
  },
});
