import { tenThousandths } from "@xinheng/domain/catalogue/models/marks.ts";
import { isLower } from "@xinheng/domain/evaluation/rounds/grade.ts";
import { scoreOf } from "@xinheng/domain/evaluation/score.ts";
import { listFacts } from "../fact-store.ts";
import type { ModelReader } from "../found-model.ts";
import type { KeptEntry } from "../rounds/entry-store.ts";
import { peopleIndicators } from "../people-indicators.ts";
import { readSettling, settledMarks } from "../ratings/settling.ts";
import { askedFrozen, modelOfRound } from "../rounds/frozen-score.ts";
import { roundOfEntry } from "../rounds/round-step.ts";

/**
 * What the model of its round says of a graded member today: the records as they stand today, and the marks of people that
 * count. While an indicator is marked anew it stands at full marks here, so that no veto strikes for what is not given yet;
 * nothing is decided on the grade until then. `barring` are the vetoes that leave no room for the grade asked about; `grades` is the model's order.
 */
export async function gradeToday(reader: ModelReader, entry: KeptEntry, now: string) {
  const { tx, today } = reader;
  const { content, plan } = await modelOfRound(reader, await roundOfEntry(tx, entry));
  const facts = await listFacts(tx, askedFrozen(reader, content, { on: today, knownAt: reader.now }), entry.subjectId);
  const full = peopleIndicators(content).map(({ id, full: most }) => [id, tenThousandths(most)] as const);
  const judged = new Map([...full, ...settledMarks(content, await readSettling(tx, entry))]);
  const score = scoreOf(plan, { on: today, facts, judged });
  const grades = plan.grades.map(({ id }) => id);
  const struck = content.vetoes.filter(({ id }) => score.vetoes.includes(id));
  return {
    points: score.points,
    grade: score.grade === null ? null : (grades[score.grade] ?? null),
    grades,
    vetoes: struck.map(({ id }) => id),
    barring: struck.filter(({ atMost }) => isLower(grades, atMost, now)).map(({ id, name }) => ({ id, name })),
  };
}
