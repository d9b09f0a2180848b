import type { Office } from "@xinheng/domain/access/office.ts";
import { proposalLetterFacts } from "@xinheng/domain/norms/proposals/proposal-letter.ts";
import { proposalView } from "@xinheng/domain/norms/proposals/proposal-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { resolutionNamed } from "../../governance/carried-resolution.ts";
import { demonstrationNote, issueDocument } from "../../governance/papers/issue-document.ts";
import { deed } from "../../platform/operation.ts";
import { proposalParams, proposalStep } from "./proposal-step.ts";
import { changeProposal, listProposalPapers } from "./proposal-store.ts";
import { namedPapers, viewProposal } from "./view-proposal.ts";

const readers: readonly Office[] = [
  "secretary-general",
  "secretariat",
  "president",
  "supervisor",
  "committee-member",
  "regulator",
];

/** Freezes the proposal as a numbered letter; its text is not changed any more. */
export const issueProposalLetter = deed({
  name: "issue-proposal-letter",
  method: "POST",
  path: "/proposals/{proposalId}/letter",
  says: {
    zh: "出具建言函：编文号、定稿，之后不能再改，盖章后发出。",
    en: "Issues the proposal as a numbered letter that is not changed any more, to be sealed and sent.",
  },
  params: proposalParams,
  reply: proposalView,
  refuses: [
    "proposal-not-found",
    "proposal-state-wrong",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: ({ params, reply }) => ({ ids: { proposal: params.proposalId, document: reply.letter?.id ?? "" } }),
  async run(given) {
    const { tx, params } = given;
    const step = await proposalStep(tx, params.proposalId, "issue-proposal-letter");
    if (isRefusal(step)) return step;
    const { kept, stage } = step;
    const resolution = await resolutionNamed(tx, kept.resolutionId);
    const papers = await namedPapers(tx, await listProposalPapers(tx, kept.id));
    const made = await issueDocument(
      given,
      { kind: "proposal-letter", operation: "issue-proposal-letter", readers },
      (association) =>
        proposalLetterFacts({
          ...kept,
          association: association.name,
          demonstration: demonstrationNote(association),
          papers: papers.map(({ name }) => name),
          resolution,
        }),
    );
    if (isRefusal(made)) return made;
    await changeProposal(tx, kept.id, { stage, documentId: made.documentId });
    return viewProposal(given, kept.id);
  },
});
