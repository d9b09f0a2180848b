import { type Selectable, sql } from "kysely";
import { z } from "zod";
import {
  type ProposalKind,
  type ProposalResult,
  type ProposalStage,
  proposalResults,
  proposalStages,
  type ProposalState,
  proposalWays,
  stateOfProposal,
} from "@xinheng/domain/norms/proposals/proposal.ts";
import { type draftedProposal, proposalKind } from "@xinheng/domain/norms/proposals/proposal-view.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A proposal with the outcome that stands; its papers lie beside it. */
export type KeptProposal = Omit<z.output<typeof draftedProposal>, "paperIds"> & {
  readonly id: string;
  readonly revision: number;
  readonly stage: ProposalStage;
  readonly state: ProposalState;
  readonly madeOn: string;
  readonly documentId: string | null;
  readonly sentOn: string | null;
  readonly way: (typeof proposalWays)[number] | null;
  readonly expectedOn: string | null;
  readonly closedOn: string | null;
  readonly closedWhy: string | null;
  /** The outcome that no later one took the place of. */
  readonly standing: string | null;
};

export async function saveProposal(
  tx: Tx,
  proposal: z.output<typeof draftedProposal> & {
    readonly id: string;
    readonly associationId: string;
    readonly by: string | null;
    readonly on: string;
    readonly at: Date;
  },
): Promise<void> {
  const { id, associationId, by, on, at } = proposal;
  await tx.db
    .insertInto("proposal")
    .values({
      ...{ id, association_id: associationId, revision: 1, stage: "draft", made_by: by, made_on: on, made_at: at },
      ...draftColumns(proposal),
    })
    .execute();
  await savePapers(tx, { id, associationId, paperIds: proposal.paperIds });
}

/** Writes a draft anew, under the next number. */
export async function saveDraft(
  tx: Tx,
  draft: z.output<typeof draftedProposal> & {
    readonly id: string;
    readonly associationId: string;
    readonly revision: number;
  },
): Promise<void> {
  const { id, revision } = draft;
  await tx.db
    .updateTable("proposal")
    .set({ revision, ...draftColumns(draft) })
    .where("id", "=", id)
    .execute();
  await tx.db.deleteFrom("proposal_paper").where("proposal_id", "=", id).execute();
  await savePapers(tx, draft);
}

function draftColumns(draft: z.output<typeof draftedProposal>) {
  const { kind, title, recipient, call, text } = draft;
  return {
    ...{ kind, title, recipient, text, prepared_by: draft.preparedBy, resolution_id: draft.resolutionId },
    call_title: call?.title ?? null,
    call_number: call?.number ?? null,
    call_due_on: call?.dueOn ?? null,
  };
}

async function savePapers(
  tx: Tx,
  { id, associationId, paperIds }: { id: string; associationId: string; paperIds: readonly string[] },
): Promise<void> {
  const rows = [...new Set(paperIds)].map((paperId, position) => ({
    ...{ proposal_id: id, paper_id: paperId, association_id: associationId, position },
  }));
  if (rows.length > 0) await tx.db.insertInto("proposal_paper").values(rows).execute();
}

export async function changeProposal(
  tx: Tx,
  id: string,
  change: Partial<
    Pick<KeptProposal, "stage" | "documentId" | "sentOn" | "way" | "expectedOn" | "closedOn" | "closedWhy">
  >,
): Promise<void> {
  await tx.db
    .updateTable("proposal")
    .set({
      stage: change.stage,
      document_id: change.documentId,
      sent_on: change.sentOn,
      way: change.way,
      expected_on: change.expectedOn,
      closed_on: change.closedOn,
      closed_why: change.closedWhy,
    })
    .where("id", "=", id)
    .execute();
}

function proposals(tx: ReadTx) {
  return tx.db
    .selectFrom("proposal")
    .leftJoin("proposal_outcome as outcome", (join) =>
      join
        .onRef("outcome.proposal_id", "=", "proposal.id")
        .on(sql<boolean>`not exists (select from proposal_outcome later where later.corrects = outcome.id)`),
    )
    .selectAll("proposal")
    .select(["outcome.id as standing", "outcome.result"]);
}

export async function findProposal(tx: ReadTx, id: string): Promise<KeptProposal | null> {
  const row = await proposals(tx).where("proposal.id", "=", id).executeTakeFirst();
  return row === undefined ? null : proposalOf(row);
}

