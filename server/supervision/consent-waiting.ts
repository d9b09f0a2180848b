import { type Actor, officesHere, spokenFor } from "@xinheng/domain/access/actor.ts";
import { type WaitingItem, waitingTitle } from "@xinheng/domain/supervision/waiting-view.ts";
import { listKeptConsents } from "../archives/consents/consent-store.ts";
import type { ReadTx } from "../platform/database.ts";
import { nameSubjects } from "../subjects/named-subjects.ts";

const most = 50;

/** What data users ask of whom the reader speaks for. The last day is that on which the request lapses. */
export async function consentWaiting({
  tx,
  actor,
  today,
}: {
  readonly tx: ReadTx;
  readonly actor: Actor;
  readonly today: string;
}): Promise<WaitingItem[]> {
  const items: WaitingItem[] = [];
  for (const subjectId of new Set(spokenFor(officesHere(actor)))) {
    const page = { before: undefined, limit: most };
    const found = await listKeptConsents(tx, { subjectId, state: "asked", today }, page);
    const nameOf = await nameSubjects(
      tx,
      found.map(({ dataUserId }) => dataUserId),
    );
    for (const { dataUserId, untilOn, askedOn } of found)
      items.push({
        kind: "consent-to-answer",
        title: waitingTitle("consent-to-answer", { name: nameOf(dataUserId).name }),
        matterPath: `/desk/own/consents?of=${subjectId}`,
        dueOn: untilOn,
        since: askedOn ?? today,
      });
  }
  return items;
}
