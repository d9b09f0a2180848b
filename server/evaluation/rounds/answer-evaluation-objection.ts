import { z } from "zod";
import { entryView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import { deed } from "../../platform/operation.ts";
import type { ModelReader } from "../found-model.ts";
import { endResult } from "../results/result-store.ts";
import { judgeNamed, namedAnew, reopenMarks } from "../reopenings/reopen-marks.ts";
import { returnAssignments } from "../reopenings/return-assignments.ts";
import { beginScoringIfReady } from "./end-of-remarks.ts";
import { finishIfReady } from "./end-of-publicity.ts";
import { changeEntry } from "./entry-store.ts";
import { askedFrozen, modelOfRound } from "./frozen-score.ts";
import { listRoots } from "./frozen-store.ts";
import { answerOpenObjection, listEvaluationObjections } from "./objection-store.ts";
import { stopRoundClocks } from "./round-deadline.ts";
import { entryParams, type HeldEntry, holdEntry } from "./round-step.ts";
import { viewEntry } from "./view-entry.ts";

/**
 * Upheld, the member's data are frozen anew as they are known now, and it is scored, reviewed and told again; the marks
 * that people gave stand, but those for the indicators that the answer names: they count no longer, and others give them
 * anew. Rejected, things go on where they stood.
 */
export const answerEvaluationObjection = deed({
  name: "answer-evaluation-objection",
  method: "POST",
  path: "/evaluation-entries/{entryId}/objection-answer",
  says: {
    zh: "答复会员对数据或结果的异议：支持的，按更正后的数据重新冻结、评分、评审，可以指明哪些由人评分的指标重新评分；不支持的，写明理由。",
    en: "Answers the objection: upheld, the data are frozen anew as corrected and scored and reviewed again, named indicators marked anew by others; rejected, with reasons.",
  },
  params: entryParams,
  body: z.object({
    outcome: z.enum(["upheld", "rejected"]),
    answer: z.string().trim().min(2).max(2_000),
    marksAnew: namedAnew,
  }),
  reply: entryView,
  refuses: [
    "evaluation-entry-not-found",
    "evaluation-objection-not-found",
    "marks-anew-not-upheld",
    "evaluation-indicator-not-judged",
    "marks-anew-unmarked",
    "evaluation-rule-missing",
  ],
  journals: ({ params, reply }) => ({
    subjects: [reply.subjectId],
    ids: {
      ...{ entry: params.entryId, stage: reply.stage },
      anew: (reply.anew?.indicators ?? []).join(" "),
    },
  }),
  async run(given) {
    const { tx, actor, today, params, body } = given;
    const held = await holdEntry(tx, params);
    if (isRefusal(held)) return held;
    const { entry, round } = held;
    const open = (await listEvaluationObjections(tx, entry)).find(({ outcome }) => outcome === null);
    if (open === undefined) return refuse("evaluation-objection-not-found");
    const upheld = body.outcome === "upheld";
    const named = await judgeNamed(given, entry, { upheld, indicators: body.marksAnew });
    if (isRefusal(named)) return named;
    await answerOpenObjection(tx, entry, { ...body, on: today, by: actor.id });
    if (upheld) {
      const missing = await returnAssignments(given, entry, named);
      if (missing !== null) return missing;
      await freezeAnew(given, held);
      await reopenMarks(given, entry, { about: "result", objectionId: open.id, named });
    } else {
      const final = await finishIfReady(given, entry);
      if (isRefusal(final)) return final;
    }
    await beginScoringIfReady(tx, round.id, today);
    return viewEntry(given, entry.id);
  },
});

async function freezeAnew(reader: ModelReader & { readonly tx: Tx }, { entry, round }: HeldEntry): Promise<void> {
  const { tx, now } = reader;
  if (round.freeze === null) throw new Error("what was objected to was frozen");
  const { content } = await modelOfRound(reader, round);
  const asked = askedFrozen(reader, content, { on: round.freeze.frozenOn, knownAt: now });
  const found = (await listRoots(tx, asked, [entry.subjectId])).get(entry.subjectId);
  if (found === undefined) throw new Error("everybody who was asked for has a root");
  await stopRoundClocks(tx, entry.id);
  await endResult(tx, entry, reader.today);
  await changeEntry(tx, entry, {
    ...{ stage: "frozen", frozen: { knownAt: now, ...found } },
    ...{ score: null, resolutionId: null, decidedOn: null, notice: null, publicisedOn: null, publicityUntil: null },
  });
}
