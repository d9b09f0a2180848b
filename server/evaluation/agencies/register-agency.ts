import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { citedSource, judgeWords } from "@xinheng/domain/evaluation/agencies/agency.ts";
import { agencyView } from "@xinheng/domain/evaluation/agencies/agency-view.ts";
import { findPaper } from "../../governance/papers/paper-store.ts";
import { deed } from "../../platform/operation.ts";
import { lockSubjects } from "../../subjects/merge-store.ts";
import { agencyParams, agencyRule } from "./agency-step.ts";
import { findAgencyForUpdate, saveAgency } from "./agency-store.ts";
import { sectorsInForce } from "./sector-of-model.ts";
import { viewOneAgency } from "./view-agency.ts";

/** Enters an organisation that applied, with its services; qualifications, staff and interests are filed after that. */
export const registerAgency = deed({
  name: "register-agency",
  method: "POST",
  path: "/agencies/{subjectId}",
  says: {
    zh: "登记一家申请准入的信用服务机构：服务项目、行业和申请书。",
    en: "Registers an organisation that applies as a credit service agency, with services, sectors and application.",
  },
  params: agencyParams,
  body: z.object({
    services: z.array(z.string().max(60)).min(1).max(20),
    sectors: z.array(z.string().max(60)).max(50).default([]),
    paperId: z.uuid(),
  }),
  reply: agencyView,
  refuses: [
    "agency-rules-missing",
    "subject-not-found",
    "subject-merged",
    "agency-not-organisation",
    "agency-registered-already",
    "agency-barred",
    "agency-word-unknown",
    "paper-not-found",
  ],
  journals: ({ params, reply }) => ({
    subjects: [params.subjectId],
    ids: { agency: reply.id },
    editions: [reply.edition],
  }),
  async run(given) {
    const { tx, actor, now, today, params, body } = given;
    const rule = await agencyRule(given);
    if (isRefusal(rule)) return rule;
    const subject = (await lockSubjects(tx, [params.subjectId])).get(params.subjectId);
    if (subject === undefined) return refuse("subject-not-found");
    if (subject.mergedInto !== null) return refuse("subject-merged", { winner: subject.mergedInto });
    if (subject.kind === "practitioner") return refuse("agency-not-organisation");
    const before = await findAgencyForUpdate(tx, subject.id);
    if (before?.stage === "applied" || before?.stage === "admitted") return refuse("agency-registered-already");
    const barred = before?.barredUntil ?? null;
    if (barred !== null && barred >= today) {
      const removal = rule.grades.find(({ measure }) => measure === "remove")?.source ?? rule.source;
      return refuse("agency-barred", { until: barred, source: citedSource(removal) });
    }
    const strange = judgeWords(rule.services, body.services) ?? judgeWords(await sectorsInForce(given), body.sectors);
    if (strange !== null) return strange;
    if ((await findPaper(tx, body.paperId)) === null) return refuse("paper-not-found");
    await saveAgency(tx, {
      ...{ subjectId: subject.id, id: uuidv7(), associationId: ownAssociation(actor), by: actor.id },
      ...{ services: [...new Set(body.services)], sectors: [...new Set(body.sectors)], applicationPaper: body.paperId },
      ...{ edition: entryRef(rule), appliedOn: today, appliedAt: now },
    });
    return viewOneAgency(given, subject.id);
  },
});
