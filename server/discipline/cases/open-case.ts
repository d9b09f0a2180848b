import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { caseSource } from "@xinheng/domain/discipline/cases/case.ts";
import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { deed } from "../../platform/operation.ts";
import { listOwnMemberships } from "../../subjects/member-store.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { saveCase } from "./case-store.ts";
import { disciplineRule, enterStage, judgeDay } from "./case-step.ts";
import { viewCaseAfter } from "./view-case.ts";

/** Takes what is held against a member down as a case, from whatever source; whether it is accepted is judged next. */
export const openCase = deed({
  name: "open-case",
  method: "POST",
  path: "/subjects/{subjectId}/cases",
  says: {
    zh: "登记对会员的案件线索（投诉、检查、记录、部门移送、自行发现），随后审查是否立案。",
    en: "Enter what is held against a member (complaint, inspection, record, transfer, own finding); whether it is accepted is judged next.",
  },
  params: z.object({ subjectId: z.uuid() }),
  body: z.object({
    source: caseSource,
    allegation: z.string().trim().min(2).max(2_000),
    /** The day of the act: what norm was in force is judged by it. */
    actedOn: z.iso.date(),
  }),
  reply: caseView,
  refuses: ["subject-not-found", "case-not-member", "case-rule-missing", "case-day-wrong"],
  journals: ({ reply }) => ({ ids: { case: reply.id }, editions: [reply.ruleEdition] }),
  async run(given) {
    const { tx, house, actor, now, today, params, body } = given;
    const { fromId } = body.source;
    const standing = await findStanding(tx, [params.subjectId, ...(fromId === null ? [] : [fromId])]);
    const subject = standing.get(params.subjectId);
    if (subject === undefined || (fromId !== null && !standing.has(fromId))) return refuse("subject-not-found");
    const isMember = (await listOwnMemberships(tx, subject.id)).some(({ leftOn }) => leftOn === null);
    if (!isMember) return refuse("case-not-member");
    const wrong = judgeDay(body.actedOn, { from: "1990-01-01", until: today });
    if (wrong !== null) return wrong;
    const rule = disciplineRule(house.packs.set, await packContextOf(tx, actor.associationId, today));
    if (isRefusal(rule)) return rule;
    const opened = {
      ...{ id: uuidv7({ msecs: now.getTime() }), associationId: ownAssociation(actor), ruleEdition: entryRef(rule) },
      ...{ subjectId: subject.id, openedOn: today, openedAt: now, openedBy: actor.id, ...body },
    };
    await saveCase(tx, opened);
    return (await enterStage(given, opened, { stage: "opened" })) ?? viewCaseAfter(given, opened.id);
  },
});
