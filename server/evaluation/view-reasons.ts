import type { CatalogueEntry } from "@xinheng/domain/catalogue/catalogue-entry.ts";
import type { Value } from "@xinheng/domain/catalogue/models/expression-value.ts";
import { printedMarks } from "@xinheng/domain/catalogue/models/marks.ts";
import type { ModelContent, ModelScoring } from "@xinheng/domain/catalogue/models/model-entry.ts";
import type { ModelPlan } from "@xinheng/domain/catalogue/models/model-plan.ts";
import type { ScoreReasons } from "@xinheng/domain/evaluation/model-view.ts";
import type { Change, Raise } from "@xinheng/domain/evaluation/raise.ts";
import { saidCondition } from "@xinheng/domain/evaluation/said-condition.ts";
import type { IndicatorReason, LeafReason, Reasons } from "@xinheng/domain/evaluation/reasons.ts";
import type { FactSource } from "./fact-source-store.ts";

type Told = {
  readonly content: ModelContent;
  readonly plan: ModelPlan;
  readonly subject: { readonly id: string; readonly name: string };
  readonly on: string;
  readonly items: readonly CatalogueEntry[];
  readonly sources: ReadonlyMap<string, FactSource>;
};

type Leaf = ScoreReasons["vetoes"][number]["leaves"][number];
type Name = { readonly name: string; readonly nameEn: string };

/** Reasons with names in place of ids, and documents in place of records. */
export function viewReasons(told: Told, reasons: Reasons, raise: Raise): ScoreReasons {
  const { content, subject, on } = told;
  const { score } = reasons;
  const lacking = new Set(score.lacking);
  return {
    subjectId: subject.id,
    name: subject.name,
    on,
    points: printedMarks(score.points),
    grade: gradeName(told, score.grade),
    byMarks: gradeName(told, score.byMarks),
    indicators: reasons.indicators.map((reason, at) => viewIndicator(told, reason, at)),
    vetoes: content.vetoes.flatMap((veto, at) => {
      const reason = reasons.vetoes[at];
      if (reason?.holds !== true) return [];
      return [{ ...nameOf(veto), atMost: veto.atMost, leaves: reason.leaves.map((leaf) => viewLeaf(told, leaf)) }];
    }),
    lacking: content.required.filter(({ id }) => lacking.has(id)).map(nameOf),
    raise: viewRaise(told, raise),
  };
}

function viewIndicator(told: Told, reason: IndicatorReason, at: number): ScoreReasons["indicators"][number] {
  const indicator = told.content.indicators[at];
  if (indicator === undefined) throw new Error("a plan has its content's indicators, in their order");
  const { scoring } = indicator;
  return {
    id: indicator.id,
    ...nameOf(indicator),
    points: printedMarks(reason.points),
    most: printedMarks(reason.most),
    own: printedMarks(reason.own),
    full: printedMarks(reason.full),
    judged: scoring.by === "people",
    lines: reason.lines.flatMap((line, number) => {
      const says = sayLine(
        told,
        scoring,
        number,
        reason.lines.findIndex(({ value }) => value === true),
      );
      if (says === null || line.value === 0n) return [];
      const value = typeof line.value === "bigint" ? `-${printedMarks(line.value)}` : "";
      return [{ ...says, value, leaves: line.leaves.map((leaf) => viewLeaf(told, leaf)) }];
    }),
    leaves: reason.leaves.map((leaf) => viewLeaf(told, leaf)),
  };
}

/** A deduction by its name, the case that held by its condition; cases that did not hold are not told. */
function sayLine(
  { content }: Told,
  scoring: ModelScoring,
  at: number,
  held: number,
): { says: string; saysEn: string } | null {
  if (scoring.by === "deductions") {
    const line = scoring.deductions[at];
    return line === undefined ? null : { says: line.name, saysEn: line.nameEn ?? "" };
  }
  if (scoring.by !== "cases" || at !== held) return null;
  const one = scoring.cases[at];
  if (one === undefined) return null;
  const say = (language: "zh" | "en") => `${saidCondition(one.when, content.figures, language)} → ${one.points}`;
  return { says: say("zh"), saysEn: say("en") };
}

function viewLeaf(told: Told, leaf: LeafReason): Leaf {
  return {
    ...leafName(told, leaf.id),
    value: printedValue(leaf.value),
    records: leaf.records.flatMap((id) => {
      const source = told.sources.get(id);
      if (source === undefined) return [];
      const item = told.items.find((one) => one.id === source.item)?.name ?? source.item;
      return [{ id, item, document: source.document, issuer: source.issuer, heldOn: source.heldOn }];
    }),
  };
}

/** A figure by its name; a step of a deduction by the deduction's and how far back it looks. */
function leafName({ content }: Told, id: string): Name {
  const figure = content.figures.find((one) => one.id === id);
  if (figure !== undefined) return nameOf(figure);
  const [line = "", step] = id.split("#");
  for (const indicator of content.indicators) {
    if (`judged:${indicator.id}` === id) return nameOf(indicator);
    if (indicator.scoring.by !== "deductions") continue;
    const deduction = indicator.scoring.deductions.find((one) => one.id === line);
    if (deduction === undefined) continue;
    const { name, nameEn } = nameOf(deduction);
    const [zh, en] = saidStep(deduction.decay, Number(step));
    return { name: `${name}（${zh}）`, nameEn: nameEn === "" ? "" : `${nameEn} (${en})` };
  }
  return { name: id, nameEn: "" };
}

/** How far back a step of a deduction looks: what an earlier step counts it does not count again. */
function saidStep(decay: readonly { readonly within: string }[], step: number): readonly [zh: string, en: string] {
  const within = saidTerm(decay[step]?.within ?? "");
  const beyond = decay[step - 1];
  if (beyond === undefined) return [`${within.zh}内`, `within ${within.en}`];
  const before = saidTerm(beyond.within);
  return [`${within.zh}内、${before.zh}以前`, `within ${within.en}, more than ${before.en} ago`];
}

const units: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  D: { zh: "日", en: "days" },
  M: { zh: "个月", en: "months" },
  Y: { zh: "年", en: "years" },
};

/** `24M` in words; what is no such term stays as it is. */
function saidTerm(term: string): { readonly zh: string; readonly en: string } {
  const unit = units[term.slice(-1)];
  const count = term.slice(0, -1);
  return unit === undefined ? { zh: term, en: term } : { zh: `${count} ${unit.zh}`, en: `${count} ${unit.en}` };
}

function printedValue(value: Value): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}

function viewRaise(told: Told, raise: Raise): ScoreReasons["raise"] {
  if (!("ways" in raise)) return { found: raise.found, ways: [] };
  return {
    found: raise.found,
    ways: raise.ways.map(({ changes, score }) => ({
      changes: changes.map((one) => ({ kind: one.kind, ...changeName(told, one) })),
      grade: gradeName(told, score.grade),
      points: printedMarks(score.points),
    })),
  };
}

function changeName(told: Told, change: Change): Name {
  if (change.kind === "gain") return leafName(told, change.leaf);
  const source = told.sources.get(change.record);
  return { name: source?.document ?? change.record, nameEn: "" };
}

function gradeName({ plan }: Told, grade: number | null): string | null {
  return grade === null ? null : (plan.grades[grade]?.id ?? null);
}

function nameOf({ name, nameEn = "" }: { readonly name: string; readonly nameEn?: string | undefined }): Name {
  return { name, nameEn };
}
