import { z } from "zod";
import { infringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import {
  enterInfringementStage,
  holdInfringement,
  infringementJournal,
  infringementPaperFault,
  infringementParams,
} from "./infringement-step.ts";
import { secondLookUntil } from "./second-look-day.ts";
import { viewInfringementAfter } from "./view-infringement.ts";

/** The complainant does not accept the finding: others than the first look at it again, once. */
export const askInfringementSecondLook = deed({
  name: "ask-infringement-second-look",
  method: "POST",
  path: "/infringements/{infringementId}/second-look",
  says: {
    zh: "投诉人不服处理意见的，在期限内申请复核一次，由原承办人以外的人办理；书面申请的附材料登记。",
    en: "Who does not accept the finding asks for one second look in time, given by others; entered with the paper where it comes on paper.",
  },
  params: infringementParams,
  body: z.object({ why: z.string().trim().min(4).max(2_000), paper: z.uuid().nullable().default(null) }),
  reply: infringementView,
  refuses: [
    "infringement-not-found",
    "infringement-stage-wrong",
    "infringement-not-your-move",
    "infringement-second-look-late",
    "infringement-paper-missing",
    "infringement-paper-not-found",
    "infringement-rule-missing",
  ],
  journals: infringementJournal,
  async run(given) {
    const { today, params, body } = given;
    const held = await holdInfringement(given, params.infringementId, "ask-infringement-second-look");
    if (isRefusal(held)) return held;
    const { kept, role } = held;
    const until = await secondLookUntil(given, kept);
    const isOver = kept.stage === "closed" && (until === null || kept.parts.review !== null);
    if (isOver) return refuse("infringement-stage-wrong", { stage: kept.stage });
    if (until !== null && until < today) return refuse("infringement-second-look-late", { until });
    const onPaper = role !== "complainant";
    if (onPaper && body.paper === null) return refuse("infringement-paper-missing");
    const unknown = infringementPaperFault(kept, body.paper);
    if (unknown !== null) return unknown;
    const parts = { secondLook: { why: body.why, onPaper, on: today } };
    const unset = await enterInfringementStage(given, kept, { stage: "second-look", change: { parts } });
    return unset ?? viewInfringementAfter(given, kept.id);
  },
});
