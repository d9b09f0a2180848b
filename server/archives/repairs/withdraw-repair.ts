import { repairView } from "@xinheng/domain/archives/repairs/repair-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { stopMatterClock } from "../objections/matter-clock.ts";
import { holdFor, repairParams, viewAfter } from "./repair-step.ts";
import { changeRepair } from "./repair-store.ts";

export const withdrawRepair = deed({
  name: "withdraw-repair",
  method: "DELETE",
  path: "/subjects/{subjectId}/repairs/{repairId}",
  says: { zh: "撤回自己的修复申请；以后可以再次申请。", en: "Withdraw one's own application; it can be made again." },
  params: repairParams,
  reply: repairView,
  refuses: ["repair-not-found", "repair-stage-wrong"],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { repair: params.repairId } }),
  async run(given) {
    const { tx, params } = given;
    const kept = await holdFor(tx, params, "withdraw-repair");
    if (isRefusal(kept)) return kept;
    await changeRepair(tx, kept, { stage: "withdrawn" });
    await stopMatterClock(tx, { kind: "repair", id: kept.id });
    return viewAfter(given, params);
  },
});
