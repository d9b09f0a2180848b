import { z } from "zod";
import { type ProposalKind, proposalKinds, type ProposalState, proposalStates } from "./proposal.ts";
import { proposalKind } from "./proposal-view.ts";

const count = z.int().min(0);

/** What was sent in a year, by kind and by where each stands now. */
export const proposalReport = z.object({
  year: z.int(),
  /** The years in which something was sent, the latest first, with this one. */
  years: z.array(z.int()).max(100),
  sent: count,
  /** Opinions that went after the last day of their call. */
  late: count,
  kinds: z.array(
    z.object({ kind: proposalKind, sent: count, states: z.array(z.object({ state: z.enum(proposalStates), count })) }),
  ),
});
export type ProposalReport = z.infer<typeof proposalReport>;

export type CountedProposal = {
  readonly kind: ProposalKind;
  readonly state: ProposalState;
  readonly late: boolean;
};

/** The figures of what was sent in one year. */
export function proposalFigures(sent: readonly CountedProposal[]): Pick<ProposalReport, "sent" | "late" | "kinds"> {
  return {
    sent: sent.length,
    late: sent.filter(({ late }) => late).length,
    kinds: (Object.keys(proposalKinds) as ProposalKind[]).map((kind) => {
      const own = sent.filter((one) => one.kind === kind);
      const states = proposalStates.map((state) => ({
        state,
        count: own.filter((one) => one.state === state).length,
      }));
      return { kind, sent: own.length, states: states.filter((one) => one.count > 0) };
    }),
  };
}
