import { z } from "zod";
import { suitView } from "@xinheng/domain/discipline/suits/suit-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { holdSuit, suitJournal, suitParams, viewSuitAfter } from "./suit-step.ts";
import { changeSuit } from "./suit-store.ts";

/** Closes the file, with the reason: final and carried out, or gone without a decision. */
export const closeSuit = deed({
  name: "close-suit",
  method: "POST",
  path: "/suits/{suitId}/close",
  says: {
    zh: "结卷：文书生效并履行完毕，或者没有裁判而终结的，写明理由。",
    en: "Close the file, with the reason: final and carried out, or ended without a decision.",
  },
  params: suitParams,
  body: z.object({ why: z.string().trim().min(2).max(1_000) }),
  reply: suitView,
  refuses: ["suit-not-found", "suit-stage-wrong"],
  journals: suitJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const kept = await holdSuit(given, params.suitId, "close-suit");
    if (isRefusal(kept)) return kept;
    const closing = { why: body.why, on: today };
    await changeSuit(tx, kept, { stage: "closed", endedOn: today, parts: { closing } });
    return viewSuitAfter(given, kept.id);
  },
});
