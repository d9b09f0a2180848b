import { z } from "zod";
import { normKind } from "@xinheng/domain/catalogue/norm-entry.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { normSummary } from "@xinheng/domain/norms/norm-view.ts";
import { question } from "../platform/operation.ts";
import { listNorms } from "./norm-store.ts";
import { summariseNorm } from "./view-norm.ts";

export const listNormsQuestion = question({
  name: "list-norms",
  path: "/norms",
  says: {
    zh: "自律规约、职业道德准则、团体标准各版，最近办理的在前。",
    en: "Conventions, ethics codes and group standards with their versions, the latest worked on first.",
  },
  query: z.object({
    kind: normKind.optional(),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    rows: z.array(normSummary),
    next: z.number().int().nullable(),
    can: z.array(z.enum(["draft-norm"])),
  }),
  refuses: [],
  async run({ tx, actor, today, query: { kind, offset, limit } }) {
    const found = await listNorms(tx, { kind }, { offset, limit: limit + 1 });
    return {
      rows: found.slice(0, limit).map((norm) => summariseNorm(norm, today)),
      next: found.length > limit ? offset + limit : null,
      can: openTo(actor, ["draft-norm"]),
    };
  },
});
