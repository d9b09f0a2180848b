import type { AssociationView } from "@xinheng/domain/access/association-view.ts";
import type { ReadTx, Tx } from "../platform/database.ts";

export type Association = AssociationView;

const columns = ["id", "slug", "name", "short_name", "region", "demonstration"] as const;

export async function findAssociation(tx: ReadTx, id: string): Promise<Association | null> {
  const [row] = await tx.prepared(tx.db.selectFrom("association").select(columns).where("id", "=", id).compile());
  return row === undefined ? null : associationOf(row);
}

/** Associations by address, of the given ids or all. */
export async function listAssociationsBySlug(
  tx: ReadTx,
  wanted: { ids: readonly string[] | "all"; after?: string | undefined; limit: number },
): Promise<Association[]> {
  if (wanted.ids !== "all" && wanted.ids.length === 0) return [];
  let query = tx.db.selectFrom("association").select(columns);
  if (wanted.ids !== "all") query = query.where("id", "in", wanted.ids);
  if (wanted.after !== undefined) query = query.where("slug", ">", wanted.after);
  const rows = await query.orderBy("slug").limit(wanted.limit).execute();
  return rows.map(associationOf);
}

/** Saves a new association; false where its address is taken. */
export async function saveAssociation(tx: Tx, association: Association, at: Date): Promise<boolean> {
  const saved = await tx.db
    .insertInto("association")
    .values({
      id: association.id,
      slug: association.slug,
      name: association.name,
      short_name: association.shortName,
      region: association.region,
      demonstration: association.demonstration,
      created_at: at,
    })
    .onConflict((clash) => clash.column("slug").doNothing())
    .returning("id")
    .executeTakeFirst();
  return saved !== undefined;
}

type AssociationRow = {
  id: string;
  slug: string;
  name: string;
  short_name: string;
  region: string;
  demonstration: boolean;
};

function associationOf(row: AssociationRow): Association {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    shortName: row.short_name,
    region: row.region,
    demonstration: row.demonstration,
  };
}
