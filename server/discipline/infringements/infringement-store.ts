import { type Selectable, sql } from "kysely";
import {
  closedInfringementStages,
  infringementChannel,
  infringementKind,
  infringementParts,
  type InfringementParts,
  infringementStage,
  type InfringementStage,
  standingFinding,
} from "@xinheng/domain/discipline/infringements/infringement.ts";
import type { CountedInfringement } from "@xinheng/domain/discipline/infringements/infringement-figures.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

export type KeptInfringement = ReturnType<typeof infringementOf>;
export type NewInfringement = Pick<
  KeptInfringement,
  | "id"
  | "associationId"
  | "number"
  | "kind"
  | "channel"
  | "fromId"
  | "fromSealed"
  | "noticedOn"
  | "sinceOn"
  | "data"
  | "facts"
  | "wants"
  | "ruleEdition"
  | "receivedOn"
> & { readonly receivedAt: Date; readonly receiptHash: Buffer; readonly enteredBy: string | null };

export async function saveInfringement(tx: Tx, made: NewInfringement): Promise<void> {
  await tx.db
    .insertInto("infringement")
    .values({
      id: made.id,
      association_id: made.associationId,
      number: made.number,
      stage: "received",
      kind: made.kind,
      channel: made.channel,
      from_id: made.fromId,
      from_sealed: made.fromSealed,
      noticed_on: made.noticedOn,
      since_on: made.sinceOn,
      data: made.data,
      facts: made.facts,
      wants: made.wants,
      receipt_hash: made.receiptHash,
      rule_edition: made.ruleEdition,
      received_on: made.receivedOn,
      received_at: made.receivedAt,
      entered_by: made.enteredBy,
      parts: JSON.stringify(infringementParts.parse({})),
      stage_since: made.receivedOn,
    })
    .execute();
}

/** What a step may change; what is left out stays. */
export type InfringementChange = {
  readonly parts?: Partial<InfringementParts>;
  readonly stage?: InfringementStage;
  readonly stageSince?: string;
  readonly against?: readonly string[];
  /** Whose data it turned out to be, or did not. */
  readonly fromId?: string | null;
  readonly overdueOn?: string | null;
  readonly lateStages?: readonly InfringementStage[];
  readonly endedOn?: string | null;
};

export async function changeInfringement(
  tx: Tx,
  kept: Pick<KeptInfringement, "id" | "parts">,
  change: InfringementChange,
): Promise<void> {
  const { parts } = change;
  await tx.db
    .updateTable("infringement")
    .set({
      parts: JSON.stringify({ ...kept.parts, ...parts }),
      stage: change.stage,
      stage_since: change.stageSince,
      from_id: change.fromId,
      against: change.against === undefined ? undefined : [...change.against],
      overdue_on: change.overdueOn,
      late_stages: change.lateStages === undefined ? undefined : [...change.lateStages],
      ended_on: change.endedOn,
    })
    .where("id", "=", kept.id)
    .execute();
}

export async function findInfringement(tx: ReadTx, id: string): Promise<KeptInfringement | null> {
  const row = await tx.db.selectFrom("infringement").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : infringementOf(row);
}

export async function findInfringementForUpdate(tx: Tx, id: string): Promise<KeptInfringement | null> {
  const row = await tx.db.selectFrom("infringement").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : infringementOf(row);
}

/** How many from the portal nobody has judged yet. */
export async function countUnjudgedInfringements(tx: ReadTx): Promise<number> {
  const { waiting } = await tx.db
    .selectFrom("infringement")
    .select(({ fn }) => fn.countAll<bigint>().as("waiting"))
    .where("stage", "=", "received")
    .where("channel", "=", "portal")
    .executeTakeFirstOrThrow();
  return Number(waiting);
}

export type InfringementFilter = {
  /** Made by these subjects; null: all. */
  readonly fromIds: readonly string[] | null;
  readonly open: boolean;
};

/** The newest first. */
export async function listInfringementRows(
  tx: ReadTx,
  filter: InfringementFilter,
  page: { readonly before: string | undefined; readonly limit: number },
): Promise<KeptInfringement[]> {
  let query = tx.db.selectFrom("infringement").selectAll();
  if (filter.fromIds !== null) query = query.where("from_id", "in", [...filter.fromIds]);
  if (filter.open) query = query.where("stage", "not in", closedInfringementStages);
  if (page.before !== undefined) query = query.where("id", "<", page.before);
  return (await query.orderBy("id", "desc").limit(page.limit).execute()).map(infringementOf);
}

/** What came in or ended in a year, with nothing of who; at most 20,000. */
export async function listCountedInfringements(tx: ReadTx, year: number): Promise<CountedInfringement[]> {
  const [from, until] = [`${String(year)}-01-01`, `${String(year)}-12-31`];
  const rows = await tx.db
    .selectFrom("infringement")
    .selectAll()
    .where(sql<boolean>`(received_on between ${from} and ${until} or ended_on between ${from} and ${until})`)
    .orderBy("id")
    .limit(20_000)
    .execute();
  return rows.map(infringementOf).map(({ kind, stage, receivedOn, endedOn, lateStages, parts }) => ({
    ...{ kind, stage, receivedOn, endedOn, late: lateStages.length > 0 },
    verdict: standingFinding(parts)?.verdict ?? null,
    secondLook: parts.secondLook !== null,
  }));
}

function infringementOf(row: Selectable<DB["infringement"]>) {
  return {
    id: row.id,
    associationId: row.association_id,
    number: row.number,
    stage: infringementStage.parse(row.stage),
    kind: infringementKind.parse(row.kind),
    channel: infringementChannel.parse(row.channel),
    fromId: row.from_id,
    fromSealed: row.from_sealed,
    noticedOn: row.noticed_on,
    sinceOn: row.since_on,
    data: row.data,
    facts: row.facts,
    wants: row.wants,
    against: row.against,
    ruleEdition: row.rule_edition,
    receivedOn: row.received_on,
    parts: infringementParts.parse(row.parts),
    stageSince: row.stage_since,
    overdueOn: row.overdue_on,
    lateStages: infringementStage.array().parse(row.late_stages),
    endedOn: row.ended_on,
  };
}
