import { addPeriod, addWorkingDays } from "@xinheng/domain/calendar.ts";
import { ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import { v7 as uuidv7 } from "uuid";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { Tx } from "../../platform/database.ts";
import { type HandedOut, listReceiversOf, type Receiver } from "../../platform/handovers/handover-store.ts";
import { inAssociation, inHouseAudience } from "../../platform/house-audience-store.ts";
import type { House } from "../../platform/house.ts";
import { listHeirs } from "../ground-store.ts";
import { versionLine } from "../handovers/version-line.ts";
import { listOwnVersions } from "../own-records/association-record-store.ts";
import { sendToReceiver } from "../receivers/send-to-receiver.ts";
import { findCurrentByKeys } from "../record-write-store.ts";
import type { KeptObjection } from "./objection-store.ts";
import { saveReceiverNotices, type ToldOf } from "./receiver-notice-store.ts";

type Telling = { readonly tx: Tx; readonly house: House; readonly now: Date; readonly today: string };
type RecordTold = { readonly id: string; readonly naturalKey: Buffer; readonly common: boolean };
/** What is no record went out under its own id, from this association alone. */
type Told = ToldOf & {
  readonly associationId: string;
  readonly record: RecordTold | { readonly target: string };
};

const page = 100;
/** A record that went to more receivers than this is told of to the latest of them, and the page says how many were told. */
const mostReceivers = 2_000;

/**
 * Tells everybody to whom the record went, in any of its versions. What is common to the house is told to the receivers of
 * every association, each by the association that handed it out; an own record to its own receivers alone.
 */
export async function tellReceivers(
  telling: Telling,
  told: Told,
  /** Versions under whom a merge has laid the record meanwhile. */
  heirs: readonly HandedOut[] = [],
): Promise<number> {
  const { tx, now } = telling;
  const about = [...(await versionsOf(tx, told)), ...heirs];
  const handovers =
    "common" in told.record && told.record.common
      ? await inHouseAudience(tx, () => receiversOf(tx, about))
      : await receiversOf(tx, about);
  for (const [associationId, those] of Map.groupBy(handovers, ({ handover }) => handover.associationId)) {
    const notices = those.map((one) => ({ ...one, id: uuidv7({ msecs: now.getTime() }), handoverId: one.handover.id }));
    await inAssociation(tx, associationId, async () => {
      const dueOn = await acknowledgeBy(telling, associationId);
      const made = new Set(await saveReceiverNotices(tx, { ...told, associationId, at: now, dueOn }, notices));
      for (const notice of notices.filter(({ id }) => made.has(id))) await sendToReceiver(telling, notice);
    });
  }
  return handovers.length;
}

async function receiversOf(tx: Tx, about: readonly HandedOut[]) {
  const found: Receiver[] = [];
  for (let before: string | undefined; found.length < mostReceivers; ) {
    const receivers = await listReceiversOf(tx, about, { before, limit: page });
    // What went to the subject itself needs no telling: it is the one who asked.
    found.push(...receivers.filter(({ handover }) => handover.recipient.kind !== "subject"));
    if (receivers.length < page) break;
    before = receivers.at(-1)?.handover.id;
  }
  return found;
}

/** Tells the receivers of what an objection is about how it stands with it; who the subject is was handed to nobody as such. */
export async function tellOfObjection(telling: Telling, kept: KeptObjection, says: ToldOf["says"]): Promise<void> {
  const { subjectId, associationId } = kept;
  const record = thingOf(kept);
  if (record === null) return;
  const told = { subjectId, associationId, cause: "objection", causeId: kept.id, says, record } as const;
  await tellReceivers(telling, told, await laidElsewhere(telling.tx, kept));
}

/** What an objection is about, as it went out; null: who the subject is. */
export function thingOf({ recordId: id, naturalKey, common, targetId }: KeptObjection): Told["record"] | null {
  if (id !== null && naturalKey !== null) return { id, naturalKey, common };
  return targetId === null ? null : { target: targetId };
}

/** The versions of what a matter is about that a merge laid elsewhere: under the one who has it today, and back over the merge. */
export async function laidElsewhere(
  tx: Tx,
  { recordSubject, recordId, common }: Pick<KeptObjection, "recordSubject" | "recordId" | "common">,
): Promise<HandedOut[]> {
  if (recordId === null || !common) return [];
  const heirs = await listHeirs(tx, { subjectId: recordSubject, id: recordId });
  return [...heirs, ...(await versionLine(tx, recordSubject, recordId))];
}

/** From the version that stands, or stood last, back to the first. */
export async function versionsOf(
  tx: Tx,
  { subjectId, record }: Pick<Told, "subjectId" | "record">,
): Promise<HandedOut[]> {
  if ("target" in record) return [{ subjectId, recordId: record.target }];
  if (!record.common) return listOwnVersions(tx, subjectId, record.naturalKey);
  const current = await findCurrentByKeys(tx, [{ subjectId, naturalKey: record.naturalKey }]);
  const [standing] = current.values();
  return versionLine(tx, subjectId, standing?.id ?? record.id);
}

async function acknowledgeBy({ tx, house, today }: Telling, associationId: string): Promise<string> {
  const context = await packContextOf(tx, associationId, today);
  const rule = ruleInForce(house.packs.set, { type: "deadline", id: "deadline-receiver-acknowledgement" }, context);
  const limit = rule?.limits.find((one) => one.case === "acknowledge");
  if (limit === undefined) throw new Error("the packs have no deadline-receiver-acknowledgement");
  const { count, unit } = limit.period;
  return unit === "WD" ? addWorkingDays(house.packs.calendar(), today, count).on : addPeriod(today, { count, unit });
}
