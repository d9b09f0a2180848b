import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { gradeOf, gradeUntil, judgeWords } from "@xinheng/domain/evaluation/agencies/agency.ts";
import { agencyView } from "@xinheng/domain/evaluation/agencies/agency-view.ts";
import { findPaper } from "../../governance/papers/paper-store.ts";
import { deed } from "../../platform/operation.ts";
import { saveAgencyCheck } from "./agency-check-store.ts";
import { agencyAt, agencyParams } from "./agency-step.ts";
import { changeAgency } from "./agency-store.ts";
import { viewOneAgency } from "./view-agency.ts";

/** Enters a check with what it found; grade and measure come from the rule, and a suspension holds from the same moment. */
export const recordAgencyCheck = deed({
  name: "record-agency-check",
  method: "POST",
  path: "/agencies/{subjectId}/checks",
  says: {
    zh: "登记对机构的检查和发现的情形；等级和措施由规则得出。",
    en: "Enters a check of an agency and what it found; grade and measure follow from the rule.",
  },
  params: agencyParams,
  body: z.object({
    checkedOn: z.iso.date(),
    findings: z
      .array(z.object({ finding: z.string().max(60), says: z.string().trim().min(2).max(1_000) }))
      .max(40)
      .default([]),
    paperId: z.uuid(),
  }),
  reply: agencyView,
  refuses: [
    "agency-not-found",
    "agency-stage-wrong",
    "agency-rules-missing",
    "agency-word-unknown",
    "agency-day-wrong",
    "paper-not-found",
  ],
  journals: ({ params, reply }) => ({
    subjects: [params.subjectId],
    ids: { agency: reply.id, check: reply.checks[0]?.id ?? "", grade: reply.grade?.id ?? "" },
  }),
  async run(given) {
    const { tx, actor, now, today, params, body } = given;
    const found = await agencyAt(given, params.subjectId, ["admitted"]);
    if (isRefusal(found)) return found;
    const { kept, rule } = found;
    const words = body.findings.map(({ finding }) => finding);
    const strange = judgeWords(rule.findings, words);
    if (strange !== null) return strange;
    if (body.checkedOn > today) return refuse("agency-day-wrong", { on: body.checkedOn, today });
    if ((await findPaper(tx, body.paperId)) === null) return refuse("paper-not-found");
    const grade = gradeOf(rule, words);
    // Counted from the day it is entered: nobody is suspended for days that were over before being told.
    const untilOn = gradeUntil(grade, today);
    await saveAgencyCheck(tx, {
      ...{ subjectId: kept.subjectId, id: uuidv7(), agencyId: kept.id, associationId: ownAssociation(actor) },
      ...{ ...body, grade: grade.id, measure: grade.measure, untilOn, edition: entryRef(rule) },
      ...{ enteredAt: now, by: actor.id },
    });
    const suspends = grade.measure === "suspend" || grade.measure === "remove";
    await changeAgency(tx, kept, {
      ...{ grade: grade.id, gradedOn: body.checkedOn },
      ...(suspends ? { suspendedUntil: later(kept.suspendedUntil, untilOn) } : {}),
    });
    return viewOneAgency(given, kept.subjectId);
  },
});

/** A new check never shortens a suspension that runs. */
function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