/** Holds the proposal until the transaction ends: whatever is entered of it waits for it. */
export async function findProposalForUpdate(tx: Tx, id: string): Promise<KeptProposal | null> {
  await tx.db.selectFrom("proposal").select("id").where("id", "=", id).forUpdate().executeTakeFirst();
  return findProposal(tx, id);
}

export type ProposalFilter = {
  readonly kind?: ProposalKind | undefined;
  readonly state?: ProposalState | undefined;
  /** Only what was sent once. */
  readonly sentOnly: boolean;
};

/** The register, the latest begun first. */
export async function listProposals(
  tx: ReadTx,
  filter: ProposalFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<KeptProposal[]> {
  const { kind, state, sentOnly } = filter;
  const result = proposalResults.find((one) => one === state);
  let query = proposals(tx);
  if (kind !== undefined) query = query.where("kind", "=", kind);
  if (sentOnly) query = query.where("sent_on", "is not", null);
  if (result !== undefined) query = query.where("stage", "=", "sent").where("outcome.result", "=", result);
  else if (state !== undefined) query = query.where("stage", "=", state);
  if (state === "sent") query = query.where("outcome.id", "is", null);
  const rows = await query
    .orderBy("made_at", "desc")
    .orderBy("proposal.id", "desc")
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map(proposalOf);
}

/**
 * What is to be sent, or to be looked after because no outcome stands; at most 200, the oldest first. A draft on the own
 * initiative has no last day and is not among them.
 */
export async function listOpenProposals(tx: ReadTx): Promise<KeptProposal[]> {
  const rows = await proposals(tx)
    .where((where) =>
      where.or([
        where("stage", "in", ["issued", "sent"]),
        where.and([where("stage", "=", "draft"), where("call_due_on", "is not", null)]),
      ]),
    )
    .where("outcome.id", "is", null)
    .orderBy("made_at")
    .orderBy("proposal.id")
    .limit(200)
    .execute();
  return rows.map(proposalOf);
}

/** What was sent in a year; at most 5,000. */
export async function listSentProposals(tx: ReadTx, year: number): Promise<KeptProposal[]> {
  const rows = await proposals(tx)
    .where("sent_on", ">=", `${String(year)}-01-01`)
    .where("sent_on", "<=", `${String(year)}-12-31`)
    .limit(5_000)
    .execute();
  return rows.map(proposalOf);
}

/** The years in which something was sent, the latest first; at most 99. */
export async function listSentYears(tx: ReadTx): Promise<number[]> {
  const rows = await tx.db
    .selectFrom("proposal")
    .select(sql<number>`extract(year from sent_on)::int`.as("year"))
    .distinct()
    .where("sent_on", "is not", null)
    .orderBy("year", "desc")
    .limit(99)
    .execute();
  return rows.map(({ year }) => year);
}

/** The ids of its papers, as they were named. */
export async function listProposalPapers(tx: ReadTx, id: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom("proposal_paper")
    .select("paper_id")
    .where("proposal_id", "=", id)
    .orderBy("position")
    .limit(20)
    .execute();
  return rows.map((row) => row.paper_id);
}

function proposalOf(
  row: Selectable<DB["proposal"]> & { readonly standing: string | null; readonly result: string | null },
): KeptProposal {
  const { call_title: title, call_number: number, call_due_on: dueOn } = row;
  const stage = z.enum(proposalStages).parse(row.stage);
  const result: ProposalResult | null = z.enum(proposalResults).nullable().parse(row.result);
  return {
    id: row.id,
    kind: proposalKind.parse(row.kind),
    title: row.title,
    recipient: row.recipient,
    // The table's check keeps all of them or none.
    call: title === null || number === null || dueOn === null ? null : { title, number, dueOn },
    text: row.text,
    preparedBy: row.prepared_by,
    resolutionId: row.resolution_id,
    revision: row.revision,
    stage,
    state: stateOfProposal(stage, result),
    madeOn: row.made_on,
    documentId: row.document_id,
    sentOn: row.sent_on,
    way: z.enum(proposalWays).nullable().parse(row.way),
    expectedOn: row.expected_on,
    closedOn: row.closed_on,
    closedWhy: row.closed_why,
    standing: row.standing,
  };
}
