import { type DuesEntryView, type DuesLineView } from "@xinheng/domain/governance/dues/dues-view.ts";
import { type DuesReduction, type DuesState, stateOfLine } from "@xinheng/domain/governance/dues/dues.ts";
import type { ReadTx } from "../../platform/database.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { listPapers, type Paper } from "../papers/paper-store.ts";
import { type KeptEntry, listEntriesOf } from "./dues-entry-store.ts";
import { findLine, type LineOfYear } from "./dues-line-store.ts";
import { findStandard } from "./dues-standard-store.ts";

/** Lines with their members' names of today and with all that was entered on them. */
export async function viewLines(tx: ReadTx, lines: readonly LineOfYear[]): Promise<DuesLineView[]> {
  const entries = await listEntriesOf(
    tx,
    lines.map(({ id }) => id),
  );
  const named = [...entries.values()].flat().flatMap(({ paperId }) => (paperId === null ? [] : [paperId]));
  const papers = new Map((await listPapers(tx, named)).map((paper) => [paper.id, paper]));
  const standing = await findStanding(
    tx,
    lines.map(({ memberSubject }) => memberSubject),
  );
  const grounds = await groundsOf(tx, lines);
  return lines.map((line) => {
    const held = entries.get(line.id) ?? [];
    const state = stateOfLine(line.amount, held);
    const subject = standing.get(line.memberSubject);
    return {
      ...{ id: line.id, year: line.year, number: line.memberNumber, tierName: line.tierName },
      ...{ post: line.post, assessedOn: line.assessedOn },
      subjectId: subject?.id ?? line.memberSubject,
      name: subject?.name ?? line.memberNumber,
      ...figuresOf(state),
      state: state.owed <= 0n ? "paid" : state.paid > 0n ? "partly" : "unpaid",
      entries: held.map((entry) => viewEntry(entry, held, { papers, grounds })),
    };
  });
}

/** One line that was just changed. */
export async function viewLine(tx: ReadTx, id: string): Promise<DuesLineView> {
  const line = await findLine(tx, id);
  const [view] = line === null ? [] : await viewLines(tx, [line]);
  if (view === undefined) throw new Error("the line that was just read is not there");
  return view;
}

function figuresOf({ assessed, reduced, paid, owed }: DuesState) {
  return {
    assessedFen: Number(assessed),
    reducedFen: Number(reduced),
    paidFen: Number(paid),
    owedFen: Number(owed),
  };
}

/** The grounds of the standards these lines were computed by, by their ids. */
async function groundsOf(tx: ReadTx, lines: readonly LineOfYear[]): Promise<Map<string, DuesReduction>> {
  const found = new Map<string, DuesReduction>();
  for (const id of new Set(lines.map(({ standardId }) => standardId))) {
    for (const ground of (await findStandard(tx, id))?.reductions ?? []) found.set(ground.id, ground);
  }
  return found;
}

function viewEntry(
  entry: KeptEntry,
  all: readonly KeptEntry[],
  known: { readonly papers: ReadonlyMap<string, Paper>; readonly grounds: ReadonlyMap<string, DuesReduction> },
): DuesEntryView {
  const { id, kind, amount, reverses, receipt, onDay, road, ground, reason, paperId, enteredAt } = entry;
  const paper = paperId === null ? undefined : known.papers.get(paperId);
  return {
    ...{ id, kind, reverses, receipt, onDay, road, reason },
    amountFen: Number(amount),
    reversed: all.some((other) => other.reverses === id),
    ground: ground === null ? null : (known.grounds.get(ground)?.name ?? ground),
    paper: paper === undefined ? null : { id: paper.id, name: paper.name },
    enteredAt: enteredAt.toISOString(),
  };
}
