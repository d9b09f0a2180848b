import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { roundStages } from "@xinheng/domain/evaluation/rounds/round.ts";
import { roundSummary } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { question } from "../../platform/operation.ts";
import { listRounds } from "./round-store.ts";
import { summariseRound } from "./view-round.ts";

export const listEvaluationRounds = question({
  name: "list-evaluation-rounds",
  path: "/evaluation-rounds",
  says: {
    zh: "各轮会员信用评价：用哪个模型、到哪一步、下一步由谁办理，新的在前。",
    en: "Rounds of evaluation: by which model, at which stage, and who is next; the latest first.",
  },
  query: z.object({
    stage: z.enum(roundStages).optional(),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    rows: z.array(roundSummary).max(200),
    next: z.int().nullable(),
    can: z.array(z.enum(["plan-evaluation-round"])),
  }),
  refuses: [],
  async run({ tx, actor, query: { stage, offset, limit } }) {
    const found = await listRounds(tx, { stage }, { offset, limit: limit + 1 });
    return {
      rows: found.slice(0, limit).map(summariseRound),
      next: found.length > limit ? offset + limit : null,
      can: openTo(actor, ["plan-evaluation-round"]),
    };
  },
});
