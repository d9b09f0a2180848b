import { partsOfMillion, printedShare, tenThousandths, wholeShare } from "./marks.ts";
import type { ModelContent } from "./model-entry.ts";
import { type ModelFault, modelFault } from "./model-fault.ts";
import { rounded } from "./value-range.ts";

type Group = ModelContent["groups"][number];
const shallowest = 3;
const deepest = 8;

/** The groups above a node, the nearest first; null where one is missing or they run in a circle. */
function groupsAbove(content: Pick<ModelContent, "groups">, under: string | undefined): Group[] | null {
  const above: Group[] = [];
  let next = under;
  while (next !== undefined) {
    const id = next;
    const group = content.groups.find((one) => one.id === id);
    if (group === undefined || above.length > deepest) return null;
    above.push(group);
    next = group.under;
  }
  return above;
}

/**
 * What a full indicator is worth in the whole, in ten-thousandths of a mark: full marks times every weight on the way down.
 * `left` is what the division leaves; the reader refuses a model where it is not zero, so that the shares add up exactly.
 */
export function shareOfWhole(
  content: Pick<ModelContent, "groups" | "full">,
  node: { readonly under?: string | undefined; readonly weight: string },
): { readonly share: bigint; readonly left: bigint } {
  const weights = [node, ...(groupsAbove(content, node.under) ?? [])].map(({ weight }) => partsOfMillion(weight));
  const product = weights.reduce((all, weight) => all * weight, tenThousandths(content.full));
  const unit = wholeShare ** BigInt(weights.length);
  return { share: product / unit, left: product % unit };
}

/**
 * The same with each weight taken as a part of its neighbours' sum: what the share would be if they added up. So that grades
 * nobody can reach are named in the same breath as weights that are wrong. Null where a group above is lost.
 */
export function evenShare(
  content: Pick<ModelContent, "groups" | "indicators" | "full">,
  node: { readonly under?: string | undefined; readonly weight: string },
): bigint | null {
  const above = groupsAbove(content, node.under);
  if (above === null) return null;
  const path = [node, ...above];
  const neighbours = path.map(({ under }) =>
    sumOf([...content.groups, ...content.indicators].filter((one) => one.under === under)),
  );
  const product = path.reduce((all, { weight }) => all * partsOfMillion(weight), tenThousandths(content.full));
  const unit = neighbours.reduce((all, sum) => all * sum, 1n);
  return unit === 0n ? 0n : rounded(product, unit);
}

/** What is wrong with the tree itself: ids, groups that are missing, empty or circular, levels, weights. */
export function treeFaults(content: ModelContent): ModelFault[] {
  const lost = lostFaults(content);
  return [...idFaults(content), ...lost, ...(lost.length > 0 ? [] : weightFaults(content))];
}

function idFaults(content: ModelContent): ModelFault[] {
  const lines = content.indicators.flatMap(({ scoring }, at) =>
    scoring.by === "deductions"
      ? scoring.deductions.map(({ id }, line) => ({
          id,
          path: ["indicators", at, "scoring", "deductions", line, "id"] as const,
        }))
      : [],
  );
  const nodes = (["groups", "indicators"] as const).flatMap((key) =>
    content[key].map(({ id }, at) => ({ id, path: [key, at, "id"] as const })),
  );
  const others = (["figures", "vetoes", "required", "grades"] as const).map((key) =>
    content[key].map(({ id }, at) => ({ id, path: [key, at, "id"] as const })),
  );
  const items = content.facts.map(({ item }, at) => ({ id: item, path: ["facts", at, "item"] as const }));
  return [nodes, lines, items, ...others].flatMap((list) =>
    list
      .filter(({ id }, at) => list.findIndex((one) => one.id === id) < at)
      .map(({ id, path }) => modelFault("id-twice", [...path], { id })),
  );
}

function lostFaults(content: ModelContent): ModelFault[] {
  return (["groups", "indicators"] as const).flatMap((key) =>
    content[key].flatMap(({ under }, at) => {
      if (groupsAbove(content, under) !== null) return [];
      const known = content.groups.some(({ id }) => id === under);
      return known
        ? [modelFault("group-circle", [key, at, "under"])]
        : [modelFault("group-unknown", [key, at, "under"], { id: under ?? "" })];
    }),
  );
}

function weightFaults(content: ModelContent): ModelFault[] {
  const top = sumOf(content.groups.filter(({ under }) => under === undefined));
  const whole = top === wholeShare ? [] : [modelFault("weights-not-whole", ["groups"], { sum: printedShare(top) })];
  const groups = content.groups.flatMap(({ id }, at) => {
    const below = [...content.groups, ...content.indicators].filter(({ under }) => under === id);
    if (below.length === 0) return [modelFault("group-empty", ["groups", at])];
    const sum = sumOf(below);
    return sum === wholeShare ? [] : [modelFault("weights-not-whole", ["groups", at], { sum: printedShare(sum) })];
  });
  return [...whole, ...groups, ...content.indicators.flatMap((one, at) => indicatorFaults(content, one, at))];
}

function indicatorFaults(
  content: ModelContent,
  indicator: ModelContent["indicators"][number],
  at: number,
): ModelFault[] {
  const level = (groupsAbove(content, indicator.under)?.length ?? 0) + 1;
  const shallow = level < shallowest ? [modelFault("level-too-shallow", ["indicators", at, "under"], { level })] : [];
  const { share, left } = shareOfWhole(content, indicator);
  if (left === 0n) return shallow;
  const printed = `${String(share / 10_000n)}.${String(share % 10_000n).padStart(4, "0")}…`;
  return [...shallow, modelFault("share-not-whole", ["indicators", at, "weight"], { share: printed })];
}

function sumOf(nodes: readonly { readonly weight: string }[]): bigint {
  return nodes.reduce((sum, { weight }) => sum + partsOfMillion(weight), 0n);
}
