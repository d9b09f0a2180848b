import { isRefusal, type Refusal } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import { listAdmitted } from "../agencies/agency-store.ts";
import { changeAssignment } from "../agencies/assignment-store.ts";
import type { ModelReader } from "../found-model.ts";
import type { PeopleIndicator } from "../people-indicators.ts";
import { listStandingAssignments } from "../ratings/settling.ts";
import type { KeptEntry } from "../rounds/entry-store.ts";
import { listMarks } from "../rounds/mark-store.ts";
import { periodEnd } from "../rounds/round-deadline.ts";

/**
 * An agency whose accepted marks are reopened is at work again, until the day the packs give: others of its people score, it
 * delivers and is judged as at first, or the assignment is recalled and goes to another. One that has left is not asked.
 */
export async function returnAssignments(
  given: ModelReader & { readonly tx: Tx },
  entry: KeptEntry,
  named: readonly PeopleIndicator[],
): Promise<Refusal<"evaluation-rule-missing"> | null> {
  const { tx, today } = given;
  const agencys = named.filter(({ scoring }) => scoring.scorers === "agency");
  const marks = await listMarks(tx, entry);
  const standing = await listStandingAssignments(tx, entry.id);
  const admitted = await listAdmitted(
    tx,
    standing.map(({ subjectId }) => subjectId),
  );
  for (const one of standing) {
    const own = agencys.filter(({ id }) =>
      marks.some(({ indicator, under }) => indicator === id && under?.assignmentId === one.id),
    );
    if (own.length === 0 || !admitted.has(one.subjectId)) continue;
    const dueOn = await periodEnd(given, "marks", today);
    if (isRefusal(dueOn)) return dueOn;
    const judgedWhy = `异议成立，重新评分：${own.map(({ name }) => name).join("、")}`.slice(0, mostWhy);
    await changeAssignment(tx, one, { stage: "assigned", dueOn, judgedOn: today, judgedWhy });
  }
  return null;
}

const mostWhy = 1_000;
