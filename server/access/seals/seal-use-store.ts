import { writtenNumber } from "@xinheng/domain/official-number.ts";
import { type ExpressionBuilder, sql } from "kysely";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

type Part = { readonly by: string; readonly name: string; readonly at: Date };

/** One line of the register of uses. */
export type SealUse = {
  readonly id: string;
  readonly sealId: string;
  readonly sealName: string;
  readonly documentId: string;
  readonly number: string;
  readonly title: string;
  readonly readers: readonly string[];
  readonly madeBy: string | null;
  readonly state: UseState;
  readonly asked: Part & { readonly office: string; readonly reason: string };
  readonly applied: (Part & { readonly office: string } & Applied) | null;
  readonly declined: (Part & { readonly reason: string }) | null;
};

export type UseState = "waiting" | "applied" | "declined";

type Applied = { readonly fileId: string; readonly frozen: Buffer; readonly sealed: Buffer; readonly order: number };

type Asked = {
  readonly id: string;
  readonly associationId: string;
  readonly sealId: string;
  readonly documentId: string;
  readonly at: Date;
  readonly by: string;
  readonly office: string;
  readonly reason: string;
};

/** Enters a request; false where this seal was asked for or stands on the document already. */
export async function saveSealRequest(tx: Tx, asked: Asked): Promise<boolean> {
  const saved = await tx.db
    .insertInto("seal_use")
    .values({
      id: asked.id,
      association_id: asked.associationId,
      seal_id: asked.sealId,
      document_id: asked.documentId,
      asked_at: asked.at,
      asked_by: asked.by,
      asked_office: asked.office,
      reason: asked.reason,
    })
    .onConflict((clash) => clash.columns(["document_id", "seal_id"]).where("declined_at", "is", null).doNothing())
    .returning("id")
    .executeTakeFirst();
  return saved !== undefined;
}

export async function findSealUseForUpdate(tx: Tx, id: string): Promise<SealUse | null> {
  await tx.db.selectFrom("seal_use").select("id").where("id", "=", id).forUpdate().executeTakeFirst();
  return findSealUse(tx, id);
}

export async function findSealUse(tx: ReadTx, id: string): Promise<SealUse | null> {
  const row = await uses(tx).where("seal_use.id", "=", id).executeTakeFirst();
  return row === undefined ? null : useOf(row);
}

/** Of what a seal was asked for before an instant and nobody has dealt with, the first; null: nothing waits. */
export async function findWaitingSealUse(tx: ReadTx, sealId: string, before: Date): Promise<SealUse | null> {
  const row = await uses(tx)
    .where("seal_use.seal_id", "=", sealId)
    .where((row) => inState(row, "waiting"))
    .where("seal_use.asked_at", "<", before)
    .orderBy("seal_use.asked_at")
    .orderBy("seal_use.id")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : useOf(row);
}

export async function saveSealApplied(
  tx: Tx,
  useId: string,
  applied: Applied & { readonly at: Date; readonly by: string; readonly office: string },
): Promise<void> {
  await tx.db
    .updateTable("seal_use")
    .set({ applied_at: applied.at, applied_by: applied.by, applied_office: applied.office })
    .set({ file_id: applied.fileId, frozen_sha256: applied.frozen, sealed_sha256: applied.sealed })
    .set({ seal_order: applied.order })
    .where("id", "=", useId)
    .execute();
}

export async function saveSealDeclined(
  tx: Tx,
  useId: string,
  declined: { readonly at: Date; readonly by: string | null; readonly reason: string },
): Promise<void> {
  await tx.db
    .updateTable("seal_use")
    .set({ declined_at: declined.at, declined_by: declined.by, decline_reason: declined.reason })
    .where("id", "=", useId)
    .execute();
}

