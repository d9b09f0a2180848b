import { v7 as uuidv7 } from "uuid";
import type { RightsMover } from "../objections/issue-rights-document.ts";
import { laidElsewhere, tellReceivers } from "../objections/tell-receivers.ts";
import { listOwnVersionsById } from "../own-records/association-record-store.ts";
import { layMark } from "../merges/lay-mark.ts";
import { liftMarks } from "../record-mark-store.ts";
import { listVersions } from "../record-version-store.ts";
import type { KeptRepair } from "./repair-store.ts";

/** The record is public no longer: every reader compares with this mark, so nothing else has to run. */
export async function endPublicity(mover: RightsMover, kept: KeptRepair): Promise<void> {
  const { tx, today, now } = mover;
  const key = { subjectId: kept.recordSubject, id: kept.recordId };
  const version = kept.common ? (await listVersions(tx, [key]))[0] : undefined;
  const record = version ?? (await listOwnVersionsById(tx, [key]))[0];
  // Past its retention it is there for nobody anyhow.
  if (record === undefined) return;
  // As it is named where it is at home, and from there under whoever has it today.
  const atHome = version === undefined ? null : { ...version, subjectId: kept.subjectId, naturalKey: kept.naturalKey };
  const mark = {
    // What an association keeps itself lies where it lies, whomever the application was once kept with.
    ...{
      subjectId: version === undefined ? record.subjectId : kept.subjectId,
      id: uuidv7(),
      associationId: kept.associationId,
      naturalKey: kept.naturalKey,
    },
    ...{ kind: "repaired" as const, common: kept.common, open: record.openScope === "public", causeId: kept.id },
    ...{ targetId: null, note: "", sinceOn: today, markedAt: now, movedFrom: null },
  };
  await layMark(mover, mark, atHome);
  await tell(mover, kept, "repaired");
}

/** The approval fell: publicity goes on by the record's own window, to the same last day as before. */
export async function resumePublicity(mover: RightsMover, kept: KeptRepair): Promise<void> {
  const { subjectId, id: causeId } = kept;
  await liftMarks(mover.tx, { subjectId, causeId, kinds: ["repaired"] }, mover);
  await tell(mover, kept, "restored");
}

async function tell(mover: RightsMover, kept: KeptRepair, says: "repaired" | "restored"): Promise<void> {
  const told = {
    ...{
      subjectId: kept.subjectId,
      cause: "repair" as const,
      causeId: kept.id,
      says,
      associationId: kept.associationId,
    },
    record: { id: kept.recordId, naturalKey: kept.naturalKey, common: kept.common },
  };
  await tellReceivers(mover, told, await laidElsewhere(mover.tx, kept));
}
