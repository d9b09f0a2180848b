import { type Office, office } from "@xinheng/domain/access/office.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

export type SealKeeper = {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly office: Office;
  readonly fromOn: string;
  readonly decidedOn: string;
  readonly basis: string;
};

/** A seal of the register with whoever keeps it now. */
export type OfficialSeal = {
  readonly id: string;
  readonly name: string;
  readonly millimetres: number;
  readonly fromOn: string;
  readonly basis: string;
  readonly pictureFileId: string | null;
  readonly pictureAt: Date | null;
  readonly retiredOn: string | null;
  readonly retireReason: string;
  readonly keeper: SealKeeper | null;
};

type Entered = Pick<OfficialSeal, "id" | "name" | "millimetres" | "fromOn" | "basis"> & {
  readonly associationId: string;
  readonly at: Date;
  readonly by: string | null;
};

/** Enters a seal; false where one of that name is in use. */
export async function saveSeal(tx: Tx, seal: Entered): Promise<boolean> {
  const saved = await tx.db
    .insertInto("official_seal")
    .values({
      id: seal.id,
      association_id: seal.associationId,
      name: seal.name,
      millimetres: seal.millimetres,
      from_on: seal.fromOn,
      basis: seal.basis,
      made_at: seal.at,
      made_by: seal.by,
    })
    .onConflict((clash) => clash.columns(["association_id", "name"]).where("retired_on", "is", null).doNothing())
    .returning("id")
    .executeTakeFirst();
  return saved !== undefined;
}

/** Holds a seal until the transaction ends; whoever applies, retires or changes its keeper goes one by one. */
export async function findSealForUpdate(tx: Tx, id: string): Promise<OfficialSeal | null> {
  await tx.db.selectFrom("official_seal").select("id").where("id", "=", id).forUpdate().executeTakeFirst();
  const row = await seals(tx).where("official_seal.id", "=", id).executeTakeFirst();
  return row === undefined ? null : sealOf(row);
}

/** The association's seals, those in use first, then by the day they were taken into use; at most 100. */
export async function listKeptSeals(tx: ReadTx): Promise<OfficialSeal[]> {
  const rows = await seals(tx)
    .orderBy("retired_on", (order) => order.desc().nullsFirst())
    .orderBy("official_seal.from_on")
    .orderBy("official_seal.id")
    .limit(100)
    .execute();
  return rows.map(sealOf);
}

export async function saveSealPicture(
  tx: Tx,
  sealId: string,
  picture: { readonly fileId: string; readonly at: Date; readonly by: string | null },
): Promise<void> {
  await tx.db
    .updateTable("official_seal")
    .set({ picture_file_id: picture.fileId, picture_at: picture.at, picture_by: picture.by })
    .where("id", "=", sealId)
    .execute();
}

/** A retired seal keeps its line in the register and loses its picture. */
export async function saveSealRetired(
  tx: Tx,
  sealId: string,
  retired: { readonly on: string; readonly by: string | null; readonly reason: string },
): Promise<void> {
  await tx.db
    .updateTable("official_seal")
    .set({ retired_on: retired.on, retired_by: retired.by, retire_reason: retired.reason })
    .set({ picture_file_id: null, picture_at: null, picture_by: null })
    .where("id", "=", sealId)
    .execute();
}

/** Ends the keeper's term that runs, if one does. */
export async function endSealKeeper(tx: Tx, sealId: string, on: string): Promise<void> {
  await tx.db
    .updateTable("seal_keeper")
    .set({ ended_on: on })
    .where("seal_id", "=", sealId)
    .where("ended_on", "is", null)
    .execute();
}

type Appointed = Omit<SealKeeper, "name"> & {
  readonly associationId: string;
  readonly sealId: string;
  readonly at: Date;
  readonly by: string | null;
};

export async function saveSealKeeper(tx: Tx, keeper: Appointed): Promise<void> {
  await tx.db
    .insertInto("seal_keeper")
    .values({
      id: keeper.id,
      association_id: keeper.associationId,
      seal_id: keeper.sealId,
      account_id: keeper.accountId,
      office: keeper.office,
      from_on: keeper.fromOn,
      decided_on: keeper.decidedOn,
      basis: keeper.basis,
      appointed_at: keeper.at,
      appointed_by: keeper.by,
    })
    .execute();
}

function seals(tx: ReadTx) {
  return tx.db
    .selectFrom("official_seal")
    .leftJoin("seal_keeper", (on) =>
      on.onRef("seal_keeper.seal_id", "=", "official_seal.id").on("seal_keeper.ended_on", "is", null),
    )
    .leftJoin("account", "account.id", "seal_keeper.account_id")
    .select([
      ...(["official_seal.id", "official_seal.name", "official_seal.millimetres", "official_seal.from_on"] as const),
      ...(["official_seal.basis", "picture_file_id", "picture_at", "retired_on", "retire_reason"] as const),
      ...(["seal_keeper.id as keeper_id", "account_id", "display_name", "office", "decided_on"] as const),
      ...(["seal_keeper.from_on as keeper_from_on", "seal_keeper.basis as keeper_basis"] as const),
    ]);
}

type SealRow = Awaited<ReturnType<ReturnType<typeof seals>["executeTakeFirstOrThrow"]>>;

function sealOf(row: SealRow): OfficialSeal {
  return {
    id: row.id,
    name: row.name,
    millimetres: row.millimetres,
    fromOn: row.from_on,
    basis: row.basis,
    pictureFileId: row.picture_file_id,
    pictureAt: row.picture_at,
    retiredOn: row.retired_on,
    retireReason: row.retire_reason,
    keeper: keeperOf(row),
  };
}

function keeperOf(row: SealRow): SealKeeper | null {
  const { keeper_id: id, account_id: accountId, keeper_from_on: fromOn, decided_on: decidedOn } = row;
  if (id === null || accountId === null || fromOn === null || decidedOn === null) return null;
  return {
    ...{ id, accountId, fromOn, decidedOn },
    name: row.display_name ?? "",
    office: office.parse(row.office),
    basis: row.keeper_basis ?? "",
  };
}
