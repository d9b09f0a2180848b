import { openTo } from "@xinheng/domain/access/permission.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { sourceOf } from "@xinheng/domain/governance/order-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import {
  type AgencyRule,
  type AgencyStage,
  assignmentMovesFrom,
  entryStands,
  interestBars,
  missingCriteria,
} from "@xinheng/domain/evaluation/agencies/agency.ts";
import type { agencyDeeds, AgencyRow, AgencyView } from "@xinheng/domain/evaluation/agencies/agency-view.ts";
import { resolutionNamed } from "../../governance/carried-resolution.ts";
import { listPapers } from "../../governance/papers/paper-store.ts";
import { nameSubjects } from "../../subjects/named-subjects.ts";
import { type KeptCheck, listChecksOf } from "./agency-check-store.ts";
import { type KeptEntry, listEntriesOf } from "./agency-entry-store.ts";
import { type AgencyReader, agencyRule } from "./agency-step.ts";
import { findAgency, type KeptAgency } from "./agency-store.ts";
import { type KeptAssignment, listAssignmentsOf } from "./assignment-store.ts";
import { sectorsInForce } from "./sector-of-model.ts";
import { viewAgencyRule } from "./view-agency-rule.ts";

type Named = { readonly id: string; readonly name: string; readonly nameEn: string };

/** What the rule calls an id; one it no longer knows is named by itself. */
export function namedIn(known: readonly Named[], id: string): Named {
  const found = known.find((one) => one.id === id);
  return { id, name: found?.name ?? id, nameEn: found?.nameEn ?? id };
}

/** What may be done at a stage; the list is judged again by the deeds themselves. */
const deedsAt = {
  applied: ["file-agency-entry", "declare-agency-interest", "end-agency-entry", "admit-agency", "exit-agency"],
  admitted: [
    "file-agency-entry",
    "declare-agency-interest",
    "end-agency-entry",
    "assign-agency",
    "record-agency-check",
    "exit-agency",
  ],
  exited: [],
  declined: [],
} as const satisfies Record<AgencyStage, readonly (typeof agencyDeeds)[number][]>;

export function viewAgencyRow(
  kept: KeptAgency,
  {
    rule,
    sectors,
    subject,
  }: {
    readonly rule: AgencyRule | null;
    readonly sectors: readonly Named[];
    readonly subject: { name: string; code: string | null };
  },
): AgencyRow {
  const { id, subjectId, stage, appliedOn, admittedOn, endedOn, endedHow } = kept;
  return {
    ...{ id, subjectId, stage, appliedOn, admittedOn, endedOn, endedHow, ...subject },
    services: kept.services.map((one) => namedIn(rule?.services ?? [], one)),
    sectors: kept.sectors.map((one) => namedIn(sectors, one)),
    grade: kept.grade === null ? null : namedIn(rule?.grades ?? [], kept.grade),
    suspendedUntil: kept.suspendedUntil,
  };
}

/** An agency with its lines, assignments and checks, as its own office and the association's staff read it. */
export async function viewAgency(reader: AgencyReader, kept: KeptAgency): Promise<AgencyView> {
  const { tx, actor, today } = reader;
  const found = await agencyRule(reader);
  const rule = isRefusal(found) ? null : found;
  const entries = await listEntriesOf(tx, kept);
  const assignments = await listAssignmentsOf(tx, kept);
  const checks = await listChecksOf(tx, kept);
  const targets = entries.flatMap(({ targetId }) => targetId ?? []);
  const nameOf = await nameSubjects(tx, [kept.subjectId, ...targets, ...assignments.map(({ aboutId }) => aboutId)]);
  const paper = await papersNamed(tx, kept, { entries, assignments, checks });
  const given: Given = { reader, rule, paper, nameOf: (id) => nameOf(id).name };
  const missing = rule === null ? [] : missingCriteria(rule, { services: kept.services, entries, today });
  return {
    ...viewAgencyRow(kept, { rule, sectors: await sectorsInForce(reader), subject: nameOf(kept.subjectId) }),
    edition: kept.edition,
    applicationPaper: paper(kept.applicationPaper),
    contractPaper: paper(kept.contractPaper),
    clauses: kept.clauses.map((one) => namedIn(rule?.clauses ?? [], one)),
    resolution: await resolutionNamed(tx, kept.resolutionId),
    endedWhy: kept.endedWhy,
    barredUntil: kept.barredUntil,
    missing: missing.map(({ source, ...named }) => ({ ...named, source: sourceOf(kept.edition, source) })),
    lines: entries.map((entry) => viewLine(entry, given)),
    assignments: assignments.map((one) => viewAssignment(one, given)),
    checks: checks.map((one) => viewCheck(one, given)),
    rule: rule === null ? null : viewAgencyRule(rule, entryRef(rule)),
    can: openTo(actor, deedsAt[kept.stage], kept.subjectId),
  };
}

