import type { Actor } from "@xinheng/domain/access/actor.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { isProposalLate, proposalMovesFrom } from "@xinheng/domain/norms/proposals/proposal.ts";
import type { ProposalSummary, ProposalView } from "@xinheng/domain/norms/proposals/proposal-view.ts";
import { readingOffices } from "../../access/documents/reading-offices.ts";
import { resolutionNamed } from "../../governance/carried-resolution.ts";
import { listPapers } from "../../governance/papers/paper-store.ts";
import type { ReadTx } from "../../platform/database.ts";
import { findDocument } from "../../platform/documents/document-store.ts";
import { listOutcomes } from "./proposal-outcome-store.ts";
import { findProposal, type KeptProposal, listProposalPapers } from "./proposal-store.ts";

type Reader = { readonly tx: ReadTx; readonly actor: Actor; readonly today: string };

export function summariseProposal(kept: KeptProposal, today: string): ProposalSummary {
  const { id, kind, title, recipient, state, call, sentOn, expectedOn } = kept;
  return {
    ...{ id, kind, title, recipient, state, call, sentOn, expectedOn },
    // What was withdrawn before it went is late for nothing.
    late:
      (state !== "withdrawn" || sentOn !== null) && isProposalLate({ callDueOn: call?.dueOn ?? null, sentOn }, today),
    overdue: state === "sent" && expectedOn !== null && expectedOn < today,
  };
}

/** A proposal that is there: read by its own page, or just changed. */
export async function viewProposal(reader: Reader, id: string): Promise<ProposalView> {
  const { tx, actor, today } = reader;
  const kept = await findProposal(tx, id);
  if (kept === null) throw new Error("the proposal that was just read is not there");
  const { text, preparedBy, revision, madeOn, way, closedOn, closedWhy, state } = kept;
  const letter = kept.documentId === null ? null : await findDocument(tx, kept.documentId);
  return {
    ...summariseProposal(kept, today),
    ...{ text, preparedBy, revision, madeOn, way, closedOn, closedWhy },
    papers: await namedPapers(tx, await listProposalPapers(tx, id)),
    resolution: await resolutionNamed(tx, kept.resolutionId),
    letter: letter === null ? null : { id: letter.id, number: letter.number, open: readsLetter(actor, letter.readers) },
    outcomes: await viewOutcomes(tx, id),
    can: openTo(actor, proposalMovesFrom(state)),
  };
}

function readsLetter(actor: Actor, readers: readonly string[]): boolean {
  return readingOffices(actor, []).some((office) => readers.includes(office));
}

async function viewOutcomes(tx: ReadTx, id: string): Promise<ProposalView["outcomes"]> {
  const outcomes = await listOutcomes(tx, id);
  const papers = await namedPapers(
    tx,
    outcomes.flatMap(({ paperId }) => paperId ?? []),
  );
  return outcomes.map(({ paperId, ...outcome }) => ({
    ...outcome,
    paper: papers.find((paper) => paper.id === paperId) ?? null,
  }));
}

/** By name, in the order of the ids. */
export async function namedPapers(
  tx: ReadTx,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly name: string }[]> {
  const found = await listPapers(tx, ids);
  return ids.flatMap((wanted) => found.filter(({ id }) => id === wanted).map(({ id, name }) => ({ id, name })));
}
