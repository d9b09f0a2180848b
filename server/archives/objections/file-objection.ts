import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { office, offices } from "@xinheng/domain/access/office.ts";
import { officeFor } from "@xinheng/domain/access/permission.ts";
import {
  judgeRepetition,
  type ObjectionAbout,
  objectionMatter,
} from "@xinheng/domain/archives/objections/objection.ts";
import { objectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { rightsClock, rightsRule } from "@xinheng/domain/archives/objections/rights-clock.ts";
import { entryRef, type PackSet } from "@xinheng/domain/catalogue/pack.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { deed, type GivenDeed } from "../../platform/operation.ts";
import { lockSubjects } from "../../subjects/merge-store.ts";
import { findEither } from "../own-records/open-either-record.ts";
import { saveMark } from "../record-mark-store.ts";
import { earlierObjections } from "./earlier-objections.ts";
import { startMatterClock } from "./matter-clock.ts";
import { findObjection, saveObjection } from "./objection-store.ts";
import { papersOf } from "./papers-of.ts";
import { tellReceivers } from "./tell-receivers.ts";
import { viewObjection } from "./view-objection.ts";

const params = z.object({ subjectId: z.uuid() });
const body = z.object({
  /** Null: to who the subject is said to be. */
  recordId: z.uuid().nullable(),
  matter: objectionMatter,
  /** Of an identity: which name, code or relation. */
  claim: z.string().trim().max(200).default(""),
  reason: z.string().trim().min(4).max(2_000),
  evidence: z.array(z.uuid()).max(20).default([]),
  /** Where the secretariat enters it for the subject. */
  agent: z.object({ name: z.string().trim().min(2).max(100), authorisation: z.uuid() }).optional(),
});
type Given = GivenDeed<z.output<typeof params>, Record<string, never>, z.output<typeof body>>;

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
    "evidence-not-found",
    "authorisation-missing",
    "objection-claim-missing",
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
    const { tx, house, actor, today, params: asked, body: filed } = given;
    const subject = (await lockSubjects(tx, [asked.subjectId])).get(asked.subjectId);
    if (subject === undefined) return refuse("subject-not-found");
    if (subject.mergedInto !== null) return refuse("subject-merged", { winner: subject.mergedInto });
    const papers = await papersOf(tx, subject.id, filed.evidence);
    if (isRefusal(papers)) return papers;
    const agent = await agentOf(given);
    if (isRefusal(agent)) return agent;
    const record = filed.recordId === null ? null : await findEither(tx, subject.id, filed.recordId);
    if (isRefusal(record)) return record;
    if (record === null && filed.claim === "") return refuse("objection-claim-missing");
    const naturalKey = record?.naturalKey ?? null;
    const earlier = await earlierObjections(tx, subject.id, naturalKey);
    const hashes = papers.map(({ sha256 }) => sha256.toString("hex"));
    const repeated = judgeRepetition({ matter: filed.matter, evidence: hashes }, earlier);
    if (repeated !== null) return repeated;
    const rule = rightsRule(house.packs.set, "deadline-objection", await packContextOf(tx, actor.associationId, today));
    if (isRefusal(rule)) return rule;
    const clock = rightsClock(rule, { id: uuidv7(), case: "own", filedOn: today, today }, house.packs.calendar());
    if (isRefusal(clock)) return clock;
    const id = uuidv7({ msecs: given.now.getTime() });
    const associationId = ownAssociation(actor);
    await saveObjection(tx, {
      ...{ subjectId: subject.id, id, associationId, about: aboutOf(record, house.packs.set) },
      ...{ recordId: filed.recordId, naturalKey, common: record === null || record.keptBy === null },
      ...{ matter: filed.matter, claim: filed.claim, reason: filed.reason, evidence: filed.evidence },
      ...{ filedOn: today, filedAt: given.now, filedBy: actor.id, ruleEdition: entryRef(rule), ...agent },
    });
    await saveMark(tx, {
      ...{ subjectId: record?.subjectId ?? subject.id, id: uuidv7(), associationId, naturalKey, kind: "disputed" },
      ...{ common: record === null || record.keptBy === null, open: record === null || record.openScope === "public" },
      ...{ causeId: id, note: "", sinceOn: today, markedAt: given.now, movedFrom: null },
    });
    await startMatterClock(tx, { kind: "objection", id, subjectId: subject.id, associationId }, clock);
    if (record !== null)
      await tellReceivers(given, {
        ...{ subjectId: record.subjectId, cause: "objection", causeId: id, says: "disputed", associationId },
        record: { id: record.id, naturalKey: record.naturalKey, common: record.keptBy === null },
      });
    const kept = await findObjection(tx, subject.id, id);
    if (kept === null) throw new Error("an objection just filed is not there");
    return viewObjection(given, kept);
  },
});

/** What the catalogue's lists are made of is a place in a list. */
function aboutOf(record: { readonly item: string } | null, packs: PackSet): ObjectionAbout {
  if (record === null) return "identity";
  return packs.some((entry) => entry.kind === "list" && entry.item === record.item) ? "list-entry" : "record";
}

/** Who speaks for the subject files in its own name; whoever else does, for an agent with a paper that says so. */
async function agentOf({ tx, actor, params: { subjectId }, body: { agent } }: Given) {
  const held = office.safeParse(officeFor(actor, "file-objection", subjectId)).data;
  if (held !== undefined && offices[held].of === "subject") return { agent: null, authorisation: null };
  if (agent === undefined) return refuse("authorisation-missing");
  const papers = await papersOf(tx, subjectId, [agent.authorisation]);
  return isRefusal(papers) ? papers : { agent: agent.name, authorisation: agent.authorisation };
}
