import { z } from "zod";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { KeptComplaint } from "./complaint-store.ts";

const side = z.enum(["house", "member", "complainant"]);
export type ComplaintPaper = {
  readonly id: string;
  readonly name: string;
  readonly side: z.infer<typeof side>;
  readonly shared: boolean;
  readonly broughtAt: Date;
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
    })
    .execute();
}

/** In the order they came; at most 500. */
export async function listComplaintPapers(tx: ReadTx, complaintId: string): Promise<ComplaintPaper[]> {
  const rows = await tx.db
    .selectFrom("complaint_paper")
    .select(["id", "name", "side", "shared", "brought_at"])
    .where("complaint_id", "=", complaintId)
    .orderBy("id")
    .limit(500)
    .execute();
  return rows.map(({ brought_at, ...row }) => ({ ...row, side: side.parse(row.side), broughtAt: brought_at }));
}
