import type { Reply } from "../../kit/api.ts";

export type Proposal = Reply<"/api/proposals/{proposalId}", "get">;
export type ProposalSummary = Reply<"/api/proposals", "get">["rows"][number];
export type Outcome = Proposal["outcomes"][number];

export const kinds = [
  "national-standard",
  "industry-standard",
  "local-standard",
  "sector-plan",
  "policy",
  "law",
] as const satisfies readonly ProposalSummary["kind"][];
