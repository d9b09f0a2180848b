import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { z } from "zod";
import type { ObjectionAbout } from "@xinheng/domain/archives/objections/objection.ts";
import { objectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { lockSubjects } from "../../subjects/merge-store.ts";
import { homeOf } from "../merges/home-of.ts";
import { findEither } from "../own-records/open-either-record.ts";
import { beginObjection, filedBody } from "./begin-objection.ts";

const params = z.object({ subjectId: z.uuid() });
const body = z.object({
  /** Null: to who the subject is said to be. */
  recordId: z.uuid().nullable(),
  /** Of an identity: which name, code or relation. */
  claim: z.string().trim().max(200).default(""),
  ...filedBody,
});

/**
 * The subject disputes a record, or who it is said to be. From this moment the record shows as disputed to everybody, those it
 * was handed to are told, and the clock of the rule runs.
 */
export const fileObjection = deed({
  name: "file-objection",
  method: "POST",
  path: "/subjects/{subjectId}/objections",
  says: {
    zh: "对一条记录或身份信息提出异议：写明理由、附证据。自此处处显示“有异议”，并告知接收过它的各方。",
    en: "File an objection to a record or an identity, with reason and evidence. It shows as disputed everywhere from then on, and its receivers are told.",
  },
  params,
  body,
  reply: objectionView,
  refuses: [
    "subject-not-found",
    "subject-merged",
    "record-not-found",
    "record-replaced",
    "record-was-recalled",
    "objection-claim-missing",
    "evidence-not-found",
    "authorisation-missing",
    "objection-open-already",
    "objection-answered-before",
    "rights-rule-missing",
  ],
  journals: ({ params: { subjectId }, reply }) => ({
    subjects: [subjectId],
    ids: { objection: reply.id, record: reply.record?.recordId ?? "" },
    editions: reply.clock === null ? [] : [reply.clock.edition],
  }),
  async run(given) {
    const { tx, house, params: asked, body: filed } = given;
    const subject = (await lockSubjects(tx, [asked.subjectId])).get(asked.subjectId);
    if (subject === undefined) return refuse("subject-not-found");
    if (subject.mergedInto !== null) return refuse("subject-merged", { winner: subject.mergedInto });
    const record = filed.recordId === null ? null : await findEither(tx, subject.id, filed.recordId);
    if (isRefusal(record)) return record;
    if (record === null && filed.claim === "") return refuse("objection-claim-missing");
    const common = record === null || record.keptBy === null;
    const home = record === null ? null : await homeOf(given, record, ownAssociation(given.actor));
    const disputed = {
      ...{ asked: subject.id, about: aboutOf(record, house.packs.set), claim: filed.claim, common, targetId: null },
      ...{ subjectId: home?.subjectId ?? subject.id, recordId: filed.recordId },
      ...{ recordSubject: record?.subjectId ?? subject.id, naturalKey: home?.naturalKey ?? null },
      contentHash: home?.contentHash ?? null,
    };
    return beginObjection(given, "file-objection", disputed, filed);
  },
});

/** What the catalogue's lists are made of is a place in a list. */
function aboutOf(record: { readonly item: string } | null, packs: PackSet): ObjectionAbout {
  if (record === null) return "identity";
  return packs.some((entry) => entry.kind === "list" && entry.item === record.item) ? "list-entry" : "record";
}
