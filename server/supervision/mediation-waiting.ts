import { type Actor, officesHere, spokenFor } from "@xinheng/domain/access/actor.ts";
import { mayPerform } from "@xinheng/domain/access/permission.ts";
import { mediationSide } from "@xinheng/domain/discipline/mediation/mediation.ts";
import { type Due, type DutyFacts, dutiesOf } from "@xinheng/domain/discipline/mediation/mediation-duty.ts";
import { type WaitingItem, waitingTitle } from "@xinheng/domain/supervision/waiting-view.ts";
import { judgeCourtRoad } from "@xinheng/domain/discipline/agreements/court-confirmation.ts";
import { courtFactsOf } from "../discipline/agreements/court-step.ts";
import { listObligations } from "../discipline/agreements/mediation-obligation-store.ts";
import { listDaysWithoutMinutes } from "../discipline/mediation/mediation-session-store.ts";
import { isSecretariat, rolesIn } from "../discipline/mediation/mediation-step.ts";
import { type KeptMediation, listMediationRows } from "../discipline/mediation/mediation-store.ts";
import { listOpenClocksOf } from "../platform/clock-store.ts";
import type { ReadTx } from "../platform/database.ts";
import type { House } from "../platform/house.ts";
import { listLed } from "../subjects/standing-store.ts";

type Reader = { readonly tx: ReadTx; readonly house: House; readonly actor: Actor; readonly today: string };

const most = 50;

/** What waits in mediations for whoever reads: as a party, as the mediator, or for the secretariat. */
export async function mediationWaiting(reader: Reader): Promise<WaitingItem[]> {
  const { tx } = reader;
  const found = await listTheirs(reader);
  const ids = found.map(({ id }) => id);
  const days = await listDaysWithoutMinutes(tx, ids);
  const owed = await listObligations(tx, ids);
  const timed = [...ids, ...[...owed.values()].flat().map(({ id }) => id)];
  const dueOn = new Map(
    (await listOpenClocksOf(tx, timed))
      .filter(({ state, operation }) => state === "running" && operation !== "note-court-time-over")
      .map((clock) => [clock.matterId, clock.dueOn]),
  );
  const roles = await rolesIn(tx, reader.actor, found);
  const items: WaitingItem[] = [];
  for (const kept of found) {
    const role = roles.get(kept.id);
    if (role === undefined) continue;
    // An obligation without a day of its own has that of its clock.
    const obligations = (owed.get(kept.id) ?? []).map((one) => ({
      ...one,
      dueOn: one.dueOn ?? dueOn.get(one.id) ?? null,
    }));
    const facts = {
      ...factsOf(kept, days.get(kept.id) ?? []),
      obligations,
      courtUntil: await courtUntilOf(reader, kept),
    };
    items.push(...itemsOf(kept, dutiesOf(facts, role, reader.today), dueOn.get(kept.id) ?? null));
  }
  return items;
}

/** The last day to join the other before a court, where somebody asked for it. */
async function courtUntilOf({ tx, house, today }: Reader, kept: KeptMediation): Promise<string | null> {
  if (kept.stage !== "agreed" || kept.acts.every(({ what }) => what !== "court")) return null;
  const facts = await courtFactsOf({ tx, house }, kept);
  return facts === null || judgeCourtRoad(facts, today) !== null ? null : facts.until;
}

/** Open matters in which the reader stands as anything, each once. */
async function listTheirs({ tx, actor }: Pick<Reader, "tx" | "actor">): Promise<KeptMediation[]> {
  const list = (of: { readonly subjectIds: readonly string[] | null; readonly mediatorAccount: string | null }) =>
    listMediationRows(tx, { ...of, open: true }, { before: undefined, limit: most });
  if (isSecretariat(actor)) return list({ subjectIds: null, mediatorAccount: null });
  const own = spokenFor(officesHere(actor));
  const asParty =
    own.length === 0 ? [] : await list({ subjectIds: [...(await listLed(tx, own)).keys()], mediatorAccount: null });
  const asMediator =
    actor.id === null || !mayPerform(actor, "write-mediator-note")
      ? []
      : await list({ subjectIds: null, mediatorAccount: actor.id });
  return [...asParty, ...asMediator.filter(({ id }) => !asParty.some((one) => one.id === id))];
}

function itemsOf(kept: KeptMediation, duties: readonly Due[], dueOn: string | null): WaitingItem[] {
  return duties.map(({ duty, on }) => ({
    kind: duty,
    title: waitingTitle(duty, { name: kept.matter }),
    matterPath: `/desk/mediations/${kept.id}`,
    dueOn: on ?? dueOn,
    since: sinceOf(kept),
  }));
}

function factsOf(kept: KeptMediation, sessions: readonly string[]): Omit<DutyFacts, "obligations" | "courtUntil"> {
  const chosen = { requester: kept.requesterChoice, respondent: kept.respondentChoice };
  const party = { requester: kept.requesterId, respondent: kept.respondentId };
  return {
    ...{ stage: kept.stage, acts: kept.acts, sessions },
    chose: mediationSide.options.filter((side) => chosen[side] !== null),
    outsider: mediationSide.options.find((side) => party[side] === null) ?? null,
  };
}

/** The last of its days that something changed on. */
function sinceOf({ agreedOn, appointedOn, answeredOn, requestedOn }: KeptMediation): string {
  return agreedOn ?? appointedOn ?? answeredOn ?? requestedOn;
}
