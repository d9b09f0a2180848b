import { objectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { z } from "zod";
import { beginObjection, type Disputed, filedBody } from "../../archives/objections/begin-objection.ts";
import { deed } from "../../platform/operation.ts";
import { listLed } from "../../subjects/standing-store.ts";
import { listEntriesByIds } from "./list-entry-store.ts";
import { listEntryParams, stepFrom } from "./list-step.ts";

/**
 * Whoever is proposed for a roll disputes it, before there is a record of it: beside the statement that the body hears, a
 * matter that is answered within its time and with a document. Entered meanwhile, it goes on as one on the record.
 */
export const fileListingObjection = deed({
  name: "file-listing-objection",
  method: "POST",
  path: "/subjects/{subjectId}/list-entries/{entryId}/objections",
  says: {
    zh: "对拟列入名单提出异议：写明理由、附证据。自此显示“有异议”，在期限内书面答复；列入以后的异议针对档案记录提出。",
    en: "Object to being proposed for a roll, with reason and evidence: it shows as disputed and is answered in writing. Once entered, object to its record.",
  },
  params: listEntryParams,
  body: z.object(filedBody),
  reply: objectionView,
  refuses: [
    "list-entry-not-found",
    "list-entry-stage-wrong",
    "list-not-found",
    "evidence-not-found",
    "authorisation-missing",
    "objection-open-already",
    "objection-answered-before",
    "rights-rule-missing",
  ],
  journals: ({ params, reply }) => ({
    subjects: [params.subjectId],
    ids: { objection: reply.id, entry: params.entryId },
    editions: reply.clock === null ? [] : [reply.clock.edition],
  }),
  async run(given) {
    const { tx, params, body } = given;
    // A roll moves with no merge: whoever stands for its subject speaks for it.
    const led = await listLed(tx, [params.subjectId]);
    const [found] = await listEntriesByIds(tx, [...led.keys()], [params.entryId]);
    if (found === undefined) return refuse("list-entry-not-found");
    const { subjectId, id: entryId } = found;
    const step = await stepFrom(given, { subjectId, entryId }, "state-on-list-entry");
    if (isRefusal(step)) return step;
    const { issuer, number } = step.entry.document;
    const disputed: Disputed = {
      about: "list-entry",
      ...{ asked: params.subjectId, subjectId, targetId: entryId, common: false },
      claim: `依据${issuer}${number}拟列入“${step.list.name}”`.slice(0, 200),
      ...{ recordId: null, recordSubject: subjectId, naturalKey: null, contentHash: null },
    };
    return beginObjection(given, "file-listing-objection", disputed, body);
  },
});
