import { z } from "zod";
import { opinionView } from "@xinheng/domain/norms/norm-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { listOpinions } from "../consultation-store.ts";
import { normParams } from "../norm-step.ts";
import { findNorm } from "../norm-store.ts";
import { viewOpinions } from "./view-opinions.ts";

/** The table of opinions: adopted, in part, rejected, with every reason, and where a merged or split one went. */
export const listNormOpinions = question({
  name: "list-norm-opinions",
  path: "/norms/{normId}/opinions",
  says: {
    zh: "意见采纳情况表：每条意见、答复、理由，合并和拆分的去向。",
    en: "The table of opinions with answer and reason, and where merged and split ones went.",
  },
  params: normParams,
  query: z.object({
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(500).default(200),
  }),
  reply: z.object({ rows: z.array(opinionView), next: z.number().int().nullable() }),
  refuses: ["norm-not-found"],
  async run({ tx, actor, params, query: { after, limit } }) {
    if ((await findNorm(tx, params.normId)) === null) return refuse("norm-not-found");
    const found = await listOpinions(tx, params.normId, { after, limit: limit + 1 });
    const page = found.slice(0, limit);
    return {
      rows: await viewOpinions(tx, actor, page),
      next: found.length > limit ? (page.at(-1)?.number ?? null) : null,
    };
  },
});
