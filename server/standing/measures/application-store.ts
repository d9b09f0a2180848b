import { type Selectable, sql } from "kysely";
import { z } from "zod";
import { businessPoint, measureUser } from "@xinheng/domain/catalogue/measure-entry.ts";
import type { DB } from "../../database.gen.ts";
import { groundDisputedColumn } from "../../archives/ground-store.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A measure as somebody reported to apply it. */
export type KeptApplication = {
  readonly subjectId: string;
  readonly id: string;
  readonly associationId: string;
  readonly measure: string;
  readonly edition: string;
  readonly direction: "incentive" | "restraint";
  readonly point: z.output<typeof businessPoint>;
  readonly ground: { readonly kind: "record" | "entry"; readonly id: string; readonly list: string };
  readonly from: string;
  readonly until: string;
  readonly unit: string;
  readonly outcome: string;
  readonly as: z.output<typeof measureUser>;
  readonly by: string;
  readonly at: Date;
  readonly liftedOn: string | null;
  readonly liftedWhy: string | null;
  /** Since when the record that it was applied on is disputed; null where it is not, or the ground is an entry in a roll. */
  readonly recordDisputedSince: string | null;
};

const disputed = groundDisputedColumn("measure_application.subject_id", "measure_application.ground_id").as("disputed");
const applications = (tx: ReadTx) => tx.db.selectFrom("measure_application").selectAll().select(disputed);

export async function saveApplication(
  tx: Tx,
  one: Omit<KeptApplication, "liftedOn" | "liftedWhy" | "recordDisputedSince"> & { readonly accountId: string | null },
): Promise<void> {
  await tx.db
    .insertInto("measure_application")
    .values({
      ...{ subject_id: one.subjectId, id: one.id, association_id: one.associationId, measure: one.measure },
      ...{ edition: one.edition, direction: one.direction, point: one.point, ground_kind: one.ground.kind },
      ...{ ground_id: one.ground.id, ground_list: one.ground.list, from_on: one.from, until_on: one.until },
      ...{ unit: one.unit, outcome: one.outcome, applied_as: one.as, applied_by: one.accountId },
      ...{ applied_name: one.by, applied_at: one.at },
    })
    .execute();
}

export async function liftApplication(
  tx: Tx,
  key: Pick<KeptApplication, "subjectId" | "id">,
  lifted: { readonly on: string; readonly why: string },
): Promise<void> {
  await tx.db
    .updateTable("measure_application")
    .set({ lifted_on: lifted.on, lifted_why: lifted.why })
    .where("subject_id", "=", key.subjectId)
    .where("id", "=", key.id)
    .where("lifted_on", "is", null)
    .execute();
}

/** Applications whose days are not over and that nobody lifted, held, by id; at most `limit` after `after`. */
export async function listOpenApplications(
  tx: Tx,
  today: string,
  page: { readonly after: string | null; readonly limit: number },
): Promise<KeptApplication[]> {
  let query = applications(tx).where("lifted_on", "is", null).where("until_on", ">=", today);
  if (page.after !== null) query = query.where("id", ">", page.after);
  const rows = await query.orderBy("id").limit(page.limit).forUpdate().execute();
  return rows.map(applicationOf);
}

/** Applications, the latest first; `before` is the last one seen. */
export async function listApplications(
  tx: ReadTx,
  filter: { readonly measure?: string | undefined; readonly subjectIds?: readonly string[] | undefined },
  page: { readonly before: { readonly at: Date; readonly id: string } | null; readonly limit: number },
): Promise<KeptApplication[]> {
  let query = applications(tx);
  if (filter.measure !== undefined) query = query.where("measure", "=", filter.measure);
  if (filter.subjectIds !== undefined) query = query.where("subject_id", "in", filter.subjectIds);
  const { before } = page;
  if (before !== null) query = query.where(sql<boolean>`(applied_at, id) < (${before.at}, ${before.id}::uuid)`);
  const rows = await query.orderBy("applied_at", "desc").orderBy("id", "desc").limit(page.limit).execute();
  return rows.map(applicationOf);
}

/** How often each measure was applied since an instant, and how many of all its applications stand today. */
export async function countApplications(
  tx: ReadTx,
  since: Date,
  today: string,
): Promise<Map<string, { readonly applied: number; readonly standing: number }>> {
  const { rows } = await sql<{ measure: string; applied: bigint; standing: bigint }>`
    select measure, count(*) filter (where applied_at >= ${since}) as applied,
      count(*) filter (where lifted_on is null and from_on <= ${today} and until_on >= ${today}) as standing
    from measure_application group by measure`.execute(tx.db);
  return new Map(rows.map((row) => [row.measure, { applied: Number(row.applied), standing: Number(row.standing) }]));
}

const direction = z.enum(["incentive", "restraint"]);
const groundKind = z.enum(["record", "entry"]);

function applicationOf(
  row: Selectable<DB["measure_application"]> & { readonly disputed: string | null },
): KeptApplication {
  return {
    ...{ subjectId: row.subject_id, id: row.id, associationId: row.association_id, measure: row.measure },
    ...{ edition: row.edition, direction: direction.parse(row.direction), point: businessPoint.parse(row.point) },
    ground: { kind: groundKind.parse(row.ground_kind), id: row.ground_id, list: row.ground_list },
    ...{ from: row.from_on, until: row.until_on, unit: row.unit, outcome: row.outcome },
    ...{ as: measureUser.parse(row.applied_as), by: row.applied_name, at: row.applied_at },
    ...{ liftedOn: row.lifted_on, liftedWhy: row.lifted_why, recordDisputedSince: row.disputed },
  };
}
