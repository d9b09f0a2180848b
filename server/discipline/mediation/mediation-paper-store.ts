import { z } from "zod";
import type { MediationRole } from "@xinheng/domain/discipline/mediation/mediation.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { KeptMediation } from "./mediation-store.ts";

type Matter = Pick<KeptMediation, "subjectId" | "id" | "associationId">;
export type MediationPaper = {
  readonly id: string;
  readonly name: string;
  readonly side: MediationRole;
  readonly broughtAt: Date;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
};

export async function saveMediationPaper(
  tx: Tx,
  matter: Matter,
  paper: Omit<MediationPaper, "sha256"> & { readonly sha256: Buffer },
): Promise<void> {
  await tx.db
    .insertInto("mediation_paper")
    .values({
      subject_id: matter.subjectId,
      id: paper.id,
      mediation_id: matter.id,
      association_id: matter.associationId,
      side: paper.side,
      name: paper.name,
      sha256: paper.sha256,
      brought_at: paper.broughtAt,
    })
    .execute();
}

const side = z.enum(["requester", "respondent", "mediator", "house"]);

/** In the order they came. */
export async function listMediationPapers(tx: ReadTx, matter: Matter): Promise<MediationPaper[]> {
  const rows = await tx.db
    .selectFrom("mediation_paper")
    .select(["id", "name", "side", "brought_at", "sha256"])
    .where("subject_id", "=", matter.subjectId)
    .where("mediation_id", "=", matter.id)
    .orderBy("id")
    .limit(500)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, side: side.parse(row.side), broughtAt: row.brought_at },
    sha256: row.sha256.toString("hex"),
  }));
}
