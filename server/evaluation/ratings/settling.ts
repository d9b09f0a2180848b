import { tenThousandths } from "@xinheng/domain/catalogue/models/marks.ts";
import type { ModelContent } from "@xinheng/domain/catalogue/models/model-entry.ts";
import { type Apart, settleRatings } from "@xinheng/domain/evaluation/ratings/two-ratings.ts";
import { isAssociations, type MarkReopening } from "@xinheng/domain/evaluation/reopenings/mark-reopening.ts";
import { settleMarks } from "@xinheng/domain/evaluation/rounds/judged-marks.ts";
import type { ReadTx } from "../../platform/database.ts";
import { type KeptAssignment, listAssignmentsOfEntry } from "../agencies/assignment-store.ts";
import type { KeptEntry } from "../rounds/entry-store.ts";
import { listMarkReopenings } from "../reopenings/mark-reopening-store.ts";
import { type KeptMark, listMarks } from "../rounds/mark-store.ts";
import { type PeopleIndicator, peopleIndicators } from "../people-indicators.ts";
import { type KeptReconciliation, listReconciliations } from "./rating-store.ts";

/** Two assignments of one application, the earlier first. */
export type Pair = readonly [KeptAssignment, KeptAssignment];

/** All from which the marks of an application are settled. */
export type Settling = {
  readonly marks: readonly KeptMark[];
  /** `one`: all marks count together; else two agencies rate apart, and `null` stands while the second is missing. */
  readonly pair: Pair | null | "one";
  readonly reconciled: readonly KeptReconciliation[];
  /** What an objection had marked anew; the marks are of the last turn alone. */
  readonly reopenings: readonly MarkReopening[];
};

export type SettledPoints =
  | { readonly settled: false; readonly wanting: number; readonly apart: Apart | null }
  | {
      readonly settled: true;
      readonly points: bigint;
      readonly by: "mean" | "median" | "agencies" | "reconciled";
      readonly apart: Apart | null;
    };

/** Whether two agencies are to rate an application. */
export function isRatedTwice({ second }: Pick<KeptEntry, "second">): boolean {
  return second !== null && second.how !== "lifted";
}

/** What was given to agencies and not taken back, the earliest first. */
export async function listStandingAssignments(tx: ReadTx, entryId: string): Promise<KeptAssignment[]> {
  return (await listAssignmentsOfEntry(tx, entryId)).filter(({ stage }) => stage !== "recalled").toReversed();
}

export async function readSettling(tx: ReadTx, entry: KeptEntry): Promise<Settling> {
  const [marks, reopenings] = [await listMarks(tx, entry), await listMarkReopenings(tx, entry)];
  if (!isRatedTwice(entry)) return { marks, reopenings, pair: "one", reconciled: [] };
  const [first, second] = await listStandingAssignments(tx, entry.id);
  if (first === undefined || second === undefined) return { marks, reopenings, pair: null, reconciled: [] };
  const reconciled = await listReconciliations(tx, entry, { first: first.id, second: second.id });
  return { marks, reopenings, pair: [first, second], reconciled };
}

/** The marks of one agency alone, as if it were the only one: what its own people read and are counted by. */
export function settlingOf({ marks, pair, reopenings }: Settling, assignmentId: string): Settling {
  const own = pair === "one" ? marks : marks.filter(({ under }) => under?.assignmentId === assignmentId);
  return { marks: own, reopenings, pair: "one", reconciled: [] };
}

/** What the marks for an indicator come to; only what the model leaves to agencies is rated twice, while agencies give them. */
export function settleIndicator({ id, scoring }: PeopleIndicator, settling: Settling): SettledPoints {
  const rule = { count: scoring.count, spread: tenThousandths(scoring.spread) };
  const own = settling.marks.filter(({ indicator }) => indicator === id);
  const { pair } = settling;
  if (pair === "one" || scoring.scorers !== "agency" || isAssociations(settling.reopenings, id)) {
    const given = own.map(({ points }) => points);
    return { ...settleMarks(rule, given), apart: null };
  }
  const of = (at: 0 | 1) =>
    own.filter(({ under }) => under !== null && under.assignmentId === pair?.[at].id).map(({ points }) => points);
  const reconciled = settling.reconciled.find(({ indicator }) => indicator === id)?.points ?? null;
  return settleRatings(rule, { first: of(0), second: of(1), reconciled });
}

/** What people have settled, by indicator. */
export function settledMarks(content: ModelContent, settling: Settling): Map<string, bigint> {
  const judged = new Map<string, bigint>();
  for (const one of peopleIndicators(content)) {
    const settled = settleIndicator(one, settling);
    if (settled.settled) judged.set(one.id, settled.points);
  }
  return judged;
}

/** The indicators on which both agencies are done and lie further apart than the model allows, reconciled or not. */
export function listApart(
  content: ModelContent,
  settling: Settling,
): { readonly one: PeopleIndicator; readonly apart: Apart; readonly settled: boolean }[] {
  return peopleIndicators(content).flatMap((one) => {
    const { apart, settled } = settleIndicator(one, settling);
    return apart?.beyond === true ? [{ one, apart, settled }] : [];
  });
}
