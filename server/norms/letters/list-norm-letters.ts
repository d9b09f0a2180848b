import { z } from "zod";
import { letterView } from "@xinheng/domain/norms/norm-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { normParams } from "../norm-step.ts";
import { findNorm } from "../norm-store.ts";
import { viewLetters } from "./letter-step.ts";
import { listLetters } from "./letter-store.ts";

/** What was set aside stays in the list with its reason: supervisors see what was kept out of the table of opinions. */
export const listNormLetters = question({
  name: "list-norm-letters",
  path: "/norms/{normId}/letters",
  says: {
    zh: "公众在网上提交的意见：未审阅的在前；另存的连同理由一并列出。",
    en: "What the public sent: unread first; what was set aside is listed with its reason.",
  },
  params: normParams,
  query: z.object({
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ rows: z.array(letterView), next: z.number().int().nullable() }),
  refuses: ["norm-not-found"],
  async run({ tx, actor, params, query: { offset, limit } }) {
    if ((await findNorm(tx, params.normId)) === null) return refuse("norm-not-found");
    const found = await listLetters(tx, params.normId, { offset, limit: limit + 1 });
    return {
      rows: viewLetters(actor, found.slice(0, limit)),
      next: found.length > limit ? offset + limit : null,
    };
  },
});
