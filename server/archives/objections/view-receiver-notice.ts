import type { Actor } from "@xinheng/domain/access/actor.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import type { ReceiverNotice } from "@xinheng/domain/archives/objections/objection-view.ts";
import type { KeptReceiverNotice } from "./receiver-notice-store.ts";

/** A notice to a receiver as somebody reads it today. */
export function viewReceiverNotice(kept: KeptReceiverNotice, actor: Actor, today: string): ReceiverNotice {
  const { recipientId: _own, ...notice } = kept;
  const waits = notice.acknowledgement === null;
  return {
    ...notice,
    late: waits && notice.dueOn < today,
    can: waits ? openTo(actor, ["acknowledge-receiver-notice"]) : [],
  };
}
