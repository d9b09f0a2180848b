import type { Tx } from "../../platform/database.ts";
import type { HandedOut } from "../../platform/handovers/handover-store.ts";
import { findObjection } from "../objections/objection-store.ts";
import type { KeptReceiverNotice } from "../objections/receiver-notice-store.ts";
import { laidElsewhere, thingOf, versionsOf } from "../objections/tell-receivers.ts";
import { listOwnVersionsById } from "../own-records/association-record-store.ts";
import { listVersions } from "../record-version-store.ts";
import { findRepair } from "../repairs/repair-store.ts";

type Notice = Pick<KeptReceiverNotice, "subjectId" | "cause" | "causeId">;

/** Every version of what a notice tells of, wherever merges have laid it: its receiver may have got any of them. */
export async function toldVersions(tx: Tx, { subjectId, cause, causeId }: Notice): Promise<HandedOut[]> {
  switch (cause) {
    case "objection": {
      const kept = await findObjection(tx, subjectId, causeId);
      const record = kept === null ? null : thingOf(kept);
      if (kept === null || record === null) return [];
      return [...(await versionsOf(tx, { subjectId, record })), ...(await laidElsewhere(tx, kept))];
    }
    case "repair": {
      const kept = await findRepair(tx, subjectId, causeId);
      if (kept === null) return [];
      const { recordId: id, naturalKey, common } = kept;
      const record = { id, naturalKey, common };
      return [...(await versionsOf(tx, { subjectId, record })), ...(await laidElsewhere(tx, kept))];
    }
    case "recall": {
      // A recall is about the very version that it names.
      const key = { subjectId, id: causeId };
      const [version] = await listVersions(tx, [key]);
      const [own] = version === undefined ? await listOwnVersionsById(tx, [key]) : [];
      const { naturalKey } = version ?? own ?? { naturalKey: null };
      if (naturalKey === null) return [];
      const record = { id: causeId, naturalKey, common: version !== undefined };
      return versionsOf(tx, { subjectId, record });
    }
  }
}
