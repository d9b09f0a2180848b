import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { infringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { listLed } from "../../subjects/standing-store.ts";
import { listActs } from "./act-store.ts";
import { listInfringementExtracts, saveInfringementExtract } from "./infringement-extract-store.ts";
import {
  holdInfringement,
  infringementFull,
  infringementJournal,
  infringementParams,
  judgeInfringementDay,
} from "./infringement-step.ts";
import { viewInfringementAfter } from "./view-infringement.ts";

const mostActs = 2_000;

/** Freezes what the log knows of the complainant's data in a period: looks, handovers and deeds, hashed and never changed. */
export const takeInfringementExtract = deed({
  name: "take-infringement-extract",
  method: "POST",
  path: "/infringements/{infringementId}/extracts",
  says: {
    zh: "由程序摘录所涉期间对投诉人数据的查阅、交付和办理记录，附入调查并固定（哈希），不能更改。",
    en: "Freeze what the log knows of the complainant's data in a period: looks, handovers and deeds, hashed and never changed.",
  },
  params: infringementParams,
  body: z.object({ fromOn: z.iso.date(), untilOn: z.iso.date() }),
  reply: infringementView,
  refuses: [
    "infringement-not-found",
    "infringement-stage-wrong",
    "infringement-not-your-move",
    "infringement-subject-unknown",
    "infringement-day-wrong",
    "infringement-full",
  ],
  journals: infringementJournal,
  async run(given) {
    const { tx, actor, now, today, params, body } = given;
    const held = await holdInfringement(given, params.infringementId, "take-infringement-extract");
    if (isRefusal(held)) return held;
    const { kept } = held;
    if (kept.fromId === null) return refuse("infringement-subject-unknown");
    const fault =
      judgeInfringementDay(body.fromOn, { from: "1990-01-01", until: today }) ??
      judgeInfringementDay(body.untilOn, { from: body.fromOn, until: today }) ??
      infringementFull(await listInfringementExtracts(tx, kept.id), 20);
    if (fault !== null) return fault;
    const subjectIds = [...(await listLed(tx, [kept.fromId])).keys()];
    const found = await listActs(tx, { subjectIds, ...body }, mostActs + 1);
    await saveInfringementExtract(tx, kept, {
      ...{ id: uuidv7({ msecs: now.getTime() }), subjectId: kept.fromId, ...body, takenAt: now, takenBy: actor.id },
      ...{ acts: found.slice(0, mostActs), shortened: found.length > mostActs },
    });
    return viewInfringementAfter(given, kept.id);
  },
});
