import type { Selectable } from "kysely";
import { z } from "zod";
import type { Clock } from "@xinheng/domain/clock.ts";
import type { DB } from "../database.gen.ts";
import type { ReadTx, Tx } from "./database.ts";

/** A clock of the domain with what the house needs to find it and to know what runs when it strikes. */
export type KeptClock = Clock & {
  readonly associationId: string | null;
  readonly subjectId: string | null;
  readonly matter: string;
  readonly matterId: string;
  readonly operation: string;
  readonly ownerOffice: string;
  readonly fault: string | null;
};

export async function saveClock(tx: Tx, clock: KeptClock): Promise<void> {
  const row = {
    association_id: clock.associationId,
    subject_id: clock.subjectId,
    matter: clock.matter,
    matter_id: clock.matterId,
    operation: clock.operation,
    owner_office: clock.ownerOffice,
    edition: clock.ruleEdition,
    started_on: clock.startedOn,
    period_count: clock.period.count,
    period_unit: clock.period.unit,
    due_on: clock.dueOn,
    provisional: clock.provisional,
    state: clock.state,
    paused_on: clock.pausedOn,
    pause_reason: clock.pauseReason,
    pauses: JSON.stringify(clock.pauses),
    fault: clock.fault,
  };
  await tx.db
    .insertInto("clock")
    .values({ id: clock.id, ...row })
    .onConflict((clash) => clash.column("id").doUpdateSet(row))
    .execute();
}

export async function findClockForUpdate(tx: Tx, id: string): Promise<KeptClock | null> {
  const row = await tx.db.selectFrom("clock").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : clockOf(row);
}

/** The running or paused clock of a matter, locked. */
export async function findClockOfMatter(tx: Tx, matterId: string, operation: string): Promise<KeptClock | null> {
  const row = await tx.db
    .selectFrom("clock")
    .selectAll()
    .where("matter_id", "=", matterId)
    .where("operation", "=", operation)
    .where("state", "in", ["running", "paused"])
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : clockOf(row);
}

/** The clock of each of these matters that runs, rests, or struck last. */
export async function listOpenClocksOf(tx: ReadTx, matterIds: readonly string[]): Promise<KeptClock[]> {
  if (matterIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom("clock")
    .selectAll()
    .where("matter_id", "in", [...matterIds])
    .where("state", "in", ["running", "paused", "struck"])
    .orderBy((of) => of.case().when("state", "=", "struck").then(0).else(1).end())
    .orderBy("due_on")
    .execute();
  return rows.map(clockOf);
}

const faultyRestMinutes = 10;

/**
 * Clocks whose last day is over, earliest first; a provisional one never strikes. One that could not be carried out rests
 * ten minutes and comes again: a deadline is not lost because the database was away.
 */
export async function listDueClocks(tx: ReadTx, at: { today: string; now: Date }, limit: number): Promise<KeptClock[]> {
  const rested = new Date(at.now.getTime() - faultyRestMinutes * 60_000);
  const rows = await tx.db
    .selectFrom("clock")
    .selectAll()
    .where("state", "=", "running")
    .where("due_on", "<", at.today)
    .where("provisional", "=", false)
    .where((where) => where.or([where("fault", "is", null), where("changed_at", "<", rested)]))
    .orderBy("due_on")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(clockOf);
}

/** Provisional clocks whose counted day is past, to be counted again; one that somebody else holds is left to him. */
export async function listPassedProvisionalClocks(tx: Tx, today: string, limit: number): Promise<KeptClock[]> {
  const rows = await tx.db
    .selectFrom("clock")
    .selectAll()
    .where("state", "=", "running")
    .where("provisional", "=", true)
    .where("due_on", "<", today)
    .orderBy("due_on")
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(clockOf);
}

/** In order of their last day; `after` is where the page before ended. */
export async function listClocks(
  tx: ReadTx,
  wanted: {
    states: readonly string[];
    dueBefore: string | undefined;
    after: { dueOn: string; id: string } | undefined;
    limit: number;
  },
): Promise<KeptClock[]> {
  const { after } = wanted;
  let query = tx.db
    .selectFrom("clock")
    .selectAll()
    .where("state", "in", [...wanted.states]);
  if (wanted.dueBefore !== undefined) query = query.where("due_on", "<=", wanted.dueBefore);
  if (after !== undefined)
    query = query.where((where) => where(where.refTuple("due_on", "id"), ">", where.tuple(after.dueOn, after.id)));
  return (await query.orderBy("due_on").orderBy("id").limit(wanted.limit).execute()).map(clockOf);
}

/** Clocks that a newly imported calendar may move: all that are not at rest. */
export async function listOpenClocksForUpdate(tx: Tx, after: string | null, limit: number): Promise<KeptClock[]> {
  let query = tx.db.selectFrom("clock").selectAll().where("state", "in", ["running", "paused"]);
  if (after !== null) query = query.where("id", ">", after);
  return (await query.orderBy("id").limit(limit).forUpdate().execute()).map(clockOf);
}

/** Running clocks whose last day is today or later and no later than `until`, the earliest first. */
export async function listNearClocks(
  tx: ReadTx,
  wanted: { today: string; until: string; limit: number },
): Promise<KeptClock[]> {
  const rows = await tx.db
    .selectFrom("clock")
    .selectAll()
    .where("state", "=", "running")
    .where("due_on", ">=", wanted.today)
    .where("due_on", "<=", wanted.until)
    .orderBy("due_on")
    .orderBy("id")
    .limit(wanted.limit)
    .execute();
  return rows.map(clockOf);
}

/** The clock of a matter that struck last, or null. */
export async function findStruckClock(tx: ReadTx, matterId: string, operation: string): Promise<KeptClock | null> {
  const row = await tx.db
    .selectFrom("clock")
    .selectAll()
    .where("matter_id", "=", matterId)
    .where("operation", "=", operation)
    .where("state", "=", "struck")
    .orderBy("due_on", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : clockOf(row);
}

export async function noteClockFault(tx: Tx, id: string, fault: string, at: Date): Promise<void> {
  await tx.db.updateTable("clock").set({ fault, changed_at: at }).where("id", "=", id).execute();
}

const unit = z.enum(["WD", "D", "M", "Y"]);
const pauses = z.array(z.object({ pausedOn: z.string(), resumedOn: z.string(), reason: z.string() }));
const state = z.enum(["running", "paused", "stopped", "struck"]);

function clockOf(row: Selectable<DB["clock"]>): KeptClock {
  return {
    id: row.id,
    associationId: row.association_id,
    subjectId: row.subject_id,
    matter: row.matter,
    matterId: row.matter_id,
    operation: row.operation,
    ownerOffice: row.owner_office,
    ruleEdition: row.edition,
    startedOn: row.started_on,
    period: { count: row.period_count, unit: unit.parse(row.period_unit) },
    dueOn: row.due_on,
    provisional: row.provisional,
    state: state.parse(row.state),
    pausedOn: row.paused_on,
    pauseReason: row.pause_reason,
    pauses: pauses.parse(row.pauses),
    fault: row.fault,
  };
}

/** The last day of a matter's open clock, or null. */
export async function findOpenClockDay(tx: ReadTx, matterId: string, operation: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom("clock")
    .select("due_on")
    .where("matter_id", "=", matterId)
    .where("operation", "=", operation)
    .where("state", "in", ["running", "paused"])
    .executeTakeFirst();
  return row?.due_on ?? null;
}
