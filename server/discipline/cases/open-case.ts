import { z } from "zod";
import { caseSource } from "@xinheng/domain/discipline/cases/case.ts";
import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { wasMinor } from "@xinheng/domain/subjects/practitioners/minor.ts";
import { deed } from "../../platform/operation.ts";
import { bornOnOf } from "../../subjects/practitioners/personal-numbers.ts";
import { findPractitioner } from "../../subjects/practitioners/practitioner-store.ts";
import { findSubject } from "../../subjects/subject-store.ts";
import { beginCase } from "./begin-case.ts";
import type { CaseMover } from "./case-step.ts";
import { isPerson } from "./respondent.ts";
import { viewCaseAfter } from "./view-case.ts";

/** Takes what is held against a member or a practitioner down as a case, from whatever source; whether it is accepted is judged next. */
export const openCase = deed({
  name: "open-case",
  method: "POST",
  path: "/subjects/{subjectId}/cases",
  says: {
    zh: "登记对会员、从业人员的案件线索（投诉、检查、记录、部门移送、自行发现），随后审查是否立案。",
    en: "Enter what is held against a member or a practitioner (complaint, inspection, record, transfer, own finding); whether it is accepted is judged next.",
  },
  params: z.object({ subjectId: z.uuid() }),
  body: z.object({
    // A complaint that stands here is passed on from its own page.
    source: caseSource.omit({ complaintId: true }),
    allegation: z.string().trim().min(2).max(2_000),
    /** The day of the act: what norm was in force is judged by it. */
    actedOn: z.iso.date(),
  }),
  reply: caseView,
  refuses: [
    "subject-not-found",
    "case-not-member",
    "case-not-registered",
    "case-about-minor",
    "case-rule-missing",
    "case-day-wrong",
  ],
  journals: ({ reply }) => ({ ids: { case: reply.id }, editions: [reply.ruleEdition] }),
  async run(given) {
    const { source, allegation, actedOn } = given.body;
    const unbound = await judgePerson(given, given.params.subjectId, actedOn);
    if (unbound !== null) return unbound;
    const held = { subjectId: given.params.subjectId, allegation, actedOn };
    const opened = await beginCase(given, { ...held, source: { ...source, complaintId: null } });
    return isRefusal(opened) ? opened : viewCaseAfter(given, opened.id);
  },
});

/** Null: no person, or one of the register. Against who was a minor on the day of the act nothing adverse is begun (MISSION F5). */
async function judgePerson(
  { tx, house, today }: CaseMover,
  subjectId: string,
  actedOn: string,
): Promise<Refusal<"case-not-registered" | "case-about-minor"> | null> {
  const subject = await findSubject(tx, subjectId);
  if (subject === null || !isPerson(subject)) return null;
  const person = await findPractitioner(tx, subject.id);
  if (person === null) return refuse("case-not-registered");
  return wasMinor(bornOnOf(house.keys, person, today), actedOn) ? refuse("case-about-minor") : null;
}
