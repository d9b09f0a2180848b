import { type Selectable, sql } from "kysely";
import type { z } from "zod";
import { decisionView } from "@xinheng/domain/governance/meeting-view.ts";
import type { DB } from "../database.gen.ts";
import type { ReadTx, Tx } from "../platform/database.ts";

/** What a resolution is about, where another part of the house waits for it. */
export type Matter = { readonly kind: string; readonly id: string };

/** A resolution as others rely on it. */
export type KeptResolution = {
  readonly id: string;
  readonly number: string;
  readonly meetingId: string;
  readonly body: string;
  readonly kind: string;
  readonly title: string;
  readonly proposal: string;
  readonly itemId: string;
  readonly decision: z.output<typeof decisionView>;
  readonly matter: Matter | null;
  readonly carried: boolean;
  readonly charterId: string;
  readonly decidedOn: string;
  readonly declaredAt: Date;
};

/**
 * Keeps a resolution under the association's next number of the year (示例：决议〔2026〕3号). Drawn under a lock that ends with
 * the transaction: what is rolled back leaves no gap.
 */
export async function saveResolution(
  tx: Tx,
  resolution: Omit<KeptResolution, "number" | "declaredAt"> & {
    readonly associationId: string;
    readonly at: Date;
    readonly by: string | null;
  },
): Promise<string> {
  const { associationId, decidedOn } = resolution;
  const year = decidedOn.slice(0, 4);
  await sql`select pg_advisory_xact_lock(hashtextextended('resolution ' || ${associationId}::text || ${year}, 0))`.execute(
    tx.db,
  );
  const { count } = await tx.db
    .selectFrom("resolution")
    .select((of) => of.fn.countAll<bigint>().as("count"))
    .where("association_id", "=", associationId)
    .where("decided_on", ">=", `${year}-01-01`)
    .where("decided_on", "<=", `${year}-12-31`)
    .executeTakeFirstOrThrow();
  const number = `决议〔${year}〕${String(Number(count) + 1)}号`;
  const { id, meetingId, itemId, body, kind, title, proposal, matter, carried, charterId } = resolution;
  await tx.db
    .insertInto("resolution")
    .values({
      id,
      association_id: associationId,
      number,
      meeting_id: meetingId,
      agenda_item_id: itemId,
      body,
      kind,
      title,
      proposal,
      matter_kind: matter?.kind ?? null,
      matter_id: matter?.id ?? null,
      carried,
      decision: JSON.stringify(resolution.decision),
      charter_id: charterId,
      decided_on: decidedOn,
      declared_at: resolution.at,
      declared_by: resolution.by,
    })
    .execute();
  return number;
}

/** What was resolved in a meeting. */
export async function listResolutionsOf(tx: ReadTx, meetingId: string): Promise<KeptResolution[]> {
  const rows = await tx.db.selectFrom("resolution").selectAll().where("meeting_id", "=", meetingId).execute();
  return rows.map(resolutionOf);
}

/** The register of resolutions, the latest first; `before` is the last one seen. */
export async function listResolutions(
  tx: ReadTx,
  filter: {
    readonly kind?: string | undefined;
    readonly carried?: boolean | undefined;
    readonly body?: string | undefined;
    readonly text?: string | undefined;
  },
  page: { readonly before: { readonly decidedOn: string; readonly id: string } | undefined; readonly limit: number },
): Promise<KeptResolution[]> {
  let query = tx.db.selectFrom("resolution").selectAll();
  if (filter.kind !== undefined) query = query.where("kind", "=", filter.kind);
  if (filter.carried !== undefined) query = query.where("carried", "=", filter.carried);
  if (filter.body !== undefined) query = query.where("body", "=", filter.body);
  if (filter.text !== undefined) {
    const text = filter.text;
    query = query.where((where) =>
      where.or([sql<boolean>`strpos(title, ${text}) > 0`, sql<boolean>`strpos(number, ${text}) > 0`]),
    );
  }
  const { before } = page;
  if (before !== undefined) {
    query = query.where((where) =>
      where.or([
        where("decided_on", "<", before.decidedOn),
        where.and([where("decided_on", "=", before.decidedOn), where("id", "<", before.id)]),
      ]),
    );
  }
  const rows = await query.orderBy("decided_on", "desc").orderBy("id", "desc").limit(page.limit).execute();
  return rows.map(resolutionOf);
}

export async function findResolution(tx: ReadTx, id: string): Promise<KeptResolution | null> {
  const row = await tx.db.selectFrom("resolution").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : resolutionOf(row);
}

/** What was resolved on a matter, the latest first; at most 100. */
export async function listResolutionsOn(tx: ReadTx, matter: Matter): Promise<KeptResolution[]> {
  const rows = await tx.db
    .selectFrom("resolution")
    .selectAll()
    .where("matter_kind", "=", matter.kind)
    .where("matter_id", "=", matter.id)
    .orderBy("decided_on", "desc")
    .orderBy("id", "desc")
    .limit(100)
    .execute();
  return rows.map(resolutionOf);
}

function resolutionOf(row: Selectable<DB["resolution"]>): KeptResolution {
  return {
    id: row.id,
    number: row.number,
    meetingId: row.meeting_id,
    body: row.body,
    kind: row.kind,
    title: row.title,
    proposal: row.proposal,
    itemId: row.agenda_item_id,
    decision: decisionView.parse(row.decision),
    matter: row.matter_kind === null || row.matter_id === null ? null : { kind: row.matter_kind, id: row.matter_id },
    carried: row.carried,
    charterId: row.charter_id,
    decidedOn: row.decided_on,
    declaredAt: row.declared_at,
  };
}
