import { type Actor, agenciesServed } from "@xinheng/domain/access/actor.ts";
import { mayPerform, openTo } from "@xinheng/domain/access/permission.ts";
import { openAssignments } from "@xinheng/domain/evaluation/agencies/agency.ts";
import { raiseOf } from "@xinheng/domain/evaluation/raise.ts";
import { reasonsOf } from "@xinheng/domain/evaluation/reasons.ts";
import { mayMoveEntry, objectableNow } from "@xinheng/domain/evaluation/rounds/entry.ts";
import { isOver } from "@xinheng/domain/evaluation/rounds/grade.ts";
import type { ScoreReasons } from "@xinheng/domain/evaluation/model-view.ts";
import type { GradeLife } from "@xinheng/domain/evaluation/rounds/grade-view.ts";
import type { EntryView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { resolutionNamed } from "../../governance/carried-resolution.ts";
import { listFactSources } from "../fact-source-store.ts";
import { itemsInForce, type ModelReader } from "../found-model.ts";
import { listOpenGradeEvents } from "../grades/grade-event-store.ts";
import { viewGrade } from "../grades/view-grade.ts";
import { viewJudged } from "../view-judged.ts";
import { viewReasons } from "../view-reasons.ts";
import { findResult } from "../results/result-store.ts";
import { listEntryAgencies } from "../agencies/entry-agencies.ts";
import { findEntry, type KeptEntry } from "./entry-store.ts";
import { isRatedTwice } from "../ratings/settling.ts";
import { viewRatings } from "../ratings/view-ratings.ts";
import { listStandingVisits } from "../visits/standing-visits.ts";
import { viewAnew } from "../reopenings/view-anew.ts";
import { viewVisits } from "../visits/view-visits.ts";
import { frozenInputs } from "./frozen-score.ts";
import { peopleIndicators } from "../people-indicators.ts";
import { listEndedMarks, listMarkedBy } from "./mark-store.ts";
import { listEvaluationObjections } from "./objection-store.ts";
import type { KeptRound } from "./round-store.ts";
import { roundOfEntry } from "./round-step.ts";
import { standsAside } from "./stands-aside.ts";
import { summariseEntry } from "./view-round.ts";

const moves = [
  ...(["qualify-evaluation-entry", "mark-evaluation-indicator", "score-evaluation-entry"] as const),
  ...(["decide-evaluation-entry", "notify-evaluation-result", "publicise-evaluation-result"] as const),
  ...(["withdraw-evaluation", "declare-evaluation-interest", "assign-evaluation-entry"] as const),
  ...(["order-second-rating", "reconcile-ratings"] as const),
] as const;

/** One application with its frozen data, why it is graded so, what people gave, and what was objected. */
export async function viewEntry(reader: ModelReader, entryId: string): Promise<EntryView> {
  const { tx, actor, today } = reader;
  const entry = await findEntry(tx, entryId);
  if (entry === null) throw new Error("the entry that was just read is not there");
  const round = await roundOfEntry(tx, entry);
  const objections = await listEvaluationObjections(tx, entry);
  const objectionOpen = objections.some(({ outcome }) => outcome === null);
  const frozen = await frozenInputs(reader, round, entry);
  const life = frozen === null ? null : await viewGrade(reader, entry, frozen.content);
  const events = (await listOpenGradeEvents(tx, [entry.id])).get(entry.id) ?? [];
  const aside = await standsAside(reader, entry);
  const agencies = await listEntryAgencies(tx, entry.id);
  const early = mayPerform(actor, "show-evaluation-round") && !ratesFor(actor, agencies);
  const open = entry.score !== null || early;
  const assigned = agencies.some(({ stage }) => openAssignments.includes(stage));
  const anew = frozen === null ? null : await viewAnew(reader, entry, frozen);
  const told = {
    ...{ open, early, agencys: assigned || isRatedTwice(entry) },
    // They were open to the member when they counted, and tell no scorer what counts now.
    ended: ratesFor(actor, agencies) && entry.score === null ? [] : await listEndedMarks(tx, entry),
    own: new Set((await listMarkedBy(tx, entry, actor.id)).keys()),
  };
  const ratings = await viewRatings(tx, entry, frozen === null ? null : { ...frozen, open });
  return {
    ...summariseEntry(entry, round, { objectionOpen, events, today }),
    frozenOn: round.freeze?.frozenOn ?? null,
    knownAt: entry.frozen?.knownAt.toISOString() ?? null,
    facts: entry.frozen?.facts ?? null,
    root: entry.frozen?.root ?? null,
    intact: frozen?.intact ?? null,
    signed: (await findResult(tx, entry.id)) !== null,
    resolution: await resolutionNamed(tx, entry.resolutionId),
    reasons:
      frozen === null
        ? null
        : whileScoring(
            reader,
            entry.score === null || (anew?.wanting ?? 0) > 0,
            await reasonsView(reader, entry, frozen),
          ),
    judged:
      frozen === null ? [] : peopleIndicators(frozen.content).map((one) => viewJudged(one, frozen.settling, told)),
    ratings,
    anew,
    visits: frozen === null ? [] : await visitsOf(reader, entry, { content: frozen.content, open }),
    objections,
    life,
    agencies,
    aside,
    can: movesOf(reader, { entry, round, objectionOpen, life, aside, assigned, ratings, agencies, anew }),
  };
}

/** Whoever works for an agency that rates this learns no mark before there is a score, whatever other office they hold. */
function ratesFor(actor: Actor, agencies: EntryView["agencies"]): boolean {
  const served = agenciesServed(actor);
  return agencies.some(({ agencyId }) => served.includes(agencyId));
}

type Frozen = NonNullable<Awaited<ReturnType<typeof frozenInputs>>>;

/** Why it is graded so as the records stand that were frozen. */
export async function reasonsView(reader: ModelReader, entry: KeptEntry, { content, plan, inputs }: Frozen) {
  const { subjectId: id, name } = entry;
  const sources = await listFactSources(
    reader.tx,
    entry.subjectId,
    inputs.facts.map((fact) => fact.id),
  );
  const told = { content, plan, subject: { id, name }, on: inputs.on, items: await itemsInForce(reader), sources };
  return viewReasons(told, reasonsOf(plan, inputs), raiseOf(plan, inputs));
}

/** Whoever gives marks is not told while any are to be given what would bring a better grade. */
function whileScoring({ actor }: ModelReader, scoring: boolean, reasons: ScoreReasons): ScoreReasons {
  const gives = scoring && mayPerform(actor, "mark-evaluation-indicator");
  return gives ? { ...reasons, raise: { found: "withheld", ways: [] } } : reasons;
}

/** What whoever has an interest does not do any more. */
const marking = ["mark-evaluation-indicator", "declare-evaluation-interest"] as const;
const barredAside: readonly string[] = marking;

/** What was seen on site; names of those met are the secretariat's, who assigned the work. */
async function visitsOf(
  reader: ModelReader,
  entry: KeptEntry,
  of: Pick<Frozen, "content"> & { readonly open: boolean },
): Promise<EntryView["visits"]> {
  const kept = await listStandingVisits(reader.tx, entry);
  return viewVisits(reader, kept, { ...of, named: mayPerform(reader.actor, "judge-delivery") });
}

/** What waits for the agencies: that all they were given is accepted, a second is at it, and what lies apart reconciled. */
function barredByRatings({ entry, assigned, ratings, agencies }: Now): readonly string[] {
  const have = agencies.filter(({ stage }) => stage !== "recalled").length;
  const [twice, apart] = [isRatedTwice(entry), hasApart(ratings)];
  return [
    ...(assigned || apart || (twice && have < 2) ? ["score-evaluation-entry"] : []),
    ...(have >= (twice ? 2 : 1) ? ["assign-evaluation-entry"] : []),
    ...(twice && have >= 2 ? ["order-second-rating"] : []),
    ...(apart ? [] : ["reconcile-ratings"]),
  ];
}

/** Whether the panel has anything to reconcile. */
function hasApart(ratings: EntryView["ratings"]): boolean {
  return ratings !== null && ratings.indicators.some(({ beyond, reconciled }) => beyond && reconciled === null);
}

function gradeMoves(life: GradeLife | null, anew: EntryView["anew"]) {
  if (life === null || isOver(life.state)) return [];
  const unmarked = anew !== null && anew.wanting > 0;
  const certified = life.certificates.at(-1)?.grade === life.grade;
  return [
    ...(life.state === "in-publicity" || unmarked ? [] : (["review-evaluation-grade"] as const)),
    ...(life.state === "in-publicity" || life.disputedSince !== null ? [] : (["file-grade-objection"] as const)),
    ...(life.toSettle === null || unmarked ? [] : (["settle-evaluation-grade"] as const)),
    ...(life.state === "final" && !certified ? (["issue-evaluation-certificate"] as const) : []),
  ];
}

type Now = Pick<EntryView, "life" | "aside" | "ratings" | "agencies" | "anew"> & {
  readonly entry: KeptEntry;
  readonly round: KeptRound;
  readonly objectionOpen: boolean;
  readonly assigned: boolean;
};

function movesOf({ actor }: ModelReader, now: Now): EntryView["can"] {
  const { entry, round, objectionOpen, life, aside, anew } = now;
  const barred = [...(aside ? barredAside : []), ...barredByRatings(now)];
  const standing = { entry: entry.stage, round: round.stage };
  const object = objectableNow(standing) !== null && !objectionOpen;
  return openTo(
    actor,
    [
      ...moves.filter((move) => mayMoveEntry(standing, move) && !barred.includes(move)),
      ...gradeMoves(life, anew),
      ...(life === null || anew === null || anew.wanting === 0 ? [] : marking.filter((move) => !barred.includes(move))),
      ...(object ? (["object-to-evaluation"] as const) : []),
      ...(objectionOpen ? (["answer-evaluation-objection"] as const) : []),
    ],
    entry.subjectId,
  );
}
