import { createHash } from "node:crypto";
import { type DataAct, dataAct } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { KeptInfringement } from "./infringement-store.ts";

export type InfringementExtract = {
  readonly id: string;
  /** Whose log it is; null: taken before that was kept. */
  readonly subjectId: string | null;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly takenAt: Date;
  readonly shortened: boolean;
  readonly sha256: string;
  /** Whether the acts still have this hash. */
  readonly intact: boolean;
  readonly acts: readonly DataAct[];
};

type Taken = Pick<InfringementExtract, "id" | "subjectId" | "fromOn" | "untilOn" | "takenAt" | "shortened" | "acts">;

/** Keeps what the log told, hashed as it is written: it is never changed afterwards. */
export async function saveInfringementExtract(
  tx: Tx,
  of: Pick<KeptInfringement, "id" | "associationId">,
  { acts, ...taken }: Taken & { readonly takenBy: string | null },
): Promise<void> {
  const text = JSON.stringify(acts);
  await tx.db
    .insertInto("infringement_extract")
    .values({
      id: taken.id,
      association_id: of.associationId,
      infringement_id: of.id,
      log_of: taken.subjectId,
      from_on: taken.fromOn,
      until_on: taken.untilOn,
      taken_at: taken.takenAt,
      taken_by: taken.takenBy,
      acts: text,
      shortened: taken.shortened,
      sha256: hashOf(text),
    })
    .execute();
}

/** In the order they were taken; at most 20. */
export async function listInfringementExtracts(tx: ReadTx, infringementId: string): Promise<InfringementExtract[]> {
  const rows = await tx.db
    .selectFrom("infringement_extract")
    .selectAll()
    .where("infringement_id", "=", infringementId)
    .orderBy("id")
    .limit(20)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    subjectId: row.log_of,
    fromOn: row.from_on,
    untilOn: row.until_on,
    takenAt: row.taken_at,
    shortened: row.shortened,
    sha256: row.sha256.toString("hex"),
    intact: hashOf(row.acts).equals(row.sha256),
    acts: dataAct.array().parse(JSON.parse(row.acts)),
  }));
}

function hashOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
