import { printedMarks } from "@xinheng/domain/catalogue/models/marks.ts";
import {
  isAssociations,
  lastReopening,
  type MarkReopening,
} from "@xinheng/domain/evaluation/reopenings/mark-reopening.ts";
import type { JudgedView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import type { PeopleIndicator } from "./people-indicators.ts";
import { settleIndicator, type Settling } from "./ratings/settling.ts";
import type { KeptMark } from "./rounds/mark-store.ts";

/**
 * What is told of marks: `open` those that count, `early` also of an indicator that is marked anew and not done, `ended`
 * those that count no longer, `own` what this reader scored.
 */
export type ToldMarks = {
  readonly open: boolean;
  readonly early: boolean;
  readonly agencys: boolean;
  readonly ended: readonly KeptMark[];
  readonly own: ReadonlySet<string>;
};

/** Whoever is scored reads what came of the marks, and no single one that counts before there is a score. */
export function viewJudged(one: PeopleIndicator, settling: Settling, told: ToldMarks): JudgedView {
  const own = settling.marks.filter(({ indicator }) => indicator === one.id);
  const settled = settleIndicator(one, settling);
  const anewOn = lastReopening(settling.reopenings, one.id)?.on ?? null;
  const open = told.open && (told.early || settled.settled || anewOn === null);
  return {
    indicator: one.id,
    name: one.name,
    nameEn: one.nameEn ?? "",
    full: one.full,
    count: one.scoring.count,
    spread: one.scoring.spread,
    wanting: settled.settled ? 0 : settled.wanting,
    settled: settled.settled ? printedMarks(settled.points) : null,
    settledBy: settled.settled ? settled.by : null,
    evidence: [...one.scoring.evidence],
    onSite: one.scoring.onSite === true,
    agencys: told.agencys && one.scoring.scorers === "agency" && !isAssociations(settling.reopenings, one.id),
    marks: open ? own.map(viewMark) : [],
    anewOn,
    ended: told.ended
      .filter(({ indicator }) => indicator === one.id)
      .map((mark) => ({ ...viewMark(mark), endedOn: endOf(settling.reopenings, mark) })),
    own: told.own.has(one.id),
  };
}

function viewMark({ by, agency, points, says, evidence }: KeptMark) {
  return { by, agency, points: printedMarks(points), says, evidence };
}

/** On which day the objection was upheld by which a mark counts no longer. */
function endOf(reopenings: readonly MarkReopening[], { indicator, turn }: KeptMark): string {
  const end = reopenings.find((one) => one.indicator === indicator && one.turn === turn);
  if (end === undefined) throw new Error("a mark that counts no longer was ended by a reopening");
  return end.on;
}
