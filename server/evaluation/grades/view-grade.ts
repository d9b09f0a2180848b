import { printedMarks } from "@xinheng/domain/catalogue/models/marks.ts";
import type { ModelContent } from "@xinheng/domain/catalogue/models/model-entry.ts";
import { isOver, openMatter } from "@xinheng/domain/evaluation/rounds/grade.ts";
import type { GradeLife } from "@xinheng/domain/evaluation/rounds/grade-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { resolutionNamed } from "../../governance/carried-resolution.ts";
import { mattersOn } from "../../archives/objections/matters-on.ts";
import type { ModelReader } from "../found-model.ts";
import type { KeptEntry } from "../rounds/entry-store.ts";
import { listCertificates } from "./certificate-store.ts";
import type { KeptGradeEvent } from "./grade-event-store.ts";
import { disputeIn } from "./published-grades.ts";
import { reviewDue } from "./review-clock.ts";
import { findStandingGrade, type StandingGrade } from "./standing-grade.ts";

/** A published grade with all that became of it; null before anybody could read it. */
export async function viewGrade(
  reader: ModelReader,
  entry: KeptEntry,
  content: Pick<ModelContent, "grades" | "vetoes">,
): Promise<GradeLife | null> {
  const standing = await findStandingGrade(reader, entry);
  if (standing === null) return null;
  const { grade, state, events } = standing;
  const order = content.grades.map(({ id }) => id);
  const nameOf = (id: string) => content.vetoes.find((veto) => veto.id === id)?.name ?? id;
  const told = [];
  for (const event of events) told.push(await viewEvent(reader, event, nameOf));
  return {
    ...{ grade, state, ...disputeIn(entry.marks) },
    matters: await mattersOn(reader.tx, { subjectId: entry.subjectId, targetId: entry.id }),
    reviewDueOn: await nextReview(reader, standing),
    toSettle: openMatter(events, grade, order)?.about ?? null,
    events: told,
    certificates: await listCertificates(reader.tx, entry),
  };
}

/** Counted from the last review, or from the day the grade began. */
export async function nextReview(reader: ModelReader, { entry, events, state }: StandingGrade): Promise<string | null> {
  if (entry.validFrom === null || isOver(state)) return null;
  const from = events.findLast(({ kind }) => kind === "reviewed")?.on ?? entry.validFrom;
  const due = await reviewDue(reader, entry, from);
  return isRefusal(due) ? null : due;
}

async function viewEvent(
  { tx }: ModelReader,
  { id, kind, on, grade, points, vetoes, reasons, settled }: KeptGradeEvent,
  nameOf: (id: string) => string,
): Promise<GradeLife["events"][number]> {
  return {
    ...{ id, kind, on, grade, reasons },
    points: printedMarks(points),
    vetoes: vetoes.map(nameOf),
    resolution: await resolutionNamed(tx, settled?.resolutionId ?? null),
    documentId: settled?.documentId ?? null,
    number: settled?.number ?? null,
  };
}
