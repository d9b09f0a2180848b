import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { changeRepair, findRepairById } from "./repair-store.ts";
import { isUnderWay } from "./view-repair.ts";

/** The period is over and nothing was decided: whoever oversees is told, and the page names the day. */
export const noteRepairOverdue = deed({
  name: "note-repair-overdue",
  method: "POST",
  path: "/repairs/{repairId}/overdue",
  says: { zh: "修复申请逾期未办（由程序自动进行）", en: "Note that a repair is overdue (done by the clock)" },
  params: z.object({ repairId: z.uuid() }),
  reply: z.object({ subjectId: z.uuid() }),
  refuses: ["repair-not-found", "repair-stage-wrong"],
  journals: ({ params, reply }) => ({ subjects: [reply.subjectId], ids: { repair: params.repairId } }),
  async run({ tx, today, params }) {
    const kept = await findRepairById(tx, params.repairId);
    if (kept === null) return refuse("repair-not-found");
    if (!isUnderWay(kept)) return refuse("repair-stage-wrong", { stage: kept.stage });
    await changeRepair(tx, kept, { overdue_on: today });
    return { subjectId: kept.subjectId };
  },
});
