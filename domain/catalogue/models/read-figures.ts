import type { CatalogueEntry } from "../catalogue-entry.ts";
import type { PackPath } from "../pack-fault.ts";
import type { FactField, Plan } from "./expression-plan.ts";
import { checkExpression } from "./expression.ts";
import type { ModelContent } from "./model-entry.ts";
import { type ModelFault, modelFault } from "./model-fault.ts";
import type { Leaf } from "./model-plan.ts";
import { expressionFaults } from "./read-scoring.ts";

/** Figures as leaves, and what is wrong with their expressions. */
export function readFigures(
  content: ModelContent,
  items: readonly CatalogueEntry[] | null,
): { leaves: Leaf[]; faults: ModelFault[] } {
  const listed = content.facts.map(({ item }) => item);
  const read = content.figures.map((figure, at) => {
    const path = ["figures", at, "value"];
    const checked = checkExpression(figure.value, { items: listed });
    if ("faults" in checked) return { leaf: null, faults: expressionFaults(checked.faults, path) };
    const { plan } = checked;
    if (plan.node !== "aggregate") return { leaf: null, faults: [modelFault("figure-no-aggregate", path)] };
    const uncountable = figure.actionable === "gain" && plan.name !== "count" && plan.name !== "any";
    const faults = uncountable ? [modelFault("figure-gain-uncountable", ["figures", at, "actionable"])] : [];
    return { leaf: leafOf(figure, plan), faults: [...faults, ...fieldFaults(plan, items, path)] };
  });
  return {
    leaves: read.flatMap(({ leaf }) => (leaf === null ? [] : [leaf])),
    faults: read.flatMap(({ faults }) => faults),
  };
}

function leafOf(figure: ModelContent["figures"][number], aggregate: Plan & { node: "aggregate" }): Leaf {
  return { id: figure.id, kind: "records", aggregate, beyond: null, actionable: figure.actionable ?? null };
}

/** Items that are not there, that are about persons, or whose deductions look at fields they do not have. */
export function factFaults(
  content: ModelContent,
  items: readonly CatalogueEntry[] | null,
  leaves: readonly Leaf[],
): ModelFault[] {
  const named = content.facts.flatMap(({ item }, at) => itemFaults(item, items, ["facts", at, "item"]));
  const deductions = content.indicators.flatMap(({ scoring }, at) =>
    scoring.by === "deductions"
      ? scoring.deductions.map(({ id, item }, line) => ({
          id,
          item,
          at: ["indicators", at, "scoring", "deductions", line],
        }))
      : [],
  );
  const outside = deductions.flatMap(({ item, at }) =>
    content.facts.some((fact) => fact.item === item) ? [] : [modelFault("item-unknown", [...at, "item"], { item })],
  );
  const fields = deductions.flatMap(({ id, at }) => {
    const first = leaves.find((leaf) => leaf.id === `${id}#0`);
    return first?.kind === "records" ? fieldFaults(first.aggregate, items, [...at, "where"]) : [];
  });
  return [...named, ...outside, ...fields];
}

function itemFaults(item: string, items: readonly CatalogueEntry[] | null, path: PackPath): ModelFault[] {
  if (items === null) return [];
  const entry = items.find(({ id }) => id === item);
  if (entry === undefined) return [modelFault("item-unknown", path, { item })];
  return entry.about.includes("organisation") ? [] : [modelFault("item-not-about-organisations", path, { item })];
}

/** A field that no record of the item fills: the figure would be its declared value for everybody, for ever. */
function fieldFaults(
  { item, field, where }: Plan & { node: "aggregate" },
  items: readonly CatalogueEntry[] | null,
  path: PackPath,
): ModelFault[] {
  const entry = items?.find(({ id }) => id === item);
  if (entry === undefined) return [];
  const looked = new Set([field, ...where.map((test) => test.field)]);
  return [...looked]
    .filter((one): one is FactField => one !== null && !isRecorded(one, entry))
    .map((one) => modelFault("field-not-recorded", path, { item, field: one }));
}

function isRecorded(field: FactField, { roles, severity }: CatalogueEntry): boolean {
  switch (field) {
    case "heldOn":
      return true;
    case "amountFen":
      return roles.amount !== undefined;
    case "code":
      return roles.code !== undefined;
    case "severity":
      return severity !== undefined;
  }
}
