import { isAssociations } from "@xinheng/domain/evaluation/reopenings/mark-reopening.ts";
import { listOpenAssignments } from "../agencies/assignment-store.ts";
import type { ModelReader } from "../found-model.ts";
import { findStandingGrade } from "../grades/standing-grade.ts";
import { peopleIndicators } from "../people-indicators.ts";
import { readSettling, type Settling } from "../ratings/settling.ts";
import { findEntry, type KeptEntry } from "../rounds/entry-store.ts";
import { modelOfRound } from "../rounds/frozen-score.ts";
import { listMarkedBy } from "../rounds/mark-store.ts";
import { roundOfEntry } from "../rounds/round-step.ts";
import { standsAside } from "../rounds/stands-aside.ts";
import { listReopenedEntries } from "./mark-reopening-store.ts";
import { findMarksClock, wantingAnew, type WantingAnew } from "./marks-anew.ts";

/** An application of which marks are to be given anew. */
export type WaitingAnew = {
  readonly entryId: string;
  readonly subjectId: string;
  readonly name: string;
  readonly since: string;
  readonly dueOn: string | null;
  /** The day is over, and its clock has struck. */
  readonly struck: boolean;
  /** Whether this reader may give any of them: never scored it, has no interest, and no agency is at it. */
  readonly own: boolean;
};

/** All that waits in the association for marks anew, whoever gives them. */
export async function listWaitingAnew(reader: ModelReader): Promise<WaitingAnew[]> {
  const waiting: WaitingAnew[] = [];
  for (const id of await listReopenedEntries(reader.tx)) {
    const entry = await findEntry(reader.tx, id);
    if (entry === null || !(await goesOn(reader, entry))) continue;
    const { content } = await modelOfRound(reader, await roundOfEntry(reader.tx, entry));
    const settling = await readSettling(reader.tx, entry);
    const wanting = wantingAnew(peopleIndicators(content), settling);
    if (wanting.length > 0) waiting.push(await waitingOf(reader, entry, { settling, wanting }));
  }
  return waiting;
}

/** Scored for the first result, or a grade that stands. */
async function goesOn(reader: ModelReader, entry: KeptEntry): Promise<boolean> {
  if (entry.stage === "frozen") return true;
  const state = (await findStandingGrade(reader, entry))?.state;
  return state === "final" || state === "suspended";
}

async function waitingOf(
  reader: ModelReader,
  entry: KeptEntry,
  { settling, wanting }: { readonly settling: Settling; readonly wanting: readonly WantingAnew[] },
): Promise<WaitingAnew> {
  const { tx, actor } = reader;
  const marked = await listMarkedBy(tx, entry, actor.id);
  const agency = (await listOpenAssignments(tx, entry.id)).length > 0;
  const free = wanting.filter(
    ({ one }) =>
      !marked.has(one.id) &&
      !(agency && one.scoring.scorers === "agency" && !isAssociations(settling.reopenings, one.id)),
  );
  const clock = await findMarksClock(tx, entry.id);
  const wanted = new Set(wanting.map(({ one }) => one.id));
  return {
    ...{ entryId: entry.id, subjectId: entry.subjectId, name: entry.name },
    since: settling.reopenings.findLast(({ indicator }) => wanted.has(indicator))?.on ?? reader.today,
    ...{ dueOn: clock?.dueOn ?? null, struck: clock?.state === "struck" },
    own: free.length > 0 && !(await standsAside(reader, entry)),
  };
}