/** Requests for a seal that nobody has dealt with. */
export async function countSealRequests(tx: ReadTx, sealIds: readonly string[]): Promise<number> {
  if (sealIds.length === 0) return 0;
  const row = await tx.db
    .selectFrom("seal_use")
    .select(({ fn }) => fn.countAll<bigint>().as("waiting"))
    .where("seal_id", "in", [...sealIds])
    .where((row) => inState(row, "waiting"))
    .executeTakeFirstOrThrow();
  return Number(row.waiting);
}

/** What was asked for and applied on one document, as it stands there: those applied in their order, then those that wait. */
export async function listDocumentSealUses(tx: ReadTx, documentId: string): Promise<SealUse[]> {
  const rows = await uses(tx)
    .where("document_id", "=", documentId)
    .where("declined_at", "is", null)
    .orderBy("seal_order")
    .orderBy("seal_use.id")
    .limit(20)
    .execute();
  return rows.map(useOf);
}

type UsesWanted = {
  readonly state: UseState | undefined;
  readonly before: string | undefined;
  readonly limit: number;
};

/** The register of uses, what was asked for last first. */
export async function listKeptSealUses(tx: ReadTx, { state, before, limit }: UsesWanted): Promise<SealUse[]> {
  let query = uses(tx);
  if (state !== undefined) query = query.where((row) => inState(row, state));
  if (before !== undefined) query = query.where("seal_use.id", "<", before);
  const rows = await query.orderBy("seal_use.id", "desc").limit(limit).execute();
  return rows.map(useOf);
}

function inState(row: ExpressionBuilder<DB, "seal_use">, state: UseState) {
  const [applied, declined] = [row("applied_at", "is not", null), row("declined_at", "is not", null)];
  switch (state) {
    case "applied":
      return applied;
    case "declined":
      return declined;
    case "waiting":
      return row.not(row.or([applied, declined]));
  }
}

function uses(tx: ReadTx) {
  const nameOf = (column: "asked_by" | "applied_by" | "declined_by") =>
    sql<string | null>`(select display_name from account where account.id = seal_use.${sql.ref(column)})`;
  return tx.db
    .selectFrom("seal_use")
    .innerJoin("official_seal", "official_seal.id", "seal_use.seal_id")
    .innerJoin("document", "document.id", "seal_use.document_id")
    .selectAll("seal_use")
    .select([
      ...(["official_seal.name", "document.prefix", "document.year", "document.series_order"] as const),
      ...(["document.title", "document.readers", "document.made_by"] as const),
      nameOf("asked_by").as("asked_name"),
      nameOf("applied_by").as("applied_name"),
      nameOf("declined_by").as("declined_name"),
    ]);
}

type UseRow = Awaited<ReturnType<ReturnType<typeof uses>["executeTakeFirstOrThrow"]>>;

function useOf(row: UseRow): SealUse {
  const asked = { by: row.asked_by, name: row.asked_name ?? "", at: row.asked_at };
  return {
    id: row.id,
    sealId: row.seal_id,
    sealName: row.name,
    documentId: row.document_id,
    number: writtenNumber({ prefix: row.prefix, year: row.year, order: row.series_order }),
    title: row.title,
    readers: row.readers,
    madeBy: row.made_by,
    state: row.applied_at !== null ? "applied" : row.declined_at !== null ? "declined" : "waiting",
    asked: { ...asked, office: row.asked_office, reason: row.reason },
    applied: appliedOf(row),
    declined:
      row.declined_at === null
        ? null
        : {
            ...{ by: row.declined_by ?? "", name: row.declined_name ?? "", at: row.declined_at },
            reason: row.decline_reason,
          },
  };
}

function appliedOf(row: UseRow): SealUse["applied"] {
  const { applied_at: at, applied_by: by, applied_office: office, file_id: fileId } = row;
  const { frozen_sha256: frozen, sealed_sha256: sealed, seal_order: order } = row;
  if (at === null || by === null || office === null || fileId === null) return null;
  if (frozen === null || sealed === null || order === null) return null;
  return { ...{ at, by, office, fileId, frozen, sealed, order }, name: row.applied_name ?? "" };
}
