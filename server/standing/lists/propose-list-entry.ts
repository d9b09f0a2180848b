import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { lastDayOf } from "@xinheng/domain/calendar.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { judgeProposal, type Proposal } from "@xinheng/domain/standing/list-procedure.ts";
import { listEntryView } from "@xinheng/domain/standing/list-view.ts";
import { listRef } from "@xinheng/domain/standing/listing.ts";
import { isRepairedByKey } from "../../archives/record-mark-store.ts";
import { findRecordForUpdate } from "../../archives/record-read-store.ts";
import { findPaper } from "../../governance/papers/paper-store.ts";
import type { Tx } from "../../platform/database.ts";
import { deed } from "../../platform/operation.ts";
import { listOwnMemberships } from "../../subjects/member-store.ts";
import { lockSubjects } from "../../subjects/merge-store.ts";
import { listLed } from "../../subjects/standing-store.ts";
import type { Subject } from "../../subjects/subject-store.ts";
import { readListings } from "../read-listings.ts";
import { listOpenEntries, saveListEntry } from "./list-entry-store.ts";
import { type ListReader, listToday, rulesToday } from "./list-step.ts";
import { showEntry } from "./show-entry.ts";

const body = z.object({
  list: z.string().min(1).max(80),
  criterion: z.string().min(1).max(80),
  facts: z.string().trim().min(2).max(4_000),
  document: z
    .object({
      number: z.string().trim().min(1).max(128),
      issuer: z.string().trim().min(2).max(200),
      decidedOn: z.iso.date(),
    })
    .nullable()
    .default(null),
  paperId: z.uuid().nullable().default(null),
  /** The records of the subject that it rests on. */
  records: z.array(z.uuid()).max(20).default([]),
});

/** The first step into a roll: facts, criterion and document are told to the subject, which has its time to answer. */
export const proposeListEntry = deed({
  name: "propose-list-entry",
  method: "POST",
  path: "/subjects/{subjectId}/list-entries",
  says: {
    zh: "提出把一个会员列入协会自己的名单：写明条件、事实和生效文书，告知并开始陈述期限。机关的名单只能导入。",
    en: "Propose a member for one of the association's own rolls, by a criterion and an effective document; the time for its statement begins. Authorities' lists are imported only.",
  },
  params: z.object({ subjectId: z.uuid() }),
  body,
  reply: listEntryView,
  refuses: [
    "subject-not-found",
    "subject-merged",
    "list-not-found",
    "list-reserved",
    "list-criterion-unknown",
    "list-without-document",
    "list-document-in-future",
    "list-counts-up",
    "list-holds-no-person",
    "list-members-only",
    "list-red-beside-black",
    "list-entry-under-way",
    "record-not-found",
    "list-ground-repaired",
  ],
  journals: ({ params: { subjectId }, reply }) => ({
    subjects: [subjectId],
    ids: { entry: reply.id },
    editions: [reply.edition],
  }),
  async run(given) {
    const { tx, house, actor, now, today, params, body: asked } = given;
    const subject = (await lockSubjects(tx, [params.subjectId])).get(params.subjectId);
    if (subject === undefined) return refuse("subject-not-found");
    if (subject.mergedInto !== null) return refuse("subject-merged", { winner: subject.mergedInto });
    const list = await listToday(given, asked.list);
    if (isRefusal(list)) return list;
    const proposal = await proposalOf(given, subject, asked);
    if (isRefusal(proposal)) return proposal;
    const no = judgeProposal(list, proposal, today);
    if (no !== null) return no;
    if (asked.document === null || asked.paperId === null) throw new Error("judged above");
    const due =
      list.notice === undefined ? null : lastDayOf(house.packs.calendar(), today, list.notice.statementWithin);
    const entry = {
      ...{ subjectId: subject.id, id: uuidv7({ msecs: now.getTime() }), associationId: ownAssociation(actor) },
      ...{ list: list.id, edition: listRef(list), criterion: asked.criterion, facts: asked.facts },
      ...{ document: asked.document, paperId: asked.paperId, restsOn: asked.records[0] ?? null },
      ...{ proposedOn: today, proposedAt: now },
      ...{ statementDueOn: due?.on ?? null, statementProvisional: due?.provisional ?? false, by: actor.id },
    };
    await saveListEntry(tx, entry);
    return showEntry(given, { subjectId: subject.id, entryId: entry.id });
  },
});

/** What is known of the subject, so that the pack's rule can be held against it. */
async function proposalOf(
  reader: ListReader & { readonly tx: Tx },
  subject: Subject,
  asked: z.infer<typeof body>,
): Promise<Proposal | Refusal<"record-not-found" | "list-ground-repaired">> {
  const { tx, today } = reader;
  const records = await Promise.all(asked.records.map((id) => findRecordForUpdate(tx, subject.id, id)));
  if (records.some((record) => record?.replacedAt !== null)) return refuse("record-not-found");
  for (const record of records)
    if (record !== null && (await isRepairedByKey(tx, record))) return refuse("list-ground-repaired");
  const paper = asked.paperId === null ? null : await findPaper(tx, asked.paperId);
  const memberships = await listOwnMemberships(tx, subject.id);
  const open = await listOpenEntries(tx, [...(await listLed(tx, [subject.id])).keys()]);
  return {
    criterion: asked.criterion,
    document: asked.document,
    hasPaper: paper !== null,
    records: records.map((record) => ({ severity: record?.severity ?? null })),
    isPerson: subject.kind === "practitioner",
    isMember: memberships.some(({ joinedOn, leftOn }) => joinedOn <= today && (leftOn === null || leftOn >= today)),
    listings: await readListings(reader, [subject.id], (await rulesToday(reader)).lists),
    underWay: open.some(({ list, stage }) => list === asked.list && stage === "proposed"),
  };
}
