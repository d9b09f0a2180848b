import { z } from "zod";
import { signingView } from "@xinheng/domain/norms/norm-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { normParams } from "../norm-step.ts";
import { findNorm } from "../norm-store.ts";
import { listSignings } from "../signing-store.ts";

export const listNormSignings = question({
  name: "list-norm-signings",
  path: "/norms/{normId}/signings",
  says: { zh: "签署名单：会员和从业人员。", en: "Who signed a norm: members and practitioners." },
  params: normParams,
  query: z.object({ after: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(500).default(200) }),
  reply: z.object({ rows: z.array(signingView), next: z.uuid().nullable() }),
  refuses: ["norm-not-found"],
  async run({ tx, params, query: { after, limit } }) {
    if ((await findNorm(tx, params.normId)) === null) return refuse("norm-not-found");
    const found = await listSignings(tx, params.normId, { after, limit: limit + 1 });
    const rows = found.slice(0, limit);
    return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null };
  },
});
