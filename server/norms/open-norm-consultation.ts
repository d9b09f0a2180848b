import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { addPeriod } from "@xinheng/domain/calendar.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { normView, notifiedParty } from "@xinheng/domain/norms/norm-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { findPaper } from "../governance/papers/paper-store.ts";
import { deed } from "../platform/operation.ts";
import { saveConsultation } from "./consultation-store.ts";
import { makingRule, normParams, stepFrom } from "./norm-step.ts";
import { changeNorm } from "./norm-store.ts";
import { viewNorm } from "./view-norm.ts";

export const openNormConsultation = deed({
  name: "open-norm-consultation",
  method: "POST",
  path: "/norms/{normId}/consultation",
  says: {
    zh: "自今日起征求意见：写明截止日期和通知了谁，期限不得少于规定。",
    en: "Opens the consultation today: until when, and who was told; not shorter than the rule.",
  },
  params: normParams,
  body: z.object({
    closesOn: z.iso.date(),
    notified: z.array(notifiedParty).min(1).max(2_000),
    noticePaper: z.uuid().nullable().default(null),
  }),
  reply: normView,
  refuses: ["norm-not-found", "norm-stage-wrong", "norm-rules-missing", "consultation-too-short", "paper-not-found"],
  journals: ({ params, reply }) => ({
    ids: { norm: params.normId, revision: reply.revision },
    editions: reply.consultation === null ? [] : [reply.consultation.edition],
  }),
  async run(given) {
    const { tx, actor, now, today, params, body } = given;
    const step = await stepFrom(tx, params.normId, "open-norm-consultation");
    if (isRefusal(step)) return step;
    const { norm, stage } = step;
    const making = await makingRule(given, norm.kind);
    if (isRefusal(making)) return making;
    // The first day is not counted (民法典第二百零一条).
    const earliest = addPeriod(today, making.of.consultationLeast);
    if (body.closesOn < earliest) return refuse("consultation-too-short", { earliest });
    if (body.noticePaper !== null && (await findPaper(tx, body.noticePaper)) === null) return refuse("paper-not-found");
    const associationId = ownAssociation(actor);
    const about = { normId: norm.id, revision: norm.revision, openedOn: today, edition: entryRef(making.rule) };
    await saveConsultation(tx, { id: uuidv7(), associationId, ...about, ...body, by: actor.id });
    await changeNorm(tx, norm.id, { stage }, now);
    return viewNorm(given, norm.id);
  },
});
