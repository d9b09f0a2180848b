import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { ReadTx } from "../platform/database.ts";
import { findCharterOn, type KeptCharter } from "./charters/charter-store.ts";

/** The charter that everything decided on the day is counted by. Without one nobody may decide anything. */
export async function charterInForce(tx: ReadTx, on: string): Promise<KeptCharter | Refusal<"charter-missing">> {
  return (await findCharterOn(tx, on)) ?? refuse("charter-missing", { on });
}
