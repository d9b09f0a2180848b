import type { MemberFilter } from "@xinheng/domain/subjects/members/member-view.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A roll that was written as a file. */
export type MemberExport = {
  readonly id: string;
  readonly associationId: string;
  readonly fileId: string;
  /** What the register of everything handed out says of it. */
  readonly handoverId: string;
  readonly filter: MemberFilter;
  readonly members: number;
  readonly purpose: string;
  readonly madeBy: string;
  readonly madeAt: Date;
};

export async function saveMemberExport(tx: Tx, made: MemberExport): Promise<void> {
  await tx.db
    .insertInto("member_export")
    .values({
      id: made.id,
      association_id: made.associationId,
      file_id: made.fileId,
      handover_id: made.handoverId,
      filter: JSON.stringify(made.filter),
      members: made.members,
      purpose: made.purpose,
      made_by: made.madeBy,
      made_at: made.madeAt,
    })
    .execute();
}

/** Which file an export is. */
export async function findMemberExport(tx: ReadTx, id: string): Promise<{ readonly fileId: string } | null> {
  const row = await tx.db.selectFrom("member_export").select("file_id").where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : { fileId: row.file_id };
}
