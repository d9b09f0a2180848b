import { writtenDate } from "@xinheng/domain/official-date.ts";
import { printedMarks } from "@xinheng/domain/catalogue/models/marks.ts";
import { entryView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { issueRightsDocument } from "../../archives/objections/issue-rights-document.ts";
import { resolutionNamed } from "../../governance/carried-resolution.ts";
import { deed } from "../../platform/operation.ts";
import { changeEntry } from "./entry-store.ts";
import type { ModelReader } from "../found-model.ts";
import { peopleIndicators } from "../people-indicators.ts";
import { listMarkReopenings } from "../reopenings/mark-reopening-store.ts";
import { modelOfRound } from "./frozen-score.ts";
import { entryParams, entryStep, type HeldEntry } from "./round-step.ts";
import { viewEntry } from "./view-entry.ts";

/** The member is told before anybody else reads it (深圳经济特区社会信用条例 39): a numbered document with the reasons' place. */
export const notifyEvaluationResult = deed({
  name: "notify-evaluation-result",
  method: "POST",
  path: "/evaluation-entries/{entryId}/notice",
  says: {
    zh: "向会员发出评价结果告知书（编号成文），写明等级、得分、评审决议和提出异议的权利；先告知，后公示。",
    en: "Issues the numbered notice of the result to the member, with grade, points, resolution and the right to object; before any publicity.",
  },
  params: entryParams,
  reply: entryView,
  refuses: [
    "evaluation-entry-not-found",
    "evaluation-entry-stage-wrong",
    "document-template-missing",
    "document-too-long",
    "documents-busy",
    "disk-full",
  ],
  journals: ({ params, reply }) => ({
    subjects: [reply.subjectId],
    ids: { entry: params.entryId, document: reply.documentId ?? "" },
  }),
  async run(given) {
    const { tx, today, params } = given;
    const held = await entryStep(tx, params, "notify-evaluation-result");
    if (isRefusal(held)) return held;
    const { entry, round } = held;
    const { score, decidedOn } = entry;
    const { freeze } = round;
    if (score === null || decidedOn === null || freeze === null) throw new Error("a decided entry has its score");
    const resolution = await resolutionNamed(tx, entry.resolutionId);
    const marksAnew = await writtenAnew(given, held);
    const made = await issueRightsDocument(
      given,
      { kind: "evaluation-notice", operation: "notify-evaluation-result", subjectId: entry.subjectId },
      (association) => ({
        texts: {
          ...{ association: association.name, subject: entry.name, round: round.title, model: round.modelName },
          ...{ appliedOn: writtenDate(entry.appliedOn), frozenOn: writtenDate(freeze.frozenOn) },
          ...{ points: printedMarks(score.points), grade: score.grade },
          ...{ resolution: resolution?.number ?? "", decidedOn: writtenDate(decidedOn) },
        },
        optional: {
          marksAnew,
          vetoes: score.vetoes.length === 0 ? null : "本结果适用了模型中的一票否决条款，具体见“我的评价”。",
          demonstration: association.demonstration ? "本件为示例数据所出，不具任何效力。" : null,
        },
        rows: {},
      }),
    );
    if (isRefusal(made)) return made;
    const notice = { documentId: made.documentId, number: made.number, on: today };
    await changeEntry(tx, entry, { stage: "noticed", notice });
    return viewEntry(given, entry.id);
  },
});

/** Which indicators were marked anew for this result, since an objection was upheld; null: none. */
async function writtenAnew(reader: ModelReader, { entry, round }: HeldEntry): Promise<string | null> {
  const reopened = new Set((await listMarkReopenings(reader.tx, entry)).map(({ indicator }) => indicator));
  if (reopened.size === 0) return null;
  const { content } = await modelOfRound(reader, round);
  const named = peopleIndicators(content).filter(({ id }) => reopened.has(id));
  return `此前的异议成立，指标${named.map(({ name }) => `“${name}”`).join("、")}的原评分不再计入，本结果按没有评过的人员重新评定的分值得出。`;
}
