import { objectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { z } from "zod";
import { beginObjection, type Disputed, filedBody } from "../../archives/objections/begin-objection.ts";
import { deed } from "../../platform/operation.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { ownEntryParams, roundOfEntry } from "../rounds/round-step.ts";
import { holdGrade } from "./standing-grade.ts";

/**
 * The member disputes a grade that is final; before that the round has windows of its own. It shows as disputed to everybody
 * who reads the grade, and the grade holds until it is decided otherwise.
 */
export const fileGradeObjection = deed({
  name: "file-grade-objection",
  method: "POST",
  path: "/subjects/{subjectId}/evaluations/{entryId}/grade-objections",
  says: {
    zh: "对已经生效的信用等级提出异议：写明理由、附证据。自此等级处处显示“有异议”，等级在另有决定以前有效。",
    en: "Object to a grade that is final, with reason and evidence. It shows as disputed wherever it is read, and holds until decided otherwise.",
  },
  params: ownEntryParams,
  body: z.object(filedBody),
  reply: objectionView,
  refuses: [
    "evaluation-entry-not-found",
    "evaluation-grade-not-standing",
    "evidence-not-found",
    "authorisation-missing",
    "objection-open-already",
    "objection-answered-before",
    "rights-rule-missing",
  ],
  journals: ({ params, reply }) => ({
    subjects: [params.subjectId],
    ids: { objection: reply.id, entry: params.entryId },
    editions: reply.clock === null ? [] : [reply.clock.edition],
  }),
  async run(given) {
    const { tx, params, body } = given;
    const held = await holdGrade(given, { entryId: params.entryId }, ["final", "suspended"]);
    if (isRefusal(held)) return held;
    const { entry, grade } = held;
    // A merge moves no application: whoever stands for its member speaks for it.
    const standing = (await findStanding(tx, [entry.subjectId])).get(entry.subjectId);
    if (standing?.id !== params.subjectId) return refuse("evaluation-entry-not-found");
    const round = await roundOfEntry(tx, entry);
    const disputed: Disputed = {
      about: "grade",
      ...{ asked: params.subjectId, subjectId: entry.subjectId, targetId: entry.id },
      ...{ claim: `“${round.title}”评出的信用等级${grade}`.slice(0, 200), common: false },
      ...{ recordId: null, recordSubject: entry.subjectId, naturalKey: null, contentHash: null },
    };
    return beginObjection(given, "file-grade-objection", disputed, body);
  },
});
