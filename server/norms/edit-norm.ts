import { z } from "zod";
import { normClause } from "@xinheng/domain/norms/norm.ts";
import { normView } from "@xinheng/domain/norms/norm-view.ts";
import { deed } from "../platform/operation.ts";
import { normParams } from "./norm-step.ts";
import { writeText } from "./write-text.ts";

/** A text by its clauses. Changing one asks the gate's questions on the whole anew, and those on that clause. */
export const editNorm = deed({
  name: "edit-norm",
  method: "PUT",
  path: "/norms/{normId}",
  says: {
    zh: "按条修改文本，写明修改的理由；每一稿都保留，可逐条对照。",
    en: "Changes the text clause by clause, with the reason; every text is kept and can be compared.",
  },
  params: normParams,
  body: z.object({
    /** The text that was edited: another one means that somebody else was faster. */
    revision: z.number().int().min(0),
    title: z.string().trim().min(2).max(200).optional(),
    why: z.string().trim().min(2).max(500),
    clauses: z.array(normClause).min(1).max(300),
  }),
  reply: normView,
  refuses: [
    "norm-not-found",
    "norm-stage-wrong",
    "norm-project-missing",
    "norm-project-undecided",
    "norm-edited-meanwhile",
    "norm-clauses-disordered",
  ],
  journals: ({ reply }) => ({ ids: { norm: reply.id, revision: reply.revision } }),
  run: (given) => writeText(given, { ...given.params, ...given.body }, given.body.clauses),
});
