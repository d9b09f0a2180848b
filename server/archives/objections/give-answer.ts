import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import type { OperationName } from "@xinheng/domain/access/permission.ts";
import { answerFacts } from "@xinheng/domain/archives/objections/answer-facts.ts";
import { judgeDecider, objectionOutcome } from "@xinheng/domain/archives/objections/objection.ts";
import { type objectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { z } from "zod";
import type { Made } from "../../platform/documents/freeze-document.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { liftMarks } from "../record-mark-store.ts";
import { issueRightsDocument, type RightsMover } from "./issue-rights-document.ts";
import { stopMatterClock } from "./matter-clock.ts";
import { findMatterRecords } from "./matter-record.ts";
import { type objectionParams, stepFrom } from "./objection-step.ts";
import { changeObjection, type KeptObjection, listAnswers, saveAnswer } from "./objection-store.ts";
import { tellOfObjection } from "./tell-receivers.ts";
import { decidedBy } from "./view-objection.ts";

type Answering = {
  readonly kept: KeptObjection;
  readonly stage: KeptObjection["stage"];
  readonly round: 1 | 2;
};
type Deciding = "decide-objection" | "decide-grade-objection" | "decide-listing-objection";

/** What every answer says. */
export const answerBody = { outcome: objectionOutcome, reasons: z.string().trim().min(4).max(2_000) };
/** How an answer stands in the journal. */
export const journalsAnswer = ({
  params,
  reply,
}: {
  readonly params: z.output<typeof objectionParams>;
  readonly reply: z.output<typeof objectionView>;
}) => ({
  subjects: [params.subjectId],
  ids: {
    objection: params.objectionId,
    outcome: reply.answers.at(-1)?.outcome ?? "",
    document: reply.answers.at(-1)?.documentId ?? "",
  },
});

/** Takes hold of an objection that this operation decides, for somebody who did not decide it before. */
export async function answeringFrom(
  { tx, actor }: Pick<RightsMover, "tx" | "actor">,
  params: z.output<typeof objectionParams>,
  by: Deciding,
): Promise<
  | Answering
  | Refusal<"objection-not-found" | "objection-stage-wrong" | "objection-decided-elsewhere" | "objection-same-decider">
> {
  const step = await stepFrom(tx, params, "decide-objection");
  if (isRefusal(step)) return step;
  if (decidedBy(step.kept) !== by) return refuse("objection-decided-elsewhere");
  const [first] = await listAnswers(tx, [step.kept.id]);
  const round = first === undefined ? 1 : 2;
  return judgeDecider(round, actor.id, first?.decidedBy ?? null) ?? { ...step, round };
}

/**
 * Gives the answer by a numbered document. From this moment the thing is disputed no longer and its receivers are told how it
 * ended, but where what was upheld has still to be brought about by a procedure of its own (`pending`).
 */
export async function giveAnswer(
  given: RightsMover,
  { kept, stage, round }: Answering,
  said: {
    readonly operation: OperationName;
    readonly outcome: z.output<typeof objectionOutcome>;
    readonly reasons: string;
    readonly correction: string;
    readonly correctedBy: string | null;
    readonly pending?: boolean;
  },
): Promise<Made | Refusal<"document-template-missing" | "document-too-long" | "documents-busy" | "disk-full">> {
  const { tx, house, actor, now, today } = given;
  const { operation, outcome, reasons, correctedBy, pending = false } = said;
  const correction = outcome === "rejected" ? "" : said.correction;
  const subject = (await findStanding(tx, [kept.subjectId])).get(kept.subjectId);
  const record = (await findMatterRecords(tx, house.packs.set, [kept])).get(kept.recordId ?? "") ?? null;
  const made = await issueRightsDocument(
    given,
    { kind: "objection-answer", operation, subjectId: kept.subjectId },
    (association) =>
      answerFacts({
        ...{ association, subject: subject?.name ?? "", record, packs: house.packs.set, kept, round },
        ...{ outcome, reasons, correction },
      }),
  );
  if (isRefusal(made)) return made;
  await saveAnswer(tx, {
    ...{ subjectId: kept.subjectId, objectionId: kept.id, round, associationId: ownAssociation(actor) },
    ...{ outcome, reasons, correction, correctedBy, decidedBy: actor.id },
    ...{ decidedOn: today, decidedAt: now, documentId: made.documentId, number: made.number },
  });
  await changeObjection(tx, kept, { stage });
  await stopMatterClock(tx, { kind: "objection", id: kept.id });
  if (!pending) await endDispute(given, kept, outcome === "rejected" ? "kept" : "corrected");
  return made;
}

/** It is disputed no longer, and those it went to are told how it ended. */
export async function endDispute(given: RightsMover, kept: KeptObjection, says: "kept" | "corrected"): Promise<void> {
  await liftMarks(given.tx, { subjectId: kept.subjectId, causeId: kept.id, kinds: ["disputed", "unanswered"] }, given);
  await tellOfObjection(given, kept, says);
}
