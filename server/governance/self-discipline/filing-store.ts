import type { ReadTx, Tx } from "../../platform/database.ts";

/** What was sent to one of those who are told of the vote, and the receipt. */
export type KeptFiling = {
  readonly recipient: string;
  readonly dueOn: string;
  readonly sent: { readonly on: string; readonly paperId: string } | null;
  readonly receipt: { readonly number: string; readonly on: string; readonly paperId: string } | null;
};

/** Opens a filing with each recipient, all due on one day. */
export async function openFilings(
  tx: Tx,
  setup: { readonly id: string; readonly associationId: string; readonly dueOn: string },
  recipients: readonly string[],
): Promise<void> {
  await tx.db
    .insertInto("setup_filing")
    .values(
      recipients.map((recipient) => ({
        setup_id: setup.id,
        recipient,
        association_id: setup.associationId,
        due_on: setup.dueOn,
      })),
    )
    .execute();
}

export async function saveFiling(
  tx: Tx,
  setup: { readonly id: string; readonly by: string | null; readonly at: Date },
  filing: Omit<KeptFiling, "dueOn">,
): Promise<void> {
  await tx.db
    .updateTable("setup_filing")
    .set({
      sent_on: filing.sent?.on ?? null,
      sent_paper: filing.sent?.paperId ?? null,
      receipt_number: filing.receipt?.number ?? null,
      received_on: filing.receipt?.on ?? null,
      receipt_paper: filing.receipt?.paperId ?? null,
      entered_by: setup.by,
      entered_at: setup.at,
    })
    .where("setup_id", "=", setup.id)
    .where("recipient", "=", filing.recipient)
    .execute();
}

/** The filings of a matter, none before the assembly voted; at most 20. */
export async function listFilings(tx: ReadTx, setupId: string): Promise<KeptFiling[]> {
  const rows = await tx.db.selectFrom("setup_filing").selectAll().where("setup_id", "=", setupId).limit(20).execute();
  return rows.map((row) => ({
    recipient: row.recipient,
    dueOn: row.due_on,
    sent: row.sent_on === null || row.sent_paper === null ? null : { on: row.sent_on, paperId: row.sent_paper },
    receipt:
      row.received_on === null || row.receipt_paper === null
        ? null
        : { number: row.receipt_number ?? "", on: row.received_on, paperId: row.receipt_paper },
  }));
}
