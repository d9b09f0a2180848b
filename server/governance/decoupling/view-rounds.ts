import { openTo } from "@xinheng/domain/access/permission.ts";
import type {
  DecouplingAnswerView,
  DecouplingRound,
  DecouplingSummary,
} from "@xinheng/domain/governance/decoupling/decoupling-view.ts";
import { listPapers, type Paper } from "../papers/paper-store.ts";
import type { OrderReader } from "../rule-here.ts";
import { findRound, type KeptDecouplingAnswer, type KeptRound, listDecouplingAnswers } from "./decoupling-store.ts";

/** A round in figures: asked, answered, faults, and those not mended yet. */
export function summariseRound(round: KeptRound, answers: readonly KeptDecouplingAnswer[]): DecouplingSummary {
  const own = answers.filter(({ roundId }) => roundId === round.id);
  const faults = own.filter(({ verdict }) => verdict === "fault");
  const { id, year, openedOn, closedOn } = round;
  return {
    ...{ id, year, openedOn, closedOn },
    items: round.areas.reduce((sum, { items }) => sum + items.length, 0),
    answered: own.length,
    faults: faults.length,
    open: faults.filter(({ mendedOn }) => mendedOn === null).length,
    report: round.report === null ? null : { id: round.report.id, number: round.report.number },
  };
}

/** A round whole. */
export async function viewRound({ tx, actor, today }: OrderReader, id: string): Promise<DecouplingRound> {
  const round = await findRound(tx, id);
  if (round === null) throw new Error("the round that was just read is not there");
  const answers = await listDecouplingAnswers(tx, [id]);
  const named = answers.flatMap(({ paperId, mendedPaper }) =>
    [paperId, mendedPaper].flatMap((paper) => (paper === null ? [] : [paper])),
  );
  const papers = new Map((await listPapers(tx, named)).map((paper) => [paper.id, paper]));
  const answerOf = new Map(answers.map((answer) => [answer.item, answer]));
  const movesOf = (answer: KeptDecouplingAnswer | undefined) => {
    if (round.closedOn === null) return ["answer-decoupling"] as const;
    return answer?.verdict === "fault" && answer.mendedOn === null ? (["mend-decoupling"] as const) : [];
  };
  const summary = summariseRound(round, answers);
  return {
    ...summary,
    edition: round.edition,
    areas: round.areas.map((area) => ({
      ...area,
      items: area.items.map((item) => {
        const answer = answerOf.get(item.id);
        return {
          ...item,
          answer: answer === undefined ? null : viewAnswer(answer, papers, today),
          can: openTo(actor, movesOf(answer)),
        };
      }),
    })),
    can: openTo(actor, roundMoves(round, summary.faults - summary.open)),
  };
}

/** A report is made of what is finished, and again once more was mended. */
function roundMoves({ closedOn, report }: KeptRound, mended: number): DecouplingRound["can"] {
  if (closedOn === null) return ["close-decoupling-round"];
  return report === null || report.mended !== mended ? ["issue-decoupling-report"] : [];
}

function viewAnswer(
  answer: KeptDecouplingAnswer,
  papers: ReadonlyMap<string, Paper>,
  today: string,
): DecouplingAnswerView {
  const { verdict, note, mendBy, mendedOn, mendedNote } = answer;
  const paperOf = (id: string | null) => {
    const paper = id === null ? undefined : papers.get(id);
    return paper === undefined ? null : { id: paper.id, name: paper.name };
  };
  return {
    ...{ verdict, note, mendBy, mendedOn, mendedNote },
    paper: paperOf(answer.paperId),
    mendedPaper: paperOf(answer.mendedPaper),
    late: mendBy !== null && (mendedOn ?? today) > mendBy,
  };
}
