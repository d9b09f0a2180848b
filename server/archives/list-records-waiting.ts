import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { recheckDays } from "@xinheng/domain/archives/recheck-days.ts";
import { visitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import { waitingRecordKind, waitingRecordOf, waitingRecordPage } from "@xinheng/domain/archives/waiting-record.ts";
import { question } from "../platform/operation.ts";
import { listNamesOf } from "../subjects/name-store.ts";
import { listRecordsWaiting, type WaitingFor } from "./records-waiting-store.ts";

/** The place after which a page goes on: the day since which the last record seen has waited, and its id. */
const place = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}~[0-9a-f-]{36}$/)
  .transform((text) => ({ since: text.slice(0, 10), id: text.slice(11) }))
  .pipe(z.object({ since: z.iso.date(), id: z.uuid() }));

/** What this association's own imports left for a person to judge, with what that person has to compare. */
export const listRecordsWaitingForPerson = question({
  name: "list-records-waiting",
  path: "/records-waiting",
  says: {
    zh: "待人工核定的记录，以及确认已过期、需要再次确认的记录，等待最久的在前。",
    en: "Records that wait for a person: held back, or to be confirmed again; those that waited longest first.",
  },
  query: z.object({
    kind: waitingRecordKind.default("held"),
    cursor: place.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  reply: waitingRecordPage,
  refuses: [],
  handsOut: ({ query, reply }) => ({
    items: reply.rows.map(({ subjectId, recordId }) => ({ subjectId, recordId })),
    parameters: { kind: query.kind },
  }),
  async run({ tx, house, actor, today, query }) {
    const packs = house.packs.set;
    const gate = visitorGate(packs, today);
    const waiting: WaitingFor =
      query.kind === "held" ? { kind: "held", gate } : { kind: "aged", gate, rechecks: recheckDays(packs, today) };
    const found = await listRecordsWaiting(tx, waiting, { after: query.cursor, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    const differing = page.flatMap(({ record }) => (record.held === "name-differs" ? [record.subjectId] : []));
    const names = await listNamesOf(tx, [...new Set(differing)]);
    const reader = { packs, gate };
    const last = page.at(-1);
    return {
      rows: page.map(({ record, ...whose }) => {
        const knownNames = [...new Set(names.get(record.subjectId) ?? [])].slice(0, 50);
        const can = openTo(actor, ["confirm-record", "inspect-archive"], record.subjectId);
        return waitingRecordOf(record, { ...whose, knownNames, can }, reader);
      }),
      next: last !== undefined && found.length > query.limit ? `${last.since}~${last.record.id}` : null,
    };
  },
});
