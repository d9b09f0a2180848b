import type { Selectable } from "kysely";
import { z } from "zod";
import type { DuesEntry } from "@xinheng/domain/governance/dues/dues.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

const kind = z.enum(["payment", "reduction", "reversal"]);
export const paymentRoad = z.enum(["transfer", "cash", "cheque", "online"]);

/** An entry on a line, with where it came from. */
export type KeptEntry = DuesEntry & {
  readonly lineId: string;
  readonly receipt: string | null;
  readonly onDay: string;
  readonly road: z.output<typeof paymentRoad> | null;
  readonly ground: string | null;
  readonly reason: string | null;
  readonly paperId: string | null;
  readonly enteredAt: Date;
};

export async function saveDuesEntry(
  tx: Tx,
  entry: KeptEntry & { readonly associationId: string; readonly by: string | null },
): Promise<void> {
  await tx.db
    .insertInto("dues_entry")
    .values({
      id: entry.id,
      association_id: entry.associationId,
      line_id: entry.lineId,
      kind: entry.kind,
      amount: entry.amount,
      reverses: entry.reverses,
      receipt: entry.receipt,
      on_day: entry.onDay,
      road: entry.road,
      ground: entry.ground,
      reason: entry.reason,
      paper_id: entry.paperId,
      entered_by: entry.by,
      entered_at: entry.enteredAt,
    })
    .execute();
}

/** The entries of these lines in the order they were made. */
export async function listEntriesOf(tx: ReadTx, lineIds: readonly string[]): Promise<Map<string, KeptEntry[]>> {
  if (lineIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("dues_entry")
    .selectAll()
    .where("line_id", "in", [...lineIds])
    .orderBy("entered_at")
    .orderBy("id")
    .limit(40_000)
    .execute();
  return Map.groupBy(rows.map(entryOf), ({ lineId }) => lineId);
}

export async function findDuesEntry(tx: ReadTx, id: string): Promise<KeptEntry | null> {
  const row = await tx.db.selectFrom("dues_entry").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : entryOf(row);
}

/** Whether a payment that stands bears the receipt. */
export async function isReceiptUsed(tx: ReadTx, receipt: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom("dues_entry")
    .select("id")
    .where("receipt", "=", receipt)
    .where((where) =>
      where.not(
        where.exists(
          where.selectFrom("dues_entry as back").select("back.id").whereRef("back.reverses", "=", "dues_entry.id"),
        ),
      ),
    )
    .executeTakeFirst();
  return row !== undefined;
}

function entryOf(row: Selectable<DB["dues_entry"]>): KeptEntry {
  return {
    id: row.id,
    lineId: row.line_id,
    kind: kind.parse(row.kind),
    amount: row.amount,
    reverses: row.reverses,
    receipt: row.receipt,
    onDay: row.on_day,
    road: paymentRoad.nullable().parse(row.road),
    ground: row.ground,
    reason: row.reason,
    paperId: row.paper_id,
    enteredAt: row.entered_at,
  };
}
