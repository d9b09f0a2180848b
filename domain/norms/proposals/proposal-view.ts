import { z } from "zod";
import { namedPaper, namedResolution } from "../../governance/order-view.ts";
import { proposalKinds, type ProposalKind, proposalResults, proposalStates, proposalWays } from "./proposal.ts";

export const proposalKind = z.enum(Object.keys(proposalKinds) as [ProposalKind, ...ProposalKind[]]);

/** The published draft that an opinion answers. */
const proposalCall = z.object({
  title: z.string().trim().min(2).max(200),
  number: z.string().trim().max(100),
  dueOn: z.iso.date(),
});

/** What the office writes; it can be changed until a letter is issued or it is sent. */
export const draftedProposal = z.object({
  kind: proposalKind,
  title: z.string().trim().min(2).max(200),
  recipient: z.string().trim().min(2).max(200),
  /** Null: on the association's own initiative. */
  call: proposalCall.nullable(),
  text: z.string().trim().min(10).max(10_000),
  /** Which department or body of the association wrote it. */
  preparedBy: z.string().trim().min(2).max(100),
  paperIds: z.array(z.uuid()).max(20).default([]),
  resolutionId: z.uuid().nullable().default(null),
});

/** The standard, plan, policy, law or reply in which the outcome can be read. */
export const outcomeDocument = z.object({
  title: z.string().trim().min(2).max(200),
  number: z.string().trim().max(100),
  issuer: z.string().trim().min(2).max(200),
  issuedOn: z.iso.date(),
});

const outcomeView = z.object({
  id: z.uuid(),
  result: z.enum(proposalResults),
  settledOn: z.iso.date(),
  reason: z.string(),
  document: outcomeDocument.nullable(),
  paper: namedPaper.nullable(),
  enteredOn: z.iso.date(),
  /** The earlier outcome that it took the place of, and why. */
  corrects: z.object({ outcomeId: z.uuid(), why: z.string() }).nullable(),
});

export const proposalSummary = z.object({
  id: z.uuid(),
  kind: proposalKind,
  title: z.string(),
  recipient: z.string(),
  state: z.enum(proposalStates),
  call: proposalCall.nullable(),
  /** It went, or would go today, after the last day of the call. */
  late: z.boolean(),
  sentOn: z.iso.date().nullable(),
  expectedOn: z.iso.date().nullable(),
  /** Nobody answered by the day that was expected. */
  overdue: z.boolean(),
});
export type ProposalSummary = z.infer<typeof proposalSummary>;

export const proposalView = proposalSummary.extend({
  text: z.string(),
  preparedBy: z.string(),
  revision: z.int(),
  madeOn: z.iso.date(),
  papers: z.array(namedPaper),
  resolution: namedResolution.nullable(),
  /** The numbered letter, where there is one; `open`: to be read by whoever asks. */
  letter: z.object({ id: z.uuid(), number: z.string(), open: z.boolean() }).nullable(),
  way: z.enum(proposalWays).nullable(),
  /** Every outcome that was entered, the one that stands first. */
  outcomes: z.array(outcomeView).max(50),
  closedOn: z.iso.date().nullable(),
  closedWhy: z.string().nullable(),
  can: z.array(
    z.enum(["edit-proposal", "issue-proposal-letter", "send-proposal", "enter-proposal-outcome", "withdraw-proposal"]),
  ),
});
export type ProposalView = z.infer<typeof proposalView>;

export const proposalsList = z.object({
  rows: z.array(proposalSummary).max(200),
  next: z.int().nullable(),
  /** The states that the reader may meet. */
  states: z.array(z.enum(proposalStates)),
  can: z.array(z.enum(["draft-proposal"])),
});
