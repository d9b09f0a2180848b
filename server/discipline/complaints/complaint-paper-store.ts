import { z } from "zod";
import type { ReceiptPaper } from "@xinheng/domain/discipline/receipt-papers/receipt-paper.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import { dayOf } from "../../platform/time.ts";
import type { KeptComplaint } from "./complaint-store.ts";

const side = z.enum(["house", "member", "complainant"]);
export type ComplaintPaper = {
  readonly id: string;
  readonly name: string;
  readonly side: z.infer<typeof side>;
  readonly shared: boolean;
  readonly broughtAt: Date;
  /** Whether the complainant brought it by the receipt, without an account. */
  readonly byReceipt: boolean;
};

export async function saveComplaintPaper(
  tx: Tx,
  of: Pick<KeptComplaint, "subjectId" | "id" | "associationId">,
  paper: ComplaintPaper & { readonly sha256: Buffer },
): Promise<void> {
  await tx.db
    .insertInto("complaint_paper")
    .values({
      subject_id: of.subjectId,
      id: paper.id,
      association_id: of.associationId,
      complaint_id: of.id,
      side: paper.side,
      shared: paper.shared,
      name: paper.name,
      sha256: paper.sha256,
      brought_at: paper.broughtAt,
      by_receipt: paper.byReceipt,
    })
    .execute();
}

/** In the order they came; at most 500. */
export async function listComplaintPapers(tx: ReadTx, complaintId: string): Promise<ComplaintPaper[]> {
  const rows = await tx.db
    .selectFrom("complaint_paper")
    .select(["id", "name", "side", "shared", "brought_at", "by_receipt"])
    .where("complaint_id", "=", complaintId)
    .orderBy("brought_at")
    .orderBy("id")
    .limit(500)
    .execute();
  return rows.map(({ brought_at: broughtAt, by_receipt: byReceipt, ...row }) => ({
    ...{ ...row, side: side.parse(row.side), broughtAt, byReceipt },
  }));
}

/** Those that came by the receipt, in the order they came, as whoever holds it is told of them. */
export async function listComplaintPapersByReceipt(tx: ReadTx, complaintId: string): Promise<ReceiptPaper[]> {
  const rows = await tx.db
    .selectFrom("complaint_paper")
    .innerJoin("file", "file.id", "complaint_paper.id")
    .select(["complaint_paper.name", "complaint_paper.brought_at", "file.bytes"])
    .where("complaint_paper.complaint_id", "=", complaintId)
    .where("complaint_paper.by_receipt", "=", true)
    .orderBy("complaint_paper.brought_at")
    .orderBy("complaint_paper.id")
    .limit(100)
    .execute();
  return rows.map(({ name, bytes, brought_at }) => ({ name, bytes: Number(bytes), broughtOn: dayOf(brought_at) }));
}

/** Whether both sides read a paper from now on. */
export async function saveComplaintPaperSharing(tx: Tx, paper: Pick<ComplaintPaper, "id" | "shared">): Promise<void> {
  await tx.db.updateTable("complaint_paper").set({ shared: paper.shared }).where("id", "=", paper.id).execute();
}
