import { type Actor, officesHere, spokenFor } from "@xinheng/domain/access/actor.ts";
import { mayPerform } from "@xinheng/domain/access/permission.ts";
import { mediationSide, type MediationRole } from "@xinheng/domain/discipline/mediation/mediation.ts";
import { type DutyFacts, dutiesOf } from "@xinheng/domain/discipline/mediation/mediation-duty.ts";
import { type WaitingItem, waitingTitle } from "@xinheng/domain/supervision/waiting-view.ts";
import { listDaysWithoutMinutes } from "../discipline/mediation/mediation-session-store.ts";
import { isSecretariat, rolesIn } from "../discipline/mediation/mediation-step.ts";
import { type KeptMediation, listMediationRows } from "../discipline/mediation/mediation-store.ts";
import { listOpenClocksOf } from "../platform/clock-store.ts";
import type { ReadTx } from "../platform/database.ts";
import { listLed } from "../subjects/standing-store.ts";

type Reader = { readonly tx: ReadTx; readonly actor: Actor; readonly today: string };

const most = 50;

/** What waits in mediations for whoever reads: as a party, as the mediator, or for the secretariat. */
export async function mediationWaiting(reader: Reader): Promise<WaitingItem[]> {
  const { tx } = reader;
  const found = await listTheirs(reader);
  const ids = found.map(({ id }) => id);
  const days = await listDaysWithoutMinutes(tx, ids);
  const clocks = (await listOpenClocksOf(tx, ids)).filter(({ state }) => state === "running");
  const roles = await rolesIn(tx, reader.actor, found);
  return found.flatMap((kept) => {
    const role = roles.get(kept.id) ?? null;
    const dueOn = clocks.find(({ matterId }) => matterId === kept.id)?.dueOn ?? null;
    return role === null ? [] : itemsOf(kept, role, { sessions: days.get(kept.id) ?? [], dueOn, ...reader });
  });
}

/** Open matters in which the reader stands as anything, each once. */
async function listTheirs({ tx, actor }: Reader): Promise<KeptMediation[]> {
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

type At = { readonly sessions: readonly string[]; readonly dueOn: string | null; readonly today: string };

function itemsOf(kept: KeptMediation, role: MediationRole, { sessions, dueOn, today }: At): WaitingItem[] {
  return dutiesOf(factsOf(kept, sessions), role, today).map(({ duty, on }) => ({
    kind: duty,
    title: waitingTitle(duty, { name: kept.matter }),
    matterPath: `/desk/mediations/${kept.id}`,
    dueOn: on ?? dueOn,
    since: sinceOf(kept),
  }));
}

function factsOf(kept: KeptMediation, sessions: readonly string[]): DutyFacts {
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
