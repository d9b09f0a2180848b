import { z } from "zod";
import { acknowledgementState, handoverChannel, handoverKind } from "@xinheng/domain/access/handover-view.ts";
import { handoverPage } from "@xinheng/domain/archives/exports/handover-pages.ts";
import { countLateHandovers, listHandovers as findHandovers } from "../../platform/handovers/handover-store.ts";
import { question } from "../../platform/operation.ts";
import { onDesk } from "./handover-on-desk.ts";

/** Everything this association handed out, newest first. */
export const listHandovers = question({
  name: "list-handovers",
  path: "/handovers",
  says: {
    zh: "交付登记：导出、报告、接口答复、推送和证明，各交给谁、是否签收，新的在前。",
    en: "The register of everything handed out: exports, reports, answers under a key, web hooks, certificates; newest first.",
  },
  query: z.object({
    what: handoverKind.optional(),
    channel: handoverChannel.optional(),
    /** "late": awaited, and the last day is past. */
    acknowledgement: acknowledgementState.or(z.literal("late")).optional(),
    recipient: z.string().trim().min(1).max(100).optional(),
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  reply: handoverPage,
  refuses: [],
  async run({ tx, actor, today, query }) {
    const { cursor, limit, acknowledgement, ...filter } = query;
    const stage = acknowledgement === "late" ? { lateOn: today } : { acknowledgement };
    const found = await findHandovers(tx, { ...filter, ...stage }, { before: cursor, limit: limit + 1 });
    const page = found.slice(0, limit);
    const late = await countLateHandovers(tx, today);
    return {
      handovers: page.map((handover) => onDesk(handover, actor, today)),
      late: late?.count ?? 0,
      next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
