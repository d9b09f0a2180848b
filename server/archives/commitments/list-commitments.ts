import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { commitmentView } from "@xinheng/domain/archives/commitments/commitment-view.ts";
import { question } from "../../platform/operation.ts";
import { viewCommitment } from "./commitment-step.ts";
import { listCommitments } from "./commitment-store.ts";

const cursor = z.string().regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z_[0-9a-f-]{36}$/);

/** The association's register of commitments, the latest signed first; `waiting`: what is to be confirmed or called for. */
export const listCommitmentsQuestion = question({
  name: "list-commitments",
  path: "/commitments",
  says: { zh: "信用承诺登记簿", en: "The register of commitments" },
  query: z.object({
    waiting: z.enum(["yes"]).optional(),
    cursor: cursor.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ commitments: z.array(commitmentView), next: z.string().nullable(), can: z.array(z.string()) }),
  refuses: [],
  handsOut: ({ query, reply }) => ({
    items: reply.commitments.map(({ subjectId }) => ({ subjectId, recordId: null })),
    parameters: { waiting: query.waiting },
  }),
  async run(given) {
    const { tx, today, actor, query } = given;
    const [at, id] = query.cursor?.split("_") ?? [];
    const before = at === undefined || id === undefined ? null : { at: new Date(at), id };
    const filter = query.waiting === undefined ? {} : { waiting: { today } };
    const found = await listCommitments(tx, filter, { before, limit: query.limit + 1 });
    const shown = found.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      commitments: shown.map((one) => viewCommitment(one, given)),
      next: found.length > query.limit && last !== undefined ? `${last.signedAt.toISOString()}_${last.id}` : null,
      can: openTo(actor, ["sign-commitment"]),
    };
  },
});
