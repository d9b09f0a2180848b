import { disputedSince } from "@xinheng/domain/archives/record-mark.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { printedMarks } from "@xinheng/domain/catalogue/models/marks.ts";
import { spreadOf } from "@xinheng/domain/evaluation/figures/grade-figures.ts";
import { entryWaits } from "@xinheng/domain/evaluation/rounds/entry.ts";
import { gradeAsItStands, type GradeEvent } from "@xinheng/domain/evaluation/rounds/grade.ts";
import { roundMovesFrom, roundWaits } from "@xinheng/domain/evaluation/rounds/round.ts";
import type { EntrySummary, RoundSummary, RoundView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import type { ModelReader } from "../found-model.ts";
import { listScales } from "../figures/figure-store.ts";
import { listOpenGradeEvents } from "../grades/grade-event-store.ts";
import { type KeptEntry, listEntriesOf } from "./entry-store.ts";
import { listOpenObjections } from "./objection-store.ts";
import { listPeriods } from "./round-deadline.ts";
import { findRound, type KeptRound } from "./round-store.ts";

export function summariseRound(round: KeptRound): RoundSummary {
  const { id, title, purpose, modelId, modelName, modelNameEn, stage, calledOn, applyUntil, closedOn, closedWhy } =
    round;
  return {
    ...{ id, title, purpose, modelId, modelName, modelNameEn, stage, calledOn, applyUntil, closedOn, closedWhy },
    waits: roundWaits(stage),
    remarksUntil: round.freeze?.remarksUntil ?? null,
  };
}

export function summariseEntry(
  entry: KeptEntry,
  round: KeptRound,
  asked: { readonly objectionOpen: boolean; readonly events: readonly GradeEvent[]; readonly today: string },
): EntrySummary {
  const { id, subjectId, name, roundId, stage, appliedOn, committedBy, judgedWhy, decidedOn } = entry;
  const given = entry.score?.grade ?? null;
  const now = given === null ? null : gradeAsItStands({ ...entry, grade: given }, asked.events, asked.today);
  const { publicityUntil, validFrom, validUntil, withdrawnOn, withdrawnWhy } = entry;
  return {
    ...{ id, subjectId, name, roundId, stage, appliedOn, committedBy, judgedWhy, decidedOn },
    ...{ publicityUntil, validFrom, validUntil, withdrawnOn, withdrawnWhy },
    roundTitle: round.title,
    waits: entryWaits({ entry: stage, round: round.stage }, asked.objectionOpen),
    // A grade that was lowered since is not what these points gave.
    points: entry.score === null || (now !== null && now.grade !== given) ? null : printedMarks(entry.score.points),
    grade: now?.grade ?? given,
    number: entry.notice?.number ?? null,
    documentId: entry.notice?.documentId ?? null,
    standing: now?.state ?? null,
    disputedSince: disputedSince(entry.marks),
  };
}

/** A round with everybody in it, in the order they applied. */
export async function viewRound(reader: ModelReader, roundId: string): Promise<RoundView> {
  const { tx, actor, today } = reader;
  const round = await findRound(tx, roundId);
  if (round === null) throw new Error("the round that was just read is not there");
  const entries = await listEntriesOf(tx, round.id);
  const open = await listOpenObjections(
    tx,
    entries.map(({ id }) => id),
  );
  const events = await listOpenGradeEvents(
    tx,
    entries.map(({ id }) => id),
  );
  const { freeze } = round;
  return {
    ...summariseRound(round),
    frozenOn: freeze?.frozenOn ?? null,
    frozenAt: freeze?.frozenAt.toISOString() ?? null,
    editions: [...(freeze?.editions ?? [])],
    root: freeze?.root ?? null,
    doubleShare: round.doubleShare,
    grades: spreadOf(
      (await listScales(tx, [round.modelId])).get(round.modelId) ?? [],
      entries.flatMap(({ stage, score }) =>
        score === null || stage === "withdrawn" ? [] : [{ grade: score.grade, count: 1 }],
      ),
    ),
    periods: await listPeriods(reader),
    entries: entries.map((entry) =>
      summariseEntry(entry, round, {
        ...{ objectionOpen: open.has(entry.id), today },
        events: events.get(entry.id) ?? [],
      }),
    ),
    can: openTo(actor, roundMovesFrom(round.stage)),
  };
}
