import type { z } from "zod";
import type { receiverSlip } from "@xinheng/domain/archives/receivers/receiver-address-view.ts";
import { findAssociation } from "../../access/association-store.ts";
import type { Tx } from "../../platform/database.ts";
import { findHandover } from "../../platform/handovers/handover-store.ts";
import { dayOf } from "../../platform/time.ts";
import { listReceiverNotices } from "../objections/receiver-notice-store.ts";
import type { ReceiverMessage } from "./receiver-message-store.ts";

/** What a notice says to its receiver, inside the association that handed out; null where it is kept no longer. */
export async function slipOfNotice(
  tx: Tx,
  { noticeId, associationId, recordIds }: ReceiverMessage,
  today: string,
): Promise<z.input<typeof receiverSlip> | null> {
  const page = { before: undefined, limit: 1 };
  const [notice] = await listReceiverNotices(tx, { state: "all", today, id: noticeId }, page);
  const handover = notice === undefined ? null : await findHandover(tx, notice.handoverId);
  const association = await findAssociation(tx, associationId);
  if (notice === undefined || handover === null || association === null) return null;
  const { acknowledgement } = notice;
  return {
    association: association.name,
    ...{ recipient: notice.recipient, handoverNumber: handover.number, says: notice.says },
    handedOn: dayOf(new Date(handover.madeAt)),
    ...{ subjectName: notice.subjectName, recordIds: [...recordIds], toldAt: notice.toldAt, dueOn: notice.dueOn },
    // The note that the secretariat may have written is not for the receiver.
    acknowledgement: acknowledgement === null ? null : { at: acknowledgement.at, by: acknowledgement.by },
  };
}
