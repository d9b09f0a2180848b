import { z } from "zod";
import { lastDayOf } from "@xinheng/domain/calendar.ts";
import { infringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findOpenClockDay } from "../../platform/clock-store.ts";
import { setStageClock } from "../stage-clock.ts";
import {
  clockedInfringement,
  holdInfringement,
  infringementJournal,
  infringementParams,
  infringementPeriod,
} from "./infringement-step.ts";
import { changeInfringement } from "./infringement-store.ts";
import { viewInfringementAfter } from "./view-infringement.ts";

/** Extends the inquiry once, from its last day, with a reason that the complainant reads. */
export const extendInfringement = deed({
  name: "extend-infringement",
  method: "POST",
  path: "/infringements/{infringementId}/extension",
  says: {
    zh: "延长调查期限一次，自原期限届满之日起算；理由告知投诉人。",
    en: "Extend the inquiry once, from its last day; the complainant is told the reason.",
  },
  params: infringementParams,
  body: z.object({ why: z.string().trim().min(2).max(1_000) }),
  reply: infringementView,
  refuses: [
    "infringement-not-found",
    "infringement-stage-wrong",
    "infringement-not-your-move",
    "infringement-extension-wrong",
    "infringement-rule-missing",
  ],
  journals: infringementJournal,
  async run(given) {
    const { tx, house, today, params, body } = given;
    const held = await holdInfringement(given, params.infringementId, "extend-infringement");
    if (isRefusal(held)) return held;
    const { kept } = held;
    const dueOn = await findOpenClockDay(tx, kept.id, clockedInfringement(kept).strikes);
    if (kept.parts.extension !== null || dueOn === null || dueOn < today) return refuse("infringement-extension-wrong");
    const limit = await infringementPeriod(given, kept, "extension");
    if (limit === null) return refuse("infringement-rule-missing", { rule: "extension" });
    if (isRefusal(limit)) return limit;
    await setStageClock(given, clockedInfringement(kept), { ...limit, from: dueOn });
    const until = lastDayOf(house.packs.calendar(), dueOn, limit.period).on;
    await changeInfringement(tx, kept, { parts: { extension: { why: body.why, until, on: today } } });
    return viewInfringementAfter(given, kept.id);
  },
});
