import type { Selectable } from "kysely";
import { z } from "zod";
import {
  headKinds,
  type HeadKind,
  type Nominee,
  type SetupStage,
  setupStages,
} from "@xinheng/domain/governance/setup.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A setting up of the self-discipline body as it is kept. */
export type KeptSetup = {
  readonly id: string;
  readonly body: string;
  readonly name: string;
  /** id@edition of the rule. */
  readonly edition: string;
  readonly stage: SetupStage;
  readonly charterId: string;
  readonly begunOn: string;
  readonly dueOn: string | null;
  readonly round: number;
  readonly headAs: HeadKind | null;
  readonly headWhy: string;
  readonly nominationNumber: string | null;
  readonly nominatedOn: string | null;
  readonly nominationPaper: string | null;
  readonly reviewedAt: Date | null;
  readonly resolutionId: string | null;
  readonly runnerName: string | null;
  readonly runnerOn: string | null;
  readonly runnerPaper: string | null;
  readonly abandonedWhy: string | null;
};

export async function saveSetup(
  tx: Tx,
  setup: Pick<KeptSetup, "id" | "body" | "name" | "edition" | "charterId" | "begunOn" | "dueOn"> & {
    readonly associationId: string;
    readonly by: string | null;
  },
): Promise<void> {
  await tx.db
    .insertInto("setup")
    .values({
      id: setup.id,
      association_id: setup.associationId,
      body: setup.body,
      name: setup.name,
      edition: setup.edition,
      stage: "begun",
      charter_id: setup.charterId,
      begun_on: setup.begunOn,
      begun_by: setup.by,
      due_on: setup.dueOn,
    })
    .execute();
}

/** All of them, the latest first; at most 50. */
export async function listSetups(tx: ReadTx): Promise<KeptSetup[]> {
  const rows = await tx.db.selectFrom("setup").selectAll().orderBy("id", "desc").limit(50).execute();
  return rows.map(setupOf);
}

/** Holds the matter until the transaction ends. */
export async function findSetupForUpdate(tx: Tx, id: string): Promise<KeptSetup | null> {
  const row = await tx.db.selectFrom("setup").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : setupOf(row);
}

/** What a step writes down. */
export type SetupChange = Partial<
  Pick<
    KeptSetup,
    | "stage"
    | "dueOn"
    | "round"
    | "headAs"
    | "headWhy"
    | "nominationNumber"
    | "nominatedOn"
    | "nominationPaper"
    | "reviewedAt"
    | "resolutionId"
    | "runnerName"
    | "runnerOn"
    | "runnerPaper"
    | "abandonedWhy"
  >
> & { readonly bodyTermId?: string };

export async function changeSetup(tx: Tx, id: string, change: SetupChange): Promise<void> {
  await tx.db
    .updateTable("setup")
    .set({
      stage: change.stage,
      due_on: change.dueOn,
      round: change.round,
      head_as: change.headAs,
      head_why: change.headWhy,
      nomination_number: change.nominationNumber,
      nominated_on: change.nominatedOn,
      nomination_paper: change.nominationPaper,
      reviewed_at: change.reviewedAt,
      resolution_id: change.resolutionId,
      body_term_id: change.bodyTermId,
      runner_name: change.runnerName,
      runner_on: change.runnerOn,
      runner_paper: change.runnerPaper,
      abandoned_why: change.abandonedWhy,
    })
    .where("id", "=", id)
    .execute();
}

/** Which nominations are meant: those of a round of a matter. */
export type SetupRound = { readonly setupId: string; readonly round: number };

export async function saveNominees(
  tx: Tx,
  of: SetupRound & { readonly associationId: string },
  nominees: readonly Nominee[],
): Promise<void> {
  await tx.db
    .insertInto("setup_nominee")
    .values(
      nominees.map(({ name, unit, post }, at) => ({
        setup_id: of.setupId,
        round: of.round,
        position: at + 1,
        association_id: of.associationId,
        name,
        unit,
        post,
      })),
    )
    .execute();
}

/** Those nominated last, in the order of the list; at most 200. */
export async function listNominees(tx: ReadTx, of: SetupRound): Promise<Nominee[]> {
  return tx.db
    .selectFrom("setup_nominee")
    .select(["name", "unit", "post"])
    .where("setup_id", "=", of.setupId)
    .where("round", "=", of.round)
    .orderBy("position")
    .limit(200)
    .execute();
}

export type KeptReview = {
  readonly reviewer: string;
  readonly verdict: "agree" | "disagree";
  readonly opinion: string;
  readonly number: string;
  readonly on: string;
  readonly paperId: string;
};

export async function saveReview(
  tx: Tx,
  of: SetupRound & { readonly associationId: string; readonly by: string | null; readonly at: Date },
  review: KeptReview,
): Promise<void> {
  await tx.db
    .insertInto("setup_review")
    .values({
      setup_id: of.setupId,
      round: of.round,
      reviewer: review.reviewer,
      association_id: of.associationId,
      verdict: review.verdict,
      opinion: review.opinion,
      document_number: review.number,
      signed_on: review.on,
      paper_id: review.paperId,
      entered_by: of.by,
      entered_at: of.at,
    })
    .execute();
}

/** What the reviewers signed on the nominations of a round; at most one each. */
export async function listReviews(tx: ReadTx, of: SetupRound): Promise<KeptReview[]> {
  const rows = await tx.db
    .selectFrom("setup_review")
    .selectAll()
    .where("setup_id", "=", of.setupId)
    .where("round", "=", of.round)
    .limit(20)
    .execute();
  return rows.map((row) => ({
    reviewer: row.reviewer,
    verdict: row.verdict === "agree" ? "agree" : "disagree",
    opinion: row.opinion,
    number: row.document_number,
    on: row.signed_on,
    paperId: row.paper_id,
  }));
}

function setupOf(row: Selectable<DB["setup"]>): KeptSetup {
  return {
    id: row.id,
    body: row.body,
    name: row.name,
    edition: row.edition,
    stage: z.enum(setupStages).parse(row.stage),
    charterId: row.charter_id,
    begunOn: row.begun_on,
    dueOn: row.due_on,
    round: row.round,
    headAs: z.enum(headKinds).nullable().parse(row.head_as),
    headWhy: row.head_why,
    nominationNumber: row.nomination_number,
    nominatedOn: row.nominated_on,
    nominationPaper: row.nomination_paper,
    reviewedAt: row.reviewed_at,
    resolutionId: row.resolution_id,
    runnerName: row.runner_name,
    runnerOn: row.runner_on,
    runnerPaper: row.runner_paper,
    abandonedWhy: row.abandoned_why,
  };
}
