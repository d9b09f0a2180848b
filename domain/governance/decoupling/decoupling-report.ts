import type { Day } from "../../calendar.ts";
import type { DocumentFacts } from "../../catalogue/document-kinds.ts";
import { writtenDate } from "../../official-date.ts";
import type { DecouplingAnswerView, DecouplingRound } from "./decoupling-view.ts";

const verdicts = { met: "符合", fault: "存在问题" } as const;

type Parts = {
  readonly association: string;
  readonly demonstration: string | null;
  readonly madeOn: Day;
  /** The document the checklist rests on, with its article. */
  readonly basis: string;
  /** The number of the report before this one, made when less was mended. */
  readonly earlier: string | null;
};

type Answered = {
  readonly order: string;
  readonly area: string;
  readonly asks: string;
  readonly answer: DecouplingAnswerView;
};

/** A finished round as an official document tells it: every item with its answer and evidence, then the faults. */
export function decouplingReportFacts(round: DecouplingRound, parts: Parts): DocumentFacts<"decoupling-report"> {
  const { association, demonstration, madeOn, basis, earlier } = parts;
  const answered = answersOf(round);
  const faults = answered.filter(({ answer }) => answer.verdict === "fault");
  const met = answered.length - faults.length;
  return {
    texts: {
      association,
      year: String(round.year),
      openedOn: writtenDate(round.openedOn),
      closedOn: round.closedOn === null ? "" : writtenDate(round.closedOn),
      madeOn: writtenDate(madeOn),
      basis,
      counts: `共${String(answered.length)}项，符合${String(met)}项，存在问题${String(faults.length)}项，其中已整改${String(round.faults - round.open)}项。`,
    },
    optional: {
      demonstration,
      earlier: earlier === null ? null : `本件载明此后的整改情况，代替${earlier}号自查报告。`,
    },
    rows: {
      answers: answered.map(({ answer, ...row }) => ({
        ...row,
        verdict: verdicts[answer.verdict],
        note: answer.note,
        evidence: answer.paper?.name ?? "",
      })),
      faults: faults.map(({ order, asks, answer }) => ({
        order,
        asks,
        note: answer.note,
        mendBy: answer.mendBy ?? "",
        mended: mendedOf(answer),
      })),
    },
  };
}

function answersOf({ areas }: DecouplingRound): Answered[] {
  const items = areas.flatMap(({ name, items }) => items.map((item) => ({ ...item, area: name })));
  return items.flatMap(({ area, asks, answer }, at) =>
    answer === null ? [] : [{ order: String(at + 1), area, asks, answer }],
  );
}

function mendedOf({ mendedOn, mendedNote, mendedPaper, late }: DecouplingAnswerView): string {
  if (mendedOn === null) return late ? "未整改，已逾期" : "未整改";
  const paper = mendedPaper === null ? "" : `（${mendedPaper.name}）`;
  return `${mendedOn}已整改：${mendedNote ?? ""}${paper}`;
}
