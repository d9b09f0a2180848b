import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { agencyView } from "@xinheng/domain/evaluation/agencies/agency-view.ts";
import { listPapers } from "../../governance/papers/paper-store.ts";
import { deed } from "../../platform/operation.ts";
import { findSubject } from "../../subjects/subject-store.ts";
import { agencyAt, agencyParams } from "./agency-step.ts";
import { saveAssignment } from "./assignment-store.ts";
import { judgeAble, judgeBarred } from "./barred-agency.ts";
import { viewOneAgency } from "./view-agency.ts";

/** Gives a matter about a subject to an admitted agency that has no interest in the subject or its group. */
export const assignAgency = deed({
  name: "assign-agency",
  method: "POST",
  path: "/agencies/{subjectId}/assignments",
  says: {
    zh: "把一件涉及某一单位的事项委托给机构；机构与该单位或其集团有利益关系的，不能委托。",
    en: "Assigns a matter about an organisation to an agency; not where it has an interest in it or its group.",
  },
  params: agencyParams,
  body: z.object({
    service: z.string().max(60),
    aboutId: z.uuid(),
    title: z.string().trim().min(2).max(200),
    brief: z.string().trim().min(2).max(4_000),
    dueOn: z.iso.date(),
    /** The only papers that the agency may read. */
    paperIds: z.array(z.uuid()).max(20).default([]),
  }),
  reply: agencyView,
  refuses: [
    "agency-not-found",
    "agency-stage-wrong",
    "agency-rules-missing",
    "agency-suspended",
    "agency-not-for-service",
    "agency-criteria-unmet",
    "subject-not-found",
    "agency-in-group",
    "agency-interested",
    "assignment-due-past",
    "paper-not-found",
  ],
  journals: ({ params, reply }) => ({
    subjects: [params.subjectId, ...reply.assignments.slice(0, 1).map(({ about }) => about.id)],
    ids: { agency: reply.id, assignment: reply.assignments[0]?.id ?? "" },
  }),
  async run(given) {
    const { tx, actor, now, today, params, body } = given;
    const found = await agencyAt(given, params.subjectId, ["admitted"]);
    if (isRefusal(found)) return found;
    const { kept, rule } = found;
    const unable = judgeAble(rule, kept, { service: body.service, today });
    if (unable !== null) return unable;
    if ((await findSubject(tx, body.aboutId)) === null) return refuse("subject-not-found");
    const barred = await judgeBarred(given, { kept, rule, service: body.service, aboutId: body.aboutId });
    if (barred !== null) return barred;
    if (body.dueOn < today) return refuse("assignment-due-past", { due: body.dueOn, today });
    const papers = [...new Set(body.paperIds)];
    if ((await listPapers(tx, papers)).length !== papers.length) return refuse("paper-not-found");
    const { service, aboutId, title, brief, dueOn } = body;
    await saveAssignment(tx, {
      ...{ subjectId: kept.subjectId, id: uuidv7(), agencyId: kept.id, associationId: ownAssociation(actor) },
      ...{ service, aboutId, entryId: null, title, brief, dueOn, papers, edition: entryRef(rule) },
      ...{ assignedOn: today, at: now, by: actor.id },
    });
    return viewOneAgency(given, kept.subjectId);
  },
});
