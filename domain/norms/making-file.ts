import type { DocumentFacts } from "../catalogue/document-kinds.ts";
import type { RuleOf } from "../catalogue/rule-entry.ts";
import { writtenDate } from "../official-date.ts";
import { flagPassages, type GateAnswer, standingAnswer } from "./competition-gate.ts";
import { type NormClause, normKindNames, writtenClause } from "./norm.ts";
import type { NormProjectView } from "./norm-project.ts";
import type { NormView, OpinionView } from "./norm-view.ts";

type Rows = DocumentFacts<"norm-making-file">["rows"];

/** A resolution on the norm, carried or not, in the words it was counted in. */
export type MakingResolution = {
  readonly number: string;
  readonly body: string;
  readonly decidedOn: string;
  readonly carried: boolean;
  readonly figures: string;
};

/** The stages as the papers of the making call them. */
export const stageNames = {
  draft: "起草",
  checked: "已通过公平竞争审查",
  consultation: "征求意见",
  "expert-review": "专家评审",
  vote: "提交表决",
  promulgated: "已公布",
  "under-review": "复审中",
  repealed: "已废止",
} as const satisfies Record<NormView["stage"], string>;
const verdictNames = { lawful: "不排除、限制竞争", "must-go": "须修改或删除" } as const;
const signedNames = { agree: "同意", disagree: "不同意", recused: "回避" } as const;
const fromNames = { member: "会员", department: "部门", public: "社会公众" } as const;
const answerNames = { adopted: "采纳", partly: "部分采纳", rejected: "不采纳" } as const;

/** Everything the file of the making holds, as the template of the packs prints it. */
export function makingFileFacts(made: {
  readonly norm: NormView;
  readonly gate: Pick<RuleOf<"competition-gate">, "questions" | "patterns">;
  readonly answers: readonly (GateAnswer & { readonly by: string })[];
  readonly opinions: readonly OpinionView[];
  readonly resolutions: readonly MakingResolution[];
  readonly association: string;
  readonly demonstration: string | null;
  readonly asOf: string;
}): DocumentFacts<"norm-making-file"> {
  const { norm, opinions } = made;
  const answered = opinions.filter(({ answer }) => answer !== null).length;
  return {
    texts: {
      association: made.association,
      title: norm.title,
      kind: normKindNames[norm.kind].zh,
      version: String(norm.version),
      purpose: norm.purpose,
      stage: stageNames[norm.stage],
      asOf: writtenDate(made.asOf),
      counts: `共${String(norm.texts.length)}稿，意见${String(opinions.length)}条（已答复${String(answered)}条），签署意见${String(norm.reviews.length)}份，决议${String(made.resolutions.length)}项`,
    },
    optional: { demonstration: made.demonstration },
    rows: {
      projects: norm.projects.toReversed().map(projectRow),
      ...gateRows(made),
      texts: norm.texts.map(({ revision, at, by, why }) => ({
        revision: String(revision),
        at: dayOfText(at),
        by,
        why,
      })),
      reviews: norm.reviews.map((review) => ({
        role: review.role === "legal" ? "法律审查" : "专家评审",
        name: `${review.name}（${review.unit}）`,
        verdict: `第${String(review.revision)}稿：${signedNames[review.verdict]}`,
        opinion: review.opinion,
        signedOn: writtenDate(review.signedOn),
      })),
      notified: (norm.consultation?.notified ?? []).map(({ name, kind }) => ({ name, kind: fromNames[kind] })),
      opinions: opinions.map(opinionRow),
      resolutions: made.resolutions.map((one) => ({
        number: one.number,
        body: one.body,
        decidedOn: writtenDate(one.decidedOn),
        result: one.carried ? "通过" : "未通过",
        figures: one.figures,
      })),
      clauses: norm.clauses.map(({ number, chapter, heading, text }) => ({
        number: String(number),
        chapter: chapter ?? "",
        heading: heading ?? "",
        text,
      })),
    },
  };
}

function gateRows(made: Parameters<typeof makingFileFacts>[0]): Pick<Rows, "answers" | "passages"> {
  const { norm, gate, answers } = made;
  const nameOf = new Map(gate.questions.map(({ id, name }) => [id, name]));
  const standing = (question: string, clause: NormClause | null) =>
    standingAnswer(answers, { question, clause }, norm.revision);
  return {
    // Every answer, those on texts that changed since too: the file tells how it was made, not only how it ended.
    answers: answers.map((answer) => ({
      question: nameOf.get(answer.question) ?? answer.question,
      place: `第${String(answer.revision)}稿${answer.clause === null ? "全文" : writtenClause(answer.clause)}`,
      verdict: verdictNames[answer.verdict],
      reason: answer.reason,
      by: answer.by,
    })),
    passages: flagPassages(gate, norm.clauses).map((passage) => {
      const clause = norm.clauses.find(({ number }) => number === passage.clause) ?? null;
      const answer = standing(passage.question, clause);
      return {
        place: writtenClause(passage.clause),
        words: passage.words.join("、"),
        why: passage.why,
        answered: answer === null ? "未答复" : `${verdictNames[answer.verdict]}：${answer.reason}`,
      };
    }),
  };
}

const projectVerdicts = { approved: "批准立项", rejected: "不予立项" } as const;

function projectRow({ at, need, scope, compared, drafters, by, decision }: NormProjectView): Rows["projects"][number] {
  const decided = decision === null ? [] : [projectVerdicts[decision.verdict], decision.deciders];
  return {
    at: dayOfText(at),
    what: `必要性：${need}\n范围：${scope}\n与现有标准的关系：${compared}`,
    by: `${drafters}（${by}提出）`,
    verdict: decision === null ? "未决定" : [...decided, writtenDate(decision.decidedOn)].join("，"),
    reason: decision?.reason ?? "",
  };
}

function opinionRow(opinion: OpinionView): Rows["opinions"][number] {
  const { number, clause, fromKind, fromName, mergedInto, splitFrom, isSplit } = opinion;
  const elsewhere = mergedInto !== null ? `并入第${String(mergedInto)}号` : isSplit ? "已拆分" : "未答复";
  return {
    number: splitFrom === null ? String(number) : `${String(number)}（拆自第${String(splitFrom)}号）`,
    place: clause === null ? "全文" : writtenClause(clause),
    from: `${fromNames[fromKind]}：${fromName}`,
    text: opinion.opinion,
    answer: opinion.answer === null ? elsewhere : answerNames[opinion.answer],
    reason: opinion.reason ?? "",
  };
}

/** An instant as the legal day it fell on (UTC+8). */
function dayOfText(instant: string): string {
  const shifted = new Date(Date.parse(instant) + 8 * 60 * 60 * 1000);
  return writtenDate(shifted.toISOString().slice(0, 10));
}
