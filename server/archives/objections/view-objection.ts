import type { Actor } from "@xinheng/domain/access/actor.ts";
import { type OperationName, openTo } from "@xinheng/domain/access/permission.ts";
import { moveObjection, type ObjectionMove, objectionMoves } from "@xinheng/domain/archives/objections/objection.ts";
import type { KeptPaper, ObjectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import type { ReadTx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { listEvidence } from "./evidence-store.ts";
import { viewMatterClocks } from "./matter-clock.ts";
import { findMatterRecords } from "./matter-record.ts";
import { type KeptAnswer, type KeptObjection, listAnswers } from "./objection-store.ts";
import { paperView } from "./papers-of.ts";
import { countReceivers } from "./receiver-notice-store.ts";

export type RightsReader = {
  readonly tx: ReadTx;
  readonly house: House;
  readonly actor: Actor;
  readonly today: string;
};

/** An objection as its page shows it to whoever reads it. */
export async function viewObjection(reader: RightsReader, kept: KeptObjection): Promise<ObjectionView> {
  const { tx, house, actor, today } = reader;
  // Whoever stands for the subject today speaks for it, and is told of the matter under its own address.
  const subject = (await findStanding(tx, [kept.subjectId])).get(kept.subjectId);
  const subjectId = subject?.id ?? kept.subjectId;
  const papers = await papersById(tx, kept);
  const clock = isUnderWay(kept) ? (await viewMatterClocks(tx, house, today, [kept.id])).get(kept.id) : undefined;
  const records = await findMatterRecords(tx, house.packs.set, [kept]);
  const receivers = (await countReceivers(tx, [kept.id], today)).get(kept.id);
  const answers = await listAnswers(tx, [kept.id]);
  return {
    id: kept.id,
    subjectId,
    subjectName: subject?.name ?? "",
    about: kept.about,
    record: kept.recordId === null ? null : (records.get(kept.recordId) ?? null),
    targetId: kept.targetId,
    matter: kept.matter,
    claim: kept.claim,
    reason: kept.reason,
    evidence: kept.evidence.flatMap((id) => papers.get(id) ?? []),
    filedOn: kept.filedOn,
    agent: agentOf(kept, papers),
    stage: kept.stage,
    clock: clock ?? null,
    overdueOn: kept.overdueOn,
    referral: referralOf(kept, papers),
    answers: answers.map(answerView),
    secondLookWhy: kept.secondLookWhy,
    disagreement: disagreementOf(kept),
    receivers: receivers ?? { told: 0, acknowledged: 0, late: 0 },
    can: openTo(actor, movesOf(kept, answers), subjectId),
  };
}

export function isUnderWay({ stage }: Pick<KeptObjection, "stage">): boolean {
  return stage === "open" || stage === "referred" || stage === "second-look";
}

/** By which operation it is answered: what is no record has a procedure of its own by which an answer is carried out. */
export function decidedBy({ about, recordId }: Pick<KeptObjection, "about" | "recordId">) {
  if (about === "grade") return "decide-grade-objection";
  return about === "list-entry" && recordId === null ? "decide-listing-objection" : "decide-objection";
}

/** What the stage lets be done, whoever may do it. */
function movesOf(kept: KeptObjection, answers: readonly KeptAnswer[]): OperationName[] {
  const open = openMoves(kept, answers);
  return open.map((move) => (move === "decide-objection" ? decidedBy(kept) : move));
}

function openMoves(kept: KeptObjection, answers: readonly KeptAnswer[]): ObjectionMove[] {
  const moves = (Object.keys(objectionMoves) as ObjectionMove[]).filter(
    (move) => !isRefusal(moveObjection(kept.stage, move)),
  );
  const rejected = answers.at(-1)?.outcome !== "accepted";
  return moves.filter((move) => {
    switch (move) {
      case "answer-referral":
        return kept.referralOn === null;
      case "write-disagreement":
        return rejected && kept.disagreementIs !== "shown";
      case "review-disagreement":
        return kept.disagreementIs === "waiting";
      case "refer-objection":
      case "decide-objection":
      case "ask-second-look":
      case "withdraw-objection":
        return true;
    }
  });
}

async function papersById(tx: ReadTx, kept: KeptObjection): Promise<Map<string, KeptPaper>> {
  const ids = [...kept.evidence, kept.authorisation, kept.referralPaper].filter((id) => id !== null);
  return new Map((await listEvidence(tx, kept.subjectId, ids)).map((paper) => [paper.id, paperView(paper)]));
}

type Papers = ReadonlyMap<string, KeptPaper>;

function agentOf({ agent, authorisation }: KeptObjection, papers: Papers): ObjectionView["agent"] {
  const paper = papers.get(authorisation ?? "");
  return agent === null || paper === undefined ? null : { name: agent, authorisation: paper };
}

function referralOf(kept: KeptObjection, papers: Papers): ObjectionView["referral"] {
  const { referredTo: to, referredOn: on, referralSays: says, referralOn } = kept;
  if (to === null || on === null) return null;
  const answer =
    says === null || referralOn === null
      ? null
      : {
          says,
          text: kept.referralText ?? "",
          paper: papers.get(kept.referralPaper ?? "") ?? null,
          on: referralOn,
        };
  return { to, asks: kept.referralAsks ?? "", on, answer };
}

function answerView(answer: KeptAnswer): ObjectionView["answers"][number] {
  const { round, outcome, reasons, correction, correctedBy, decidedOn: on, by, documentId, number } = answer;
  return { round, outcome, reasons, correction, correctedBy, on, by, documentId, number };
}

function disagreementOf({ disagreement: text, disagreementIs, disagreementWhy }: KeptObjection) {
  if (text === null) return null;
  const state: "waiting" | "shown" | "kept-back" =
    disagreementIs === "shown" || disagreementIs === "kept-back" ? disagreementIs : "waiting";
  return { text, state, why: disagreementWhy };
}
