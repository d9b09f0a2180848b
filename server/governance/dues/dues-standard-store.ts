import type { Selectable } from "kysely";
import { z } from "zod";
import { type DuesReduction, duesReduction, type DuesTier, duesTier } from "@xinheng/domain/governance/dues/dues.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A version of the standard as it is kept. */
export type KeptStandard = {
  readonly id: string;
  readonly associationId: string;
  readonly version: number;
  readonly title: string;
  readonly fromYear: number;
  readonly tiers: readonly DuesTier[];
  readonly reductions: readonly DuesReduction[];
  readonly stage: "draft" | "set";
  readonly edition: string;
  readonly changedAt: Date;
  readonly resolutionId: string | null;
  readonly decidedOn: string | null;
  readonly publishBy: string | null;
  readonly publishedOn: string | null;
  readonly publishedHow: string | null;
  readonly publicationPaper: string | null;
  readonly missedOn: string | null;
};

type Text = Pick<KeptStandard, "title" | "fromYear" | "tiers" | "reductions" | "edition">;

/** Keeps a new version under the association's next number. */
export async function saveStandard(
  tx: Tx,
  standard: Text & {
    readonly id: string;
    readonly associationId: string;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  const { last } = await tx.db
    .selectFrom("dues_standard")
    .select(({ fn }) => fn.max("version").as("last"))
    .executeTakeFirstOrThrow();
  await tx.db
    .insertInto("dues_standard")
    .values({
      id: standard.id,
      association_id: standard.associationId,
      version: ((last as number | null) ?? 0) + 1,
      ...columnsOf(standard),
      stage: "draft",
      made_by: standard.by,
      made_at: standard.at,
      changed_at: standard.at,
    })
    .execute();
}

export async function changeStandardText(tx: Tx, id: string, text: Text, at: Date): Promise<void> {
  await tx.db
    .updateTable("dues_standard")
    .set({ ...columnsOf(text), changed_at: at })
    .where("id", "=", id)
    .execute();
}

function columnsOf({ title, fromYear, tiers, reductions, edition }: Text) {
  return {
    title,
    from_year: fromYear,
    tiers: JSON.stringify(tiers),
    reductions: JSON.stringify(reductions),
    edition,
  };
}

/** The vote on a standard, and the last day on which the members are to be told. */
export async function setStandard(
  tx: Tx,
  id: string,
  vote: { readonly resolutionId: string; readonly decidedOn: string; readonly publishBy: string },
): Promise<void> {
  await tx.db
    .updateTable("dues_standard")
    .set({ stage: "set", resolution_id: vote.resolutionId, decided_on: vote.decidedOn, publish_by: vote.publishBy })
    .where("id", "=", id)
    .execute();
}

export async function savePublication(
  tx: Tx,
  id: string,
  publication: { readonly on: string; readonly how: string; readonly paper: string | null },
): Promise<void> {
  await tx.db
    .updateTable("dues_standard")
    .set({ published_on: publication.on, published_how: publication.how, publication_paper: publication.paper })
    .where("id", "=", id)
    .execute();
}

export async function noteMissedPublication(tx: Tx, id: string, on: string): Promise<void> {
  await tx.db.updateTable("dues_standard").set({ missed_on: on }).where("id", "=", id).execute();
}

/** Every version, the latest first; at most 200. */
export async function listStandards(tx: ReadTx): Promise<KeptStandard[]> {
  const rows = await tx.db.selectFrom("dues_standard").selectAll().orderBy("version", "desc").limit(200).execute();
  return rows.map(standardOf);
}

export async function findStandard(tx: ReadTx, id: string): Promise<KeptStandard | null> {
  const row = await tx.db.selectFrom("dues_standard").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : standardOf(row);
}

/** Holds the version until the transaction ends. */
export async function findStandardForUpdate(tx: Tx, id: string): Promise<KeptStandard | null> {
  const row = await tx.db.selectFrom("dues_standard").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : standardOf(row);
}

/** The standard that holds for a year: of those set, the latest that begins by then. */
export async function findStandardFor(tx: ReadTx, year: number): Promise<KeptStandard | null> {
  const row = await tx.db
    .selectFrom("dues_standard")
    .selectAll()
    .where("stage", "=", "set")
    .where("from_year", "<=", year)
    .orderBy("from_year", "desc")
    .orderBy("decided_on", "desc")
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : standardOf(row);
}

function standardOf(row: Selectable<DB["dues_standard"]>): KeptStandard {
  return {
    id: row.id,
    associationId: row.association_id,
    version: row.version,
    title: row.title,
    fromYear: row.from_year,
    tiers: z.array(duesTier).parse(row.tiers),
    reductions: z.array(duesReduction).parse(row.reductions),
    stage: z.enum(["draft", "set"]).parse(row.stage),
    edition: row.edition,
    changedAt: row.changed_at,
    resolutionId: row.resolution_id,
    decidedOn: row.decided_on,
    publishBy: row.publish_by,
    publishedOn: row.published_on,
    publishedHow: row.published_how,
    publicationPaper: row.publication_paper,
    missedOn: row.missed_on,
  };
}
