import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { z } from "zod";
import { judgeCorrection, judgeDecider, objectionOutcome } from "@xinheng/domain/archives/objections/objection.ts";
import { answerFacts } from "@xinheng/domain/archives/objections/answer-facts.ts";
import { objectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findSubject } from "../../subjects/subject-store.ts";
import { liftMarks } from "../record-mark-store.ts";
import { correctionOf } from "./correction-of.ts";
import { issueRightsDocument } from "./issue-rights-document.ts";
import { stopMatterClock } from "./matter-clock.ts";
import { findMatterRecords } from "./matter-record.ts";
import { objectionParams, stepFrom, viewAfter } from "./objection-step.ts";
import { changeObjection, listAnswers, saveAnswer } from "./objection-store.ts";
import { tellReceivers } from "./tell-receivers.ts";

/**
 * Answers an objection, the first time or at a second look, by a numbered document. What is accepted has been corrected by the
 * ordinary road first; from this moment it is disputed no longer, and its receivers are told how it ended.
 */
export const decideObjection = deed({
  name: "decide-objection",
  method: "POST",
  path: "/subjects/{subjectId}/objections/{objectionId}/answer",
  says: {
    zh: "答复异议：成立、部分成立或不成立，说明理由，出具编号答复书；成立的须已更正。复核由首次答复以外的人办理。",
    en: "Answer an objection: accepted, in part, or rejected, with reasons and a numbered document; what is accepted must be corrected first. A second look is by somebody else.",
  },
  params: objectionParams,
  body: z.object({
    outcome: objectionOutcome,
    reasons: z.string().trim().min(4).max(2_000),
    correction: z.string().trim().max(1_000).default(""),
  }),
  reply: objectionView,
  refuses: [
    "objection-not-found",
    "objection-stage-wrong",
    "objection-same-decider",
    "objection-not-corrected",
    "objection-correction-missing",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: ({ params, reply }) => ({
    subjects: [params.subjectId],
    ids: {
      objection: params.objectionId,
      outcome: reply.answers.at(-1)?.outcome ?? "",
      document: reply.answers.at(-1)?.documentId ?? "",
    },
  }),
  async run(given) {
    const { tx, house, actor, now, today, params, body } = given;
    const step = await stepFrom(tx, params, "decide-objection");
    if (isRefusal(step)) return step;
    const { kept, stage } = step;
    const [first] = await listAnswers(tx, [kept.id]);
    const round = first === undefined ? 1 : 2;
    const same = judgeDecider(round, actor.id, first?.decidedBy ?? null);
    if (same !== null) return same;
    const correction = await correctionOf(given, kept);
    const lacking = judgeCorrection(body.outcome, { changed: correction.changed, words: body.correction });
    if (lacking !== null) return lacking;
    const subject = await findSubject(tx, kept.subjectId);
    const record = (await findMatterRecords(tx, house.packs.set, [kept])).get(kept.recordId ?? "") ?? null;
    const made = await issueRightsDocument(
      given,
      { kind: "objection-answer", operation: "decide-objection", subjectId: kept.subjectId },
      (association) =>
        answerFacts({
          association,
          subject: subject?.name ?? "",
          record,
          packs: house.packs.set,
          kept,
          ...body,
          round,
        }),
    );
    if (isRefusal(made)) return made;
    await saveAnswer(tx, {
      ...{ subjectId: kept.subjectId, objectionId: kept.id, round, associationId: ownAssociation(actor) },
      ...{ outcome: body.outcome, reasons: body.reasons, correctedBy: correction.by, decidedBy: actor.id },
      correction: body.outcome === "rejected" ? "" : body.correction,
      ...{ decidedOn: today, decidedAt: now, documentId: made.documentId, number: made.number },
    });
    await changeObjection(tx, kept, { stage });
    await stopMatterClock(tx, { kind: "objection", id: kept.id });
    await liftMarks(tx, { subjectId: kept.subjectId, causeId: kept.id, kinds: ["disputed", "unanswered"] }, given);
    if (kept.recordId !== null && kept.naturalKey !== null)
      await tellReceivers(given, {
        ...{ subjectId: kept.subjectId, cause: "objection", causeId: kept.id, associationId: kept.associationId },
        says: body.outcome === "rejected" ? "kept" : "corrected",
        record: { id: kept.recordId, naturalKey: kept.naturalKey, common: kept.common },
      });
    return viewAfter(given, params);
  },
});
