import type { ReadTx, Tx } from "../../platform/database.ts";
import type { KeptMediation } from "./mediation-store.ts";

type Matter = Pick<KeptMediation, "subjectId" | "id" | "associationId">;
export type MediationSession = {
  readonly number: number;
  readonly heldOn: string;
  readonly hour: string;
  readonly place: string;
  readonly attended: string | null;
  readonly minutes: string | null;
};

export async function saveMediationSession(
  tx: Tx,
  matter: Matter,
  called: Omit<MediationSession, "attended" | "minutes">,
): Promise<void> {
  await tx.db
    .insertInto("mediation_session")
    .values({
      subject_id: matter.subjectId,
      mediation_id: matter.id,
      number: called.number,
      association_id: matter.associationId,
      held_on: called.heldOn,
      hour: called.hour,
      place: called.place,
    })
    .execute();
}

export async function saveSessionMinutes(
  tx: Tx,
  matter: Matter,
  held: { readonly number: number; readonly attended: string; readonly minutes: string; readonly on: string },
): Promise<void> {
  await tx.db
    .updateTable("mediation_session")
    .set({ attended: held.attended, minutes: held.minutes, minuted_on: held.on })
    .where("subject_id", "=", matter.subjectId)
    .where("mediation_id", "=", matter.id)
    .where("number", "=", held.number)
    .execute();
}

/** In their order; nobody meets two hundred times. */
export async function listMediationSessions(tx: ReadTx, matter: Matter): Promise<MediationSession[]> {
  const rows = await tx.db
    .selectFrom("mediation_session")
    .select(["number", "held_on", "hour", "place", "attended", "minutes"])
    .where("subject_id", "=", matter.subjectId)
    .where("mediation_id", "=", matter.id)
    .orderBy("number")
    .limit(200)
    .execute();
  return rows.map((row) => ({
    number: row.number,
    heldOn: row.held_on,
    hour: row.hour,
    place: row.place,
    attended: row.attended,
    minutes: row.minutes,
  }));
}

/** Days of sessions without minutes, by the matter. */
export async function listDaysWithoutMinutes(
  tx: ReadTx,
  mediationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (mediationIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("mediation_session")
    .select(["mediation_id", "held_on"])
    .where("mediation_id", "in", [...mediationIds])
    .where("minutes", "is", null)
    .orderBy("held_on")
    .limit(1_000)
    .execute();
  const found = Map.groupBy(rows, ({ mediation_id: id }) => id);
  return new Map([...found].map(([id, of]) => [id, of.map(({ held_on: on }) => on)]));
}

/** Sessions to be held from one day to another in matters that are still open, the earliest first. */
export async function listSessionsAhead(
  tx: ReadTx,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<{ mediationId: string; number: number; heldOn: string }[]> {
  const rows = await tx.db
    .selectFrom("mediation_session")
    .innerJoin("mediation", (join) =>
      join
        .onRef("mediation.subject_id", "=", "mediation_session.subject_id")
        .onRef("mediation.id", "=", "mediation_session.mediation_id"),
    )
    .select(["mediation_id", "mediation_session.number", "held_on"])
    .where("held_on", ">=", from)
    .where("held_on", "<=", until)
    .where("minutes", "is", null)
    .where("stage", "in", ["mediating", "drafted"])
    .orderBy("held_on")
    .orderBy("mediation_id")
    .limit(500)
    .execute();
  return rows.map((row) => ({ mediationId: row.mediation_id, number: row.number, heldOn: row.held_on }));
}
