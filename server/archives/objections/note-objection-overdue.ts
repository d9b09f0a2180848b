import { z } from "zod";
import { findEntry } from "@xinheng/domain/catalogue/in-force.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { markObjection } from "./mark-objection.ts";
import { changeObjection, findObjectionOfClock } from "./objection-store.ts";
import { isUnderWay } from "./view-objection.ts";

/** The period is over and nobody answered: whoever oversees is told, and where the rule says so the record is not shown meanwhile. */
export const noteObjectionOverdue = deed({
  name: "note-objection-overdue",
  method: "POST",
  path: "/objections/{objectionId}/overdue",
  says: { zh: "异议逾期未答复（由程序自动进行）", en: "Note that an objection is overdue (done by the clock)" },
  params: z.object({ objectionId: z.uuid() }),
  reply: z.object({ subjectId: z.uuid(), withheld: z.boolean() }),
  refuses: ["objection-not-found", "objection-stage-wrong"],
  journals: ({ params, reply }) => ({ subjects: [reply.subjectId], ids: { objection: params.objectionId } }),
  async run({ tx, house, today, now, params }) {
    const kept = await findObjectionOfClock(tx, params.objectionId);
    if (kept === null) return refuse("objection-not-found");
    if (!isUnderWay(kept)) return refuse("objection-stage-wrong", { stage: kept.stage });
    const rule = findEntry(house.packs.set, kept.ruleEdition);
    const withheld =
      !isRefusal(rule) && rule.kind === "rule" && rule.type === "deadline" && rule.overdue === "withhold";
    await changeObjection(tx, kept, { overdue_on: today });
    if (withheld && kept.naturalKey !== null)
      await markObjection({ tx, house, today, now }, kept, { kind: "unanswered", note: "" });
    return { subjectId: kept.subjectId, withheld: withheld && kept.naturalKey !== null };
  },
});
