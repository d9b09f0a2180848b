import type { EntryView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import type { ReadTx } from "../../platform/database.ts";
import { nameSubjects } from "../../subjects/named-subjects.ts";
import { listAssignmentsOfEntry } from "./assignment-store.ts";

export async function agencyName(tx: ReadTx, agencyId: string): Promise<string> {
  return (await nameSubjects(tx, [agencyId]))(agencyId).name;
}

/** To whom an application was given for scoring, the latest first; the member reads it as well. */
export async function listEntryAgencies(tx: ReadTx, entryId: string): Promise<EntryView["agencies"]> {
  const assignments = await listAssignmentsOfEntry(tx, entryId);
  const nameOf = await nameSubjects(
    tx,
    assignments.map(({ subjectId }) => subjectId),
  );
  return assignments.map(({ id, subjectId, stage, dueOn, assignedOn, judgedWhy }) => ({
    ...{ id, agencyId: subjectId, name: nameOf(subjectId).name, stage, dueOn, assignedOn },
    recalledWhy: stage === "recalled" ? (judgedWhy ?? "") : "",
  }));
}
