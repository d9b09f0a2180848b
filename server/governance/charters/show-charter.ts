import { z } from "zod";
import { charterView } from "@xinheng/domain/governance/charter-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { findCharter } from "./charter-store.ts";
import { viewCharter } from "./view-charter.ts";

/** One version: its clauses, its rules, what is wrong with it, how far it came. */
export const showCharter = question({
  name: "show-charter",
  path: "/charters/{charterId}",
  says: {
    zh: "查看章程的一个版本：条文、数据、核对结果和办理进度。",
    en: "Shows a version of the charter: clauses, rules, what is wrong with it and how far it came.",
  },
  params: z.object({ charterId: z.uuid() }),
  reply: charterView,
  refuses: ["charter-not-found"],
  async run(given) {
    const charter = await findCharter(given.tx, given.params.charterId);
    return charter === null ? refuse("charter-not-found") : viewCharter(given, charter);
  },
});
