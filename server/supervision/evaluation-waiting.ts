import type { Actor } from "@xinheng/domain/access/actor.ts";
import { mayPerform } from "@xinheng/domain/access/permission.ts";
import { type WaitingItem, waitingTitle } from "@xinheng/domain/supervision/waiting-view.ts";
import { findEvaluationWaiting, listDataToCheck } from "../evaluation/grades/evaluation-waiting-store.ts";
import { listWaitingAnew } from "../evaluation/reopenings/list-waiting-anew.ts";
import type { ReadTx } from "../platform/database.ts";
import type { House } from "../platform/house.ts";

type Reader = {
  readonly tx: ReadTx;
  readonly house: House;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: string;
};

/** What of the evaluations waits for the secretariat and for scorers, and the data a member may still object to. */
export async function evaluationWaiting(reader: Reader): Promise<WaitingItem[]> {
  return [...(await staffWaiting(reader)), ...(await marksWaiting(reader)), ...(await memberWaiting(reader))];
}

async function staffWaiting({ tx, actor }: Reader): Promise<WaitingItem[]> {
  if (!mayPerform(actor, "qualify-evaluation-entry")) return [];
  const found = await findEvaluationWaiting(tx);
  const waits = [
    { kind: "evaluations-to-qualify", of: found.unjudged, matterPath: "/desk/evaluation-rounds" },
    { kind: "evaluation-objections", of: found.objections, matterPath: "/desk/evaluation-rounds" },
    { kind: "evaluations-under-way", of: found.underWay, matterPath: "/desk/evaluation-rounds" },
    { kind: "grades-to-settle", of: found.suspended, matterPath: "/desk/evaluation-grades" },
    { kind: "grade-reviews-due", of: found.reviews, matterPath: "/desk/evaluation-grades" },
  ] as const;
  return waits.flatMap(({ kind, of, matterPath }) =>
    of === null ? [] : [{ kind, title: waitingTitle(kind, of), matterPath, dueOn: null, ...of }],
  );
}

/** Marks to be given anew: for whoever may give one, and for the secretariat, which sees to it that somebody does. */
async function marksWaiting(reader: Reader): Promise<WaitingItem[]> {
  const { actor } = reader;
  if (!mayPerform(actor, "mark-evaluation-indicator")) return [];
  const sees = mayPerform(actor, "qualify-evaluation-entry");
  return (await listWaitingAnew(reader))
    .filter(({ own }) => own || sees)
    .map(({ entryId, subjectId, name, since, dueOn, own }) => ({
      kind: own ? ("marks-anew" as const) : ("marks-anew-by-others" as const),
      title: waitingTitle(own ? "marks-anew" : "marks-anew-by-others", { name }),
      matterPath: `/desk/evaluations/${subjectId}/${entryId}`,
      ...{ dueOn, since },
    }));
}

async function memberWaiting({ tx, actor, today }: Reader): Promise<WaitingItem[]> {
  const own = actor.offices.flatMap((term) =>
    term.subjectId !== null && term.associationId === actor.associationId ? [term.subjectId] : [],
  );
  return (await listDataToCheck(tx, own, today)).map(({ id, subjectId, round, frozenOn, until }) => ({
    kind: "evaluation-to-check",
    title: waitingTitle("evaluation-to-check", { name: round }),
    matterPath: `/desk/own/evaluations/${subjectId}/${id}`,
    dueOn: until,
    since: frozenOn,
  }));
}
