import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { clockActor } from "@xinheng/domain/access/actor.ts";
import type { DailyDeed } from "../../platform/daily/daily-deed.ts";
import { findEntry } from "../../platform/journal-store.ts";
import { deed } from "../../platform/operation.ts";
import { listPublishedEntries } from "../rounds/entry-store.ts";
import { listBarredGrades } from "./barred-grades.ts";
import { saveGradeEvent } from "./grade-event-store.ts";

/**
 * A veto that appears in the records suspends a published grade at once; what follows from it, a body decides. Done after
 * each deed that brings a record in, and once a day for what other associations brought.
 */
export const suspendEvaluationGrades = deed({
  name: "suspend-evaluation-grades",
  method: "POST",
  path: "/evaluation-grades/suspension",
  says: {
    zh: "公布后出现一票否决事实的，随即暂停该等级（由程序自动进行）",
    en: "Suspends published grades for which a veto has appeared in the records (done by the program itself)",
  },
  body: z.object({ entryId: z.uuid().optional() }),
  reply: z.object({ subjects: z.array(z.uuid()), entries: z.array(z.uuid()) }),
  refuses: [],
  journals: ({ reply }) => ({ subjects: reply.subjects, ids: { suspended: reply.entries.length } }),
  async run(given) {
    const { tx, actor, now, today, body } = given;
    const followed = body.entryId === undefined ? null : await findEntry(tx, body.entryId);
    const named = followed === null || followed.subjects.length === 0 ? null : followed.subjects;
    const barred = await listBarredGrades(given, named);
    for (const { entry, today: found } of barred)
      await saveGradeEvent(tx, entry, {
        ...{ id: uuidv7({ msecs: now.getTime() }), kind: "suspended", on: today, at: now, by: actor.id },
        ...{ points: found.points, grade: found.grade, vetoes: found.barring.map(({ id }) => id) },
        ...{ reasons: "", settled: null },
      });
    return { subjects: barred.map(({ entry }) => entry.subjectId), entries: barred.map(({ entry }) => entry.id) };
  },
});

/** Records of authorities come in through any association of the house, and the day itself can bring one into a window. */
export const dailySuspension: DailyDeed = {
  operation: suspendEvaluationGrades,
  isOwed: async ({ tx, house, today }) => {
    const [first] = await listPublishedEntries(tx, { today, subjectIds: null });
    if (first === undefined) return false;
    const reader = { tx, house, today, now: house.time.now(), actor: clockActor(first.associationId) };
    return (await listBarredGrades(reader, null)).length > 0;
  },
};
