import { hash } from "node:crypto";
import { z } from "zod";
import { type HeaderMapping, headerText, mappedColumn } from "@xinheng/domain/archives/headers/header-mapping.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** Whose file, of which item, with which headings. */
type Header = { readonly associationId: string; readonly item: string; readonly headings: readonly string[] };

const columns = z.array(mappedColumn);

/** What was said of a header like this the last time, or null. */
export async function findMapping(tx: ReadTx, header: Header): Promise<HeaderMapping | null> {
  const row = await tx.db
    .selectFrom("header_mapping")
    .select(["sender", "columns"])
    .where("association_id", "=", header.associationId)
    .where("item", "=", header.item)
    .where("fingerprint", "=", fingerprintOf(header))
    .executeTakeFirst();
  return row === undefined ? null : { sender: row.sender, columns: columns.parse(row.columns) };
}

/** Saves what is said of a header, in place of what was said before. */
export async function saveMapping(
  tx: Tx,
  header: Header,
  { sender, columns: said, by, at }: HeaderMapping & { readonly by: string; readonly at: Date },
): Promise<void> {
  const row = { sender, columns: JSON.stringify(said), saved_by: by, saved_at: at };
  await tx.db
    .insertInto("header_mapping")
    .values({
      association_id: header.associationId,
      item: header.item,
      fingerprint: fingerprintOf(header),
      ...row,
    })
    .onConflict((clash) => clash.columns(["association_id", "item", "fingerprint"]).doUpdateSet(row))
    .execute();
}

function fingerprintOf({ headings }: Header): Buffer {
  return hash("sha256", headerText(headings), "buffer");
}
