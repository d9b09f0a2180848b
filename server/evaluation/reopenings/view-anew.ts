import { printedMarks } from "@xinheng/domain/catalogue/models/marks.ts";
import type { ModelContent } from "@xinheng/domain/catalogue/models/model-entry.ts";
import type { MarkReopening } from "@xinheng/domain/evaluation/reopenings/mark-reopening.ts";
import { isOver, openEvents } from "@xinheng/domain/evaluation/rounds/grade.ts";
import type { MarksAnew } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import type { ModelReader } from "../found-model.ts";
import { gradeToday } from "../grades/grade-today.ts";
import { findStandingGrade } from "../grades/standing-grade.ts";
import { peopleIndicators } from "../people-indicators.ts";
import type { Settling } from "../ratings/settling.ts";
import type { KeptEntry } from "../rounds/entry-store.ts";
import { listEvaluationObjections } from "../rounds/objection-store.ts";
import { findMarksClock, wantingAnew } from "./marks-anew.ts";

/** What is marked anew now, how far it is, and once it is done what the model makes of a final grade; null: nothing is. */
export async function viewAnew(
  reader: ModelReader,
  entry: KeptEntry,
  { content, settling }: { readonly content: ModelContent; readonly settling: Settling },
): Promise<MarksAnew | null> {
  if (settling.reopenings.length === 0) return null;
  const open =
    entry.stage === "frozen"
      ? await openForScore(reader, entry, settling)
      : await openForGrade(reader, entry, settling);
  const [first] = open;
  if (first === undefined) return null;
  const named = new Set(open.map(({ indicator }) => indicator));
  const wanting = wantingAnew(peopleIndicators(content), settling).filter(({ one }) => named.has(one.id)).length;
  const dueOn = (await findMarksClock(reader.tx, entry.id))?.dueOn ?? null;
  return {
    ...{ indicators: [...named], since: first.on, wanting, dueOn },
    late: wanting > 0 && dueOn !== null && reader.today > dueOn,
    found: first.about === "grade" && wanting === 0 ? await foundToday(reader, entry) : null,
  };
}

/** Before there is a score: what the objection named that was upheld last. */
async function openForScore({ tx }: ModelReader, entry: KeptEntry, { reopenings }: Settling): Promise<MarkReopening[]> {
  const last = (await listEvaluationObjections(tx, entry)).find(({ outcome }) => outcome === "upheld");
  return reopenings.filter(({ objectionId }) => objectionId === last?.id);
}

/** Of a grade that stands: what the objections named on which a body has not decided yet. */
async function openForGrade(reader: ModelReader, entry: KeptEntry, { reopenings }: Settling): Promise<MarkReopening[]> {
  const standing = await findStandingGrade(reader, entry);
  if (standing === null || isOver(standing.state)) return [];
  const upheld = new Set(openEvents(standing.events).map(({ objectionId }) => objectionId));
  return reopenings.filter(({ objectionId }) => upheld.has(objectionId));
}

async function foundToday(reader: ModelReader, entry: KeptEntry): Promise<MarksAnew["found"]> {
  const standing = await findStandingGrade(reader, entry);
  if (standing === null) return null;
  const { points, grade } = await gradeToday(reader, entry, standing.grade);
  return { points: printedMarks(points), grade };
}
