import { v7 as uuidv7 } from "uuid";
import { calledHearing } from "@xinheng/domain/discipline/suits/suit.ts";
import { suitView } from "@xinheng/domain/discipline/suits/suit-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { holdSuit, judgeSuitDay, suitFull, suitJournal, suitParams, viewSuitAfter } from "./suit-step.ts";
import { changeSuit } from "./suit-store.ts";

/** Enters a day in court; it stands on the page of dates and in the calendars of the secretariat. */
export const callSuitHearing = deed({
  name: "call-suit-hearing",
  method: "POST",
  path: "/suits/{suitId}/hearings",
  says: {
    zh: "登记一次开庭、询问或者听证的日期和地点；列入到期一览和秘书处的日历。",
    en: "Enter the day and place of a hearing; it stands among the dates and in the secretariat's calendars.",
  },
  params: suitParams,
  body: calledHearing,
  reply: suitView,
  refuses: ["suit-not-found", "suit-stage-wrong", "suit-day-wrong", "suit-full"],
  journals: suitJournal,
  async run(given) {
    const { tx, params, body } = given;
    const kept = await holdSuit(given, params.suitId, "call-suit-hearing");
    if (isRefusal(kept)) return kept;
    const { hearings } = kept.parts;
    const fault = judgeSuitDay(body.on, { from: kept.filedOn, until: "2999-12-31" }) ?? suitFull(hearings, 100);
    if (fault !== null) return fault;
    await changeSuit(tx, kept, { parts: { hearings: [...hearings, { id: uuidv7(), ...body }] } });
    return viewSuitAfter(given, kept.id);
  },
});
