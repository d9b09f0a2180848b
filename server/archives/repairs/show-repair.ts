import { repairView } from "@xinheng/domain/archives/repairs/repair-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { repairParams } from "./repair-step.ts";
import { findRepair } from "./repair-store.ts";
import { viewRepair } from "./view-repair.ts";

export const showRepair = question({
  name: "show-repair",
  path: "/subjects/{subjectId}/repairs/{repairId}",
  says: {
    zh: "查看一件修复申请：材料、期限、核实、决定和告知情况。",
    en: "Show an application for repair: papers, deadline, verification, decision and who was told.",
  },
  params: repairParams,
  reply: repairView,
  refuses: ["repair-not-found"],
  async run(given) {
    const kept = await findRepair(given.tx, given.params.subjectId, given.params.repairId);
    return kept === null ? refuse("repair-not-found") : viewRepair(given, kept);
  },
});
