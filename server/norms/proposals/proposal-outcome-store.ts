import { z } from "zod";
import { proposalResults, type EnteredOutcome } from "@xinheng/domain/norms/proposals/proposal.ts";
import type { outcomeDocument } from "@xinheng/domain/norms/proposals/proposal-view.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** What became of a proposal, as it was entered once. */
export type KeptOutcome = EnteredOutcome & {
  readonly id: string;
  readonly reason: string;
  readonly document: z.output<typeof outcomeDocument> | null;
  readonly corrects: { readonly outcomeId: string; readonly why: string } | null;
  readonly enteredOn: string;
};

export async function saveOutcome(
  tx: Tx,
  outcome: KeptOutcome & {
    readonly proposalId: string;
    readonly associationId: string;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  const { document, corrects } = outcome;
  await tx.db
    .insertInto("proposal_outcome")
    .values({
      id: outcome.id,
      association_id: outcome.associationId,
      proposal_id: outcome.proposalId,
      result: outcome.result,
      settled_on: outcome.settledOn,
      reason: outcome.reason,
      document_title: document?.title ?? null,
      document_number: document?.number ?? null,
      document_issuer: document?.issuer ?? null,
      document_on: document?.issuedOn ?? null,
      paper_id: outcome.paperId,
      corrects: corrects?.outcomeId ?? null,
      corrects_why: corrects?.why ?? null,
      entered_by: outcome.by,
      entered_on: outcome.enteredOn,
      entered_at: outcome.at,
    })
    .execute();
}

/** Every outcome that was entered, the latest first; at most 50. */
export async function listOutcomes(tx: ReadTx, proposalId: string): Promise<KeptOutcome[]> {
  const rows = await tx.db
    .selectFrom("proposal_outcome")
    .selectAll()
    .where("proposal_id", "=", proposalId)
    .orderBy("entered_at", "desc")
    .orderBy("id", "desc")
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    result: z.enum(proposalResults).parse(row.result),
    settledOn: row.settled_on,
    reason: row.reason,
    document:
      row.document_title === null
        ? null
        : {
            title: row.document_title,
            number: row.document_number ?? "",
            issuer: row.document_issuer ?? "",
            issuedOn: row.document_on ?? "",
          },
    paperId: row.paper_id,
    corrects: row.corrects === null ? null : { outcomeId: row.corrects, why: row.corrects_why ?? "" },
    enteredOn: row.entered_on,
  }));
}