/** An agency that was just changed. */
export async function viewOneAgency(reader: AgencyReader, subjectId: string): Promise<AgencyView> {
  const kept = await findAgency(reader.tx, subjectId);
  if (kept === null) throw new Error("the agency that was just read is not there");
  return viewAgency(reader, kept);
}

type PaperNamed = (id: string | null) => { id: string; name: string } | null;
type Given = {
  readonly reader: AgencyReader;
  readonly rule: AgencyRule | null;
  readonly paper: PaperNamed;
  readonly nameOf: (subjectId: string) => string;
};

async function papersNamed(
  tx: AgencyReader["tx"],
  kept: KeptAgency,
  held: {
    readonly entries: readonly KeptEntry[];
    readonly assignments: readonly KeptAssignment[];
    readonly checks: readonly KeptCheck[];
  },
): Promise<PaperNamed> {
  const ids = [
    ...[kept.applicationPaper, ...(kept.contractPaper === null ? [] : [kept.contractPaper])],
    ...held.entries.flatMap(({ paperId }) => paperId ?? []),
    ...held.assignments.flatMap(({ papers, deliveryPaper }) => [
      ...papers,
      ...(deliveryPaper === null ? [] : [deliveryPaper]),
    ]),
    ...held.checks.map(({ paperId }) => paperId),
  ];
  const papers = new Map((await listPapers(tx, [...new Set(ids)])).map(({ id, name }) => [id, { id, name }]));
  return (id) => (id === null ? null : (papers.get(id) ?? null));
}

function viewLine(entry: KeptEntry, { reader, rule, paper, nameOf }: Given): AgencyView["lines"][number] {
  const { id, kind, word, name, credential, targetId, validUntil, enteredOn, byAgency, endedOn, endedWhy } = entry;
  const known = { qualification: rule?.qualifications, interest: rule?.interests, person: undefined }[kind];
  return {
    ...{ id, kind, name, credential, validUntil, enteredOn, byAgency, endedOn, endedWhy },
    word: namedIn(known ?? [], word),
    target: targetId === null ? null : { id: targetId, name: nameOf(targetId) },
    paper: paper(entry.paperId),
    stands: entryStands(entry, reader.today),
    bars: rule !== null && interestBars(rule, entry, reader.today),
  };
}

function viewAssignment(
  one: KeptAssignment,
  { reader, rule, paper, nameOf }: Given,
): AgencyView["assignments"][number] {
  const { id, title, brief, dueOn, stage, assignedOn, deliveredOn, deliverySays, judgedOn, judgedWhy } = one;
  return {
    ...{ id, title, brief, dueOn, stage, assignedOn, deliveredOn, deliverySays, judgedOn, judgedWhy },
    service: namedIn(rule?.services ?? [], one.service),
    about: { id: one.aboutId, name: nameOf(one.aboutId) },
    late: stage === "assigned" && dueOn < reader.today,
    papers: one.papers.flatMap((paperId) => paper(paperId) ?? []),
    deliveryPaper: paper(one.deliveryPaper),
    entryId: one.entryId,
    can: openTo(reader.actor, assignmentMovesFrom(stage), one.subjectId).filter(
      (move) => one.entryId !== null || move !== "mark-assigned-indicator",
    ),
  };
}

function viewCheck(one: KeptCheck, { rule, paper }: Given): AgencyView["checks"][number] {
  const { id, checkedOn, measure, untilOn } = one;
  return {
    ...{ id, checkedOn, measure, untilOn },
    findings: one.findings.map(({ finding, says }) => ({
      ...namedIn(rule?.findings ?? [], finding),
      says,
      severity: rule?.findings.find((known) => known.id === finding)?.severity ?? null,
    })),
    grade: namedIn(rule?.grades ?? [], one.grade),
    paper: paper(one.paperId),
  };
}
