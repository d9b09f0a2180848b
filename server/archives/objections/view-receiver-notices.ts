import type { Actor } from "@xinheng/domain/access/actor.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import type { ReceiverNotice } from "@xinheng/domain/archives/objections/objection-view.ts";
import type { ReadTx } from "../../platform/database.ts";
import { listSendings } from "../receivers/receiver-message-store.ts";
import type { KeptReceiverNotice } from "./receiver-notice-store.ts";

/** Notices to receivers as somebody reads them today, each with how it went to the receiver's own address. */
export async function viewReceiverNotices(
  tx: ReadTx,
  kept: readonly KeptReceiverNotice[],
  { actor, today }: { readonly actor: Actor; readonly today: string },
): Promise<ReceiverNotice[]> {
  const sendings = await listSendings(
    tx,
    kept.map(({ id }) => id),
  );
  return kept.map(({ recipientId: _own, ...notice }) => {
    const waits = notice.acknowledgement === null;
    const sending = sendings.get(notice.id) ?? null;
    // Whoever has an account is told on its desk; while a message is on its way there is nothing to do anew.
    const onItsWay = sending?.state === "waiting" || sending?.state === "failed";
    const again = notice.recipientKind === "account" || onItsWay ? [] : (["tell-receiver-again"] as const);
    return {
      ...notice,
      sending,
      late: waits && notice.dueOn < today,
      can: waits ? openTo(actor, ["acknowledge-receiver-notice", ...again]) : [],
    };
  });
}
