import { mayPerform } from "@xinheng/domain/access/permission.ts";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import { type WaitingItem, waitingTitle } from "@xinheng/domain/supervision/waiting-view.ts";
import { type KeptProposal, listOpenProposals } from "../norms/proposals/proposal-store.ts";
import type { ReadTx } from "../platform/database.ts";

type Reader = { readonly tx: ReadTx; readonly actor: Actor; readonly today: string };

/** Opinions to send before their call ends, letters that lie issued, and what nobody answered by the day expected. */
export async function proposalWaiting({ tx, actor, today }: Reader): Promise<WaitingItem[]> {
  if (!mayPerform(actor, "send-proposal")) return [];
  return (await listOpenProposals(tx)).flatMap((kept) => itemOf(kept, today));
}

function itemOf(kept: KeptProposal, today: string): WaitingItem[] {
  const { id, title: name, stage, call, madeOn, sentOn, expectedOn } = kept;
  const matterPath = `/desk/proposals/${id}`;
  if (stage === "sent") {
    if (sentOn === null || expectedOn === null || expectedOn >= today) return [];
    const kind = "proposal-unanswered";
    return [{ kind, title: waitingTitle(kind, { name }), matterPath, dueOn: expectedOn, since: sentOn }];
  }
  const kind = "proposal-to-send";
  return [{ kind, title: waitingTitle(kind, { name }), matterPath, dueOn: call?.dueOn ?? null, since: madeOn }];
}
