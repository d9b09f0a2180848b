import type { ReadTx, Tx } from "../../platform/database.ts";

/** A paper somebody brought: its bytes are the file of the same id. */
export type Paper = {
  readonly id: string;
  readonly name: string;
  readonly broughtBy: string;
  /** The account that brought it. */
  readonly broughtById: string | null;
  readonly broughtAt: Date;
};

export async function savePaper(
  tx: Tx,
  paper: {
    readonly id: string;
    readonly associationId: string;
    readonly name: string;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx.db
    .insertInto("paper")
    .values({
      file_id: paper.id,
      association_id: paper.associationId,
      name: paper.name,
      brought_by: paper.by,
      brought_at: paper.at,
    })
    .execute();
}

export async function findPaper(tx: ReadTx, id: string): Promise<Paper | null> {
  return (await listPapers(tx, [id]))[0] ?? null;
}

/** The papers with these ids, in no order. */
export async function listPapers(tx: ReadTx, ids: readonly string[]): Promise<Paper[]> {
  if (ids.length === 0) return [];
  const rows = await tx.db
    .selectFrom("paper")
    .leftJoin("account", "account.id", "paper.brought_by")
    .select(["file_id", "name", "brought_at", "brought_by", "account.display_name"])
    .where((where) => where("file_id", "=", where.fn.any(where.val([...ids]))))
    .execute();
  return rows.map((row) => ({
    id: row.file_id,
    name: row.name,
    broughtBy: row.display_name ?? "",
    broughtById: row.brought_by,
    broughtAt: row.brought_at,
  }));
}
