import type { z } from "zod";
import { mayPerform } from "@xinheng/domain/access/permission.ts";
import type { assignedEntryView } from "@xinheng/domain/evaluation/agencies/assigned-entry-view.ts";
import { assignmentMovesFrom, openAssignments } from "@xinheng/domain/evaluation/agencies/agency.ts";
import type { ScoreReasons } from "@xinheng/domain/evaluation/model-view.ts";
import { mayMoveEntry } from "@xinheng/domain/evaluation/rounds/entry.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { ModelReader } from "../found-model.ts";
import { findEntry } from "../rounds/entry-store.ts";
import { type KeptExplanation, listAskedOf } from "../ratings/rating-store.ts";
import { servesBoth } from "../ratings/judge-second.ts";
import { readSettling, settledMarks, type Settling, settlingOf } from "../ratings/settling.ts";
import { frozenInputs, modelOfRound } from "../rounds/frozen-score.ts";
import { type PeopleIndicator, peopleIndicators } from "../people-indicators.ts";
import { roundOfEntry } from "../rounds/round-step.ts";
import { listVisitsOf } from "../visits/site-visit-store.ts";
import { viewVisits } from "../visits/view-visits.ts";
import { standsAside } from "../rounds/stands-aside.ts";
import { listEndedMarks, listMarkedBy } from "../rounds/mark-store.ts";
import { reasonsView } from "../rounds/view-entry.ts";
import { viewJudged } from "../view-judged.ts";
import { findAssignment } from "./assignment-store.ts";

type Key = { readonly subjectId: string; readonly assignmentId: string };

/**
 * An application as the agency reads it while it scores: the frozen records behind each indicator, and the marks of this
 * reader alone, for two scorers score apart; of another agency nothing. Once the work is accepted or taken back there is
 * nothing to read, but that an explanation is asked of it, until there is a score.
 */
export async function viewAssignedEntry(
  reader: ModelReader,
  { subjectId, assignmentId }: Key,
): Promise<z.input<typeof assignedEntryView> | Refusal<"assignment-not-found">> {
  const { tx, actor } = reader;
  const kept = await findAssignment(tx, { subjectId, id: assignmentId });
  if (kept === null || kept.entryId === null || kept.stage === "recalled") return refuse("assignment-not-found");
  const entry = await findEntry(tx, kept.entryId);
  if (entry === null) throw new Error("what is assigned stands in a round");
  const asked = entry.stage === "frozen" ? await listAskedOf(tx, kept) : [];
  if (!openAssignments.includes(kept.stage) && asked.length === 0) return refuse("assignment-not-found");
  const round = await roundOfEntry(tx, entry);
  const frozen = await frozenInputs(reader, round, entry);
  const { content } = await modelOfRound(reader, round);
  const settling = settlingOf(await readSettling(tx, entry), kept.id);
  const own = { ...settling, marks: settling.marks.filter(({ accountId }) => accountId === actor.id) };
  const told = {
    ...{ agencys: true, early: true },
    ended: (await listEndedMarks(tx, entry)).filter(({ accountId }) => accountId === actor.id),
    own: new Set((await listMarkedBy(tx, entry, actor.id)).keys()),
  };
  const left = peopleIndicators(content).filter(({ scoring }) => scoring.scorers === "agency");
  const aside = (await standsAside(reader, entry)) || (await servesBoth(reader, entry, kept.id));
  const visits = await listVisitsOf(tx, kept);
  const works = !aside && assignmentMovesFrom(kept.stage).includes("mark-assigned-indicator");
  const standing = { entry: entry.stage, round: round.stage };
  const may =
    works &&
    mayMoveEntry(standing, "mark-evaluation-indicator") &&
    mayPerform(actor, "mark-assigned-indicator", subjectId);
  const visit =
    works && mayMoveEntry(standing, "record-site-visit") && mayPerform(actor, "record-site-visit", subjectId);
  return {
    ...{ assignmentId, agencyId: subjectId, name: entry.name, roundTitle: round.title, stage: entry.stage },
    ...{ modelName: round.modelName, modelNameEn: round.modelNameEn, brief: kept.brief, dueOn: kept.dueOn, aside },
    roundStage: round.stage,
    frozenOn: round.freeze?.frozenOn ?? null,
    facts: entry.frozen?.facts ?? null,
    intact: frozen?.intact ?? null,
    // Counted from the agency's own marks: the other's would show in the points.
    reasons: frozen === null ? null : withoutSum(await reasonsView(reader, entry, judgedBy(frozen, settling))),
    judged: left.map((one) => ({
      ...viewJudged(one, settling, { ...told, open: false }),
      marks: viewJudged(one, own, { ...told, open: true }).marks,
      visited: visits.some(({ indicators }) => indicators.includes(one.id)),
    })),
    visits: await viewVisits(reader, visits, { content, named: true, open: true }),
    explanations: asked.map((one) => viewAsked(one, left)),
    can: [
      ...(may ? (["mark-assigned-indicator"] as const) : []),
      ...(visit ? (["record-site-visit"] as const) : []),
      ...(asked.some(({ says }) => says === null) && mayPerform(actor, "explain-rating", subjectId)
        ? (["explain-rating"] as const)
        : []),
    ],
  };
}

type Frozen = NonNullable<Awaited<ReturnType<typeof frozenInputs>>>;

function judgedBy(frozen: Frozen, settling: Settling): Frozen {
  return { ...frozen, inputs: { ...frozen.inputs, judged: settledMarks(frozen.content, settling) } };
}

function withoutSum({ subjectId, name, on, indicators, vetoes, lacking }: ScoreReasons) {
  return { subjectId, name, on, indicators, vetoes, lacking };
}

function viewAsked({ indicator, says }: KeptExplanation, left: readonly PeopleIndicator[]) {
  const found = left.find(({ id }) => id === indicator);
  return { indicator, says, name: found?.name ?? indicator, nameEn: found?.nameEn ?? "" };
}
