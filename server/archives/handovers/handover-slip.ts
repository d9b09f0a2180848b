import type { z } from "zod";
import type { HandoverView } from "@xinheng/domain/access/handover-view.ts";
import type { handoverSlip } from "@xinheng/domain/archives/exports/handover-pages.ts";
import { findAssociation } from "../../access/association-store.ts";
import type { ReadTx } from "../../platform/database.ts";

/** What a handover says to its recipient. The note that the secretariat may have written is not for the recipient. */
export async function slipOf(tx: ReadTx, handover: HandoverView): Promise<z.input<typeof handoverSlip>> {
  const association = await findAssociation(tx, handover.associationId);
  const { number, what, subjects, records, madeAt, sha256, purpose, acknowledgement } = handover;
  return {
    ...{ number, what, subjects, records, madeAt, sha256, purpose },
    association: association?.name ?? "",
    recipient: handover.recipient.name,
    acknowledgement: { ...acknowledgement, note: acknowledgement.through === "link" ? acknowledgement.note : "" },
  };
}
