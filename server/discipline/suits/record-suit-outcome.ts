import { z } from "zod";
import { suitResult } from "@xinheng/domain/discipline/suits/suit.ts";
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

/** Enters how an instance ended, with its document; one that is appealed is followed by another. */
export const recordSuitOutcome = deed({
  name: "record-suit-outcome",
  method: "POST",
  path: "/suits/{suitId}/outcomes",
  says: {
    zh: "登记裁判、裁决或者复议决定及其文书；上诉的，再登记下一审的结果。",
    en: "Enter the judgment, award or decision with its document; after an appeal the next one follows.",
  },
  params: suitParams,
  body: z.object({
    result: suitResult,
    text: z.string().trim().min(2).max(4_000),
    number: z.string().trim().max(100).default(""),
    on: z.iso.date(),
    paper: z.uuid(),
    appealUntil: z.iso.date().nullable().default(null),
  }),
  reply: suitView,
  refuses: ["suit-not-found", "suit-stage-wrong", "suit-paper-not-found", "suit-day-wrong", "suit-full"],
  journals: suitJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const kept = await holdSuit(given, params.suitId, "record-suit-outcome");
    if (isRefusal(kept)) return kept;
    const { outcomes } = kept.parts;
    const from = outcomes.at(-1)?.on ?? kept.filedOn;
    const fault =
      suitPaperFault(kept, body.paper) ??
      judgeSuitDay(body.on, { from, until: today }) ??
      (body.appealUntil === null ? null : judgeSuitDay(body.appealUntil, { from: body.on, until: "2999-12-31" })) ??
      suitFull(outcomes, 20);
    if (fault !== null) return fault;
    await changeSuit(tx, kept, { stage: "decided", parts: { outcomes: [...outcomes, body] } });
    return viewSuitAfter(given, kept.id);
  },
});
