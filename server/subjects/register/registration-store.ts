import type { Tx } from "../../platform/database.ts";

/** Keeps by which document a subject came onto the register, and why it is none of those it resembled. */
export async function saveRegistration(
  tx: Tx,
  registration: {
    readonly subjectId: string;
    readonly associationId: string;
    readonly document: string;
    readonly unlike: readonly string[];
    readonly reason: string | null;
    readonly at: Date;
    readonly by: string | null;
  },
): Promise<void> {
  await tx.db
    .insertInto("registration")
    .values({
      subject_id: registration.subjectId,
      association_id: registration.associationId,
      document: registration.document,
      unlike: [...registration.unlike],
      reason: registration.reason,
      registered_at: registration.at,
      registered_by: registration.by,
    })
    .execute();
}
