import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { proposalStates } from "@xinheng/domain/norms/proposals/proposal.ts";
import { proposalKind, proposalsList } from "@xinheng/domain/norms/proposals/proposal-view.ts";
import { readsUnsent } from "@xinheng/domain/norms/proposals/unsent-reader.ts";
import { question } from "../../platform/operation.ts";
import { listProposals } from "./proposal-store.ts";
import { summariseProposal } from "./view-proposal.ts";

export const listProposalsQuestion = question({
  name: "list-proposals",
  path: "/proposals",
  says: {
    zh: "建言登记簿：对标准、规划、政策、法律法规提出的建议和意见，以及结果。没有发出的只有秘书处、会长、监事能看。",
    en: "The register of proposals to standards, plans, policies and laws, with their outcomes. What was not sent is read by the secretariat, the president and the supervisors.",
  },
  query: z.object({
    kind: proposalKind.optional(),
    state: z.enum(proposalStates).optional(),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: proposalsList,
  refuses: [],
  async run({ tx, actor, today, query }) {
    const { offset, limit, kind, state } = query;
    const unsent = readsUnsent(actor);
    const found = await listProposals(tx, { kind, state, sentOnly: !unsent }, { offset, limit: limit + 1 });
    return {
      rows: found.slice(0, limit).map((kept) => summariseProposal(kept, today)),
      next: found.length > limit ? offset + limit : null,
      states: proposalStates.filter((one) => unsent || (one !== "draft" && one !== "issued")),
      can: openTo(actor, ["draft-proposal"]),
    };
  },
});
