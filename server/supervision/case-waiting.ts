import { type Actor, answeredFor, officesHere } from "@xinheng/domain/access/actor.ts";
import { mayPerform } from "@xinheng/domain/access/permission.ts";
import { caseDutyOf } from "@xinheng/domain/discipline/cases/case-duty.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { type WaitingItem, waitingTitle } from "@xinheng/domain/supervision/waiting-view.ts";
import { type KeptCase, listCases, listFinalCases } from "../discipline/cases/case-store.ts";
import { caseRoleOf, ruleOfCase } from "../discipline/cases/case-step.ts";
import { letterDutyIn } from "../discipline/letters/letter-duty.ts";
import { listOpenClocksOf } from "../platform/clock-store.ts";
import type { ReadTx } from "../platform/database.ts";
import type { House } from "../platform/house.ts";
import { dayOf } from "../platform/time.ts";
import { listLed } from "../subjects/standing-store.ts";

type Reader = { readonly tx: ReadTx; readonly actor: Actor; readonly today: string };

const most = 50;

/** What waits in cases for whoever reads: as the respondent, the investigator or one who hears. */
export async function caseWaiting(reader: Reader): Promise<WaitingItem[]> {
  const { tx, actor } = reader;
  const found = await listTheirs(reader);
  const clocks = await listOpenClocksOf(
    tx,
    found.map(({ id }) => id),
  );
  const items: WaitingItem[] = [];
  for (const kept of found) {
    const role = await caseRoleOf(tx, actor, kept);
    const duty = role === null ? null : caseDutyOf(kept.stage, role);
    if (duty === null) continue;
    const running = clocks.find(({ matterId, state }) => matterId === kept.id && state === "running");
    items.push({
      kind: duty,
      title: waitingTitle(duty, { name: kept.allegation }),
      matterPath: `/desk/cases/${kept.id}`,
      dueOn: duty === "case-hearing" ? (kept.hearing?.heldOn ?? null) : (running?.dueOn ?? null),
      since: dayOf(kept.readyAt ?? kept.openedAt),
    });
  }
  return items;
}

/** Open cases in which the reader stands as anything but the secretariat, each once. */
async function listTheirs({ tx, actor }: Reader): Promise<KeptCase[]> {
  const held = officesHere(actor);
  const own = answeredFor(held);
  const list = (of: { readonly subjectIds: readonly string[] | null; readonly accountId: string | null }) =>
    listCases(tx, { ...of, open: true }, { before: undefined, limit: most });
  const against =
    own.length === 0 ? [] : await list({ subjectIds: [...(await listLed(tx, own)).keys()], accountId: null });
  const handles = actor.id !== null && held.some(({ office }) => office === "committee-member");
  const handled = handles ? await list({ subjectIds: null, accountId: actor.id }) : [];
  return [...against, ...handled.filter(({ id }) => !against.some((one) => one.id === id))];
}

/** Letters of final decisions that are to be sent, or whose receipt is awaited: the secretariat's. */
export async function caseLettersWaiting(reader: Reader & { readonly house: House }): Promise<WaitingItem[]> {
  const { tx, house, actor } = reader;
  if (!mayPerform(actor, "note-case-letter")) return [];
  const items: WaitingItem[] = [];
  for (const kept of await listFinalCases(tx)) {
    const rule = ruleOfCase(house, kept.ruleEdition);
    const duty = isRefusal(rule) ? null : await letterDutyIn(reader, kept, rule);
    if (duty === null) continue;
    const kind = duty.step === "send" ? "case-letter-to-send" : "case-letter-to-receive";
    items.push({
      kind,
      title: waitingTitle(kind, { name: kept.allegation }),
      matterPath: `/desk/cases/${kept.id}`,
      dueOn: duty.dueOn,
      since: kept.finalOn ?? kept.openedOn,
    });
  }
  return items;
}
