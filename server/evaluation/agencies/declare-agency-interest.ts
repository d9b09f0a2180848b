import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { judgeWords } from "@xinheng/domain/evaluation/agencies/agency.ts";
import { agencyView } from "@xinheng/domain/evaluation/agencies/agency-view.ts";
import { deed } from "../../platform/operation.ts";
import { findSubject } from "../../subjects/subject-store.ts";
import { saveAgencyEntry } from "./agency-entry-store.ts";
import { agencyAt, agencyParams } from "./agency-step.ts";
import { viewOneAgency } from "./view-agency.ts";

/** Declares an interest in a subject, by the agency itself or noted by the secretariat; it bars from matters at once. */
export const declareAgencyInterest = deed({
  name: "declare-agency-interest",
  method: "POST",
  path: "/agencies/{subjectId}/interests",
  says: {
    zh: "申报与某一单位的利益关系；申报后即不能接受涉及该单位及其集团的委托。",
    en: "Declares an interest in an organisation; from then on nothing about it or its group is assigned to the agency.",
  },
  params: agencyParams,
  body: z.object({
    nature: z.string().max(60),
    targetId: z.uuid(),
    says: z.string().trim().min(2).max(300),
  }),
  reply: agencyView,
  refuses: [
    "agency-not-found",
    "agency-stage-wrong",
    "agency-rules-missing",
    "agency-word-unknown",
    "subject-not-found",
  ],
  journals: ({ params, reply }) => ({ subjects: [params.subjectId], ids: { agency: reply.id } }),
  async run(given) {
    const { tx, actor, today, params, body } = given;
    const found = await agencyAt(given, params.subjectId, ["applied", "admitted"]);
    if (isRefusal(found)) return found;
    const { kept, rule } = found;
    const strange = judgeWords(rule.interests, [body.nature]);
    if (strange !== null) return strange;
    if ((await findSubject(tx, body.targetId)) === null) return refuse("subject-not-found");
    const byAgency = actor.offices.some(({ office, subjectId }) => office === "agency" && subjectId === kept.subjectId);
    await saveAgencyEntry(tx, {
      ...{ subjectId: kept.subjectId, id: uuidv7(), agencyId: kept.id, associationId: ownAssociation(actor) },
      ...{ kind: "interest", word: body.nature, name: body.says, credential: "", targetId: body.targetId },
      ...{ validUntil: null, paperId: null, enteredOn: today, byAgency, by: actor.id },
    });
    return viewOneAgency(given, kept.subjectId);
  },
});
