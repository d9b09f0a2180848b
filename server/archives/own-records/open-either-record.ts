import { isRefusal, type Refusal } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import { findOpenRecord } from "../recalls/open-record.ts";
import type { LockedRecord } from "../record-read-store.ts";
import type { OwnRecord } from "./association-record-store.ts";
import { findOpenOwnRecord } from "./open-own-record.ts";

/** What an authority decided, or what the association keeps itself: whoever reads the page does not ask which. */
export async function findEither(
  tx: Tx,
  subjectId: string,
  recordId: string,
): Promise<LockedRecord | OwnRecord | Refusal<"record-not-found" | "record-replaced" | "record-was-recalled">> {
  const found = await findOpenRecord(tx, subjectId, recordId);
  return isRefusal(found) && found.refused === "record-not-found" ? findOpenOwnRecord(tx, subjectId, recordId) : found;
}
