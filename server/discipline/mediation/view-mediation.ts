import { openTo } from "@xinheng/domain/access/permission.ts";
import { confirmationOf } from "@xinheng/domain/discipline/agreements/court-confirmation.ts";
import { figuresOf } from "@xinheng/domain/discipline/agreements/obligation.ts";
import {
  bothSay,
  isMediationOpen,
  judgeMediationMove,
  mediationMove,
  type MediationRole,
  mediationSide,
} from "@xinheng/domain/discipline/mediation/mediation.ts";
import type { MediationRow, MediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { viewMatterClocks } from "../../archives/objections/matter-clock.ts";
import { dayOf } from "../../platform/time.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { listObligations, listObligationsOf } from "../agreements/mediation-obligation-store.ts";
import { nextClock, openCourtMoves, viewAgreement, viewCourt, viewExclusions } from "../agreements/view-agreement.ts";
import { listMediationPapers } from "./mediation-paper-store.ts";
import { listMediationSessions } from "./mediation-session-store.ts";
import { findMediation, type KeptMediation, partiesOf } from "./mediation-store.ts";
import { type MediationReader, roleIn } from "./mediation-step.ts";
import { mediatorConflicts } from "./mediator-conflicts.ts";
import { listRollOfMediators, type Mediator } from "./mediator-store.ts";

/** A matter as its page shows it to whoever reads it, by what they are in it. */
export async function viewMediation(
  reader: MediationReader,
  kept: KeptMediation,
  role: MediationRole,
): Promise<MediationView> {
  const { tx, house, actor, today } = reader;
  const names = await partyNames(reader, [kept]);
  const obligations = await listObligationsOf(tx, kept.id);
  const everybody = await listRollOfMediators(tx, true);
  const staged = mediationMove.options.filter((move) => judgeMediationMove(kept, role, move) === null);
  const mine = await openCourtMoves(reader, kept, staged);
  const can = openTo(actor, mine);
  const moves = mine.filter((move) => can.includes(move));
  const clocks = await viewMatterClocks(
    tx,
    house,
    today,
    obligations.map(({ id }) => id),
  );
  const chooses = can.includes("choose-mediator") || can.includes("appoint-mediator");
  const papers = await listMediationPapers(tx, kept);
  const court = await viewCourt(reader, kept, papers);
  return {
    id: kept.id,
    stage: kept.stage,
    role,
    requester: { subjectId: kept.requesterId, name: names(kept).requester },
    respondent: { subjectId: kept.respondentId, name: names(kept).respondent },
    contact: contactFor(reader, kept, role),
    matter: kept.matter,
    claim: kept.claim,
    ruleEdition: kept.ruleEdition,
    requestedOn: kept.requestedOn,
    answeredOn: kept.answeredOn,
    answerWhy: kept.answerWhy,
    clock:
      kept.stage === "agreed"
        ? nextClock(obligations, clocks)
        : ((await openClocks(reader, [kept])).get(kept.id) ?? null),
    overdueOn: kept.overdueOn,
    ...(await mediatorOf(reader, kept, everybody)),
    roll: chooses ? await rollFor(reader, kept, everybody) : [],
    sessions: await listMediationSessions(tx, kept),
    papers: papers.map(({ id, name, side, broughtAt }) => ({ id, name, side, broughtOn: dayOf(broughtAt) })),
    agreement: await viewAgreement(tx, { kept, role, obligations, clocks, moves }),
    court,
    exclusions: can.includes("draft-mediation-agreement") ? await viewExclusions(reader, kept) : [],
    acts: kept.acts,
    performedOn: kept.performedOn,
    archived: bothSay(kept.acts, "archive"),
    ended: endedOf(kept, court),
    can: moves,
  };
}

/** How it was closed; that a court confirmed what was not performed is said with it, by the rule of the day it was agreed. */
function endedOf(kept: KeptMediation, court: MediationView["court"]): MediationView["ended"] {
  if (kept.endedOn === null) return null;
  const confirmed = kept.stage === "unperformed" ? confirmationOf(kept.applications) : null;
  return {
    ...{ on: kept.endedOn, by: kept.endedBy ?? "house", why: kept.endedWhy },
    enforceable: confirmed === null ? null : { ...confirmed, article: court?.article ?? "" },
  };
}

/** The matter as it stands after a deed. */
export async function viewMediationAfter(reader: MediationReader, id: string): Promise<MediationView> {
  const kept = await findMediation(reader.tx, id);
  const role = kept === null ? null : await roleIn(reader.tx, reader.actor, kept);
  if (kept === null || role === null) throw new Error("a mediation under way is not there for who acts in it");
  return viewMediation(reader, kept, role);
}

export async function viewMediationRows(
  reader: Omit<MediationReader, "actor">,
  page: readonly KeptMediation[],
): Promise<MediationRow[]> {
  const { tx, house, today } = reader;
  const names = await partyNames(reader, page);
  const clocks = await openClocks(reader, page);
  const owed = await listObligations(
    tx,
    page.map(({ id }) => id),
  );
  const due = await viewMatterClocks(
    tx,
    house,
    today,
    [...owed.values()].flat().map(({ id }) => id),
  );
  return page.map((kept) => {
    const obligations = owed.get(kept.id) ?? [];
    return {
      ...{ id: kept.id, stage: kept.stage, ...names(kept), matter: kept.matter },
      ...{ requestedOn: kept.requestedOn, overdueOn: kept.overdueOn },
      clock: kept.stage === "agreed" ? nextClock(obligations, due) : (clocks.get(kept.id) ?? null),
      figures: kept.agreedOn === null ? null : figuresOf(obligations),
    };
  });
}

/** How the time of the answer or of the agreement stands, in matters that wait for one. */
function openClocks({ tx, house, today }: Omit<MediationReader, "actor">, page: readonly KeptMediation[]) {
  const waiting = page.filter(({ stage }) => isMediationOpen(stage) && stage !== "agreed");
  return viewMatterClocks(
    tx,
    house,
    today,
    waiting.map(({ id }) => id),
  );
}

/** Parties by their names of today; an outsider by the name given. */
export async function partyNames({ tx }: Pick<MediationReader, "tx">, page: readonly KeptMediation[]) {
  const standing = await findStanding(tx, page.flatMap(partiesOf));
  return (kept: KeptMediation) => ({
    requester: standing.get(kept.requesterId ?? "")?.name ?? kept.otherName,
    respondent: standing.get(kept.respondentId ?? "")?.name ?? kept.otherName,
  });
}

function contactFor(
  { house }: MediationReader,
  { otherContact, subjectSide }: KeptMediation,
  role: MediationRole,
): string | null {
  // A party reads the address that it gave itself, not the one that an outsider left with the secretariat.
  const reads = role === "house" || role === "mediator" || (role === "requester" && subjectSide === "requester");
  return reads && otherContact !== null ? house.keys.open(otherContact).toString("utf8") : null;
}

async function mediatorOf(
  reader: MediationReader,
  kept: KeptMediation,
  everybody: readonly Mediator[],
): Promise<Pick<MediationView, "mediator" | "choices" | "recusals">> {
  const nameOf = (id: string | null) => everybody.find((one) => one.id === id)?.name ?? "";
  const chosen = { requester: kept.requesterChoice, respondent: kept.respondentChoice };
  const { mediatorId, appointedOn, appointedWhy } = kept;
  const acting = isMediationOpen(kept.stage) ? everybody.filter(({ id }) => id === mediatorId) : [];
  const conflicts = (await mediatorConflicts(reader, kept, acting)).get(mediatorId ?? "") ?? [];
  return {
    mediator:
      mediatorId === null || appointedOn === null
        ? null
        : { id: mediatorId, name: nameOf(mediatorId), appointedOn, appointedWhy, conflicts },
    choices:
      mediatorId === null
        ? mediationSide.options.flatMap((side) => (chosen[side] === null ? [] : [{ side, name: nameOf(chosen[side]) }]))
        : [],
    recusals: kept.recusals.map(({ mediatorId: id, why, on }) => ({ name: nameOf(id), why, on })),
  };
}

async function rollFor(reader: MediationReader, kept: KeptMediation, everybody: readonly Mediator[]) {
  const roll = everybody.filter(({ struckOn }) => struckOn === null);
  const conflicts = await mediatorConflicts(reader, kept, roll);
  return roll.map(({ id, name, fields }) => ({ id, name, fields, conflicts: conflicts.get(id) ?? [] }));
}
