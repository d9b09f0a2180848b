import { z } from "zod";
import { suitView } from "@xinheng/domain/discipline/suits/suit-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import {
  holdSuit,
  judgeSuitDay,
  suitFull,
  suitJournal,
  suitPaperFault,
  suitParams,
  viewSuitAfter,
} from "./suit-step.ts";
import { changeSuit } from "./suit-store.ts";

/** Notes how what was decided was carried out, with its proof. */
export const recordSuitExecution = deed({
  name: "record-suit-execution",
  method: "POST",
  path: "/suits/{suitId}/executions",
  says: {
    zh: "登记生效文书的履行或者执行：怎样履行、日期、凭证。",
    en: "Note how what was decided was carried out, with its day and proof.",
  },
  params: suitParams,
  body: z.object({ how: z.string().trim().min(2).max(2_000), on: z.iso.date(), paper: z.uuid() }),
  reply: suitView,
  refuses: ["suit-not-found", "suit-stage-wrong", "suit-paper-not-found", "suit-day-wrong", "suit-full"],
  journals: suitJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const kept = await holdSuit(given, params.suitId, "record-suit-execution");
    if (isRefusal(kept)) return kept;
    const { executions, outcomes } = kept.parts;
    const fault =
      suitPaperFault(kept, body.paper) ??
      judgeSuitDay(body.on, { from: outcomes[0]?.on ?? kept.filedOn, until: today }) ??
      suitFull(executions, 50);
    if (fault !== null) return fault;
    await changeSuit(tx, kept, { parts: { executions: [...executions, body] } });
    return viewSuitAfter(given, kept.id);
  },
});
