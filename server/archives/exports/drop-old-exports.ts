import { fetchableDays } from "@xinheng/domain/archives/exports/export-view.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import { markFileDropped } from "../../platform/file-store.ts";
import type { House } from "../../platform/house.ts";
import type { AfterCommit } from "../../platform/operation.ts";
import { listOldFiles } from "./export-store.ts";

type Dropping = {
  readonly tx: Tx;
  readonly house: House;
  readonly now: Date;
  readonly afterCommit: (does: AfterCommit) => void;
};

/** Drops the files of exports that can no longer be fetched: what is not kept cannot leak. Answers how many, at most 100. */
export async function dropOldExports({ tx, house, now, afterCommit }: Dropping): Promise<number> {
  const old = await listExportsOver(tx, now);
  for (const id of old) {
    await markFileDropped(tx, id, now);
    afterCommit(() => house.files.drop(id));
  }
  return old.length;
}

/** Their ids, of this association. */
export function listExportsOver(tx: ReadTx, now: Date): Promise<string[]> {
  return listOldFiles(tx, new Date(now.getTime() - (fetchableDays + 1) * 24 * 60 * 60 * 1000));
}
