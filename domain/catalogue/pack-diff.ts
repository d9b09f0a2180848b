import { z } from "zod";

/** One step from the whole to a part: a key of a record, or `[name]` of a thing in a list. */
export const diffStep = z.union([z.object({ key: z.string() }), z.object({ named: z.string() })]);
export type DiffStep = z.infer<typeof diffStep>;

/**
 * One thing an edition changes. `path` reads like `fields[CF_WSH].maxLength`; a value that is absent is null. `ordered`
 * is told of a list whose things stand in another order, with their names before and after.
 */
export type PackChange = {
  readonly path: string;
  readonly steps: readonly DiffStep[];
  readonly change: "added" | "removed" | "changed" | "ordered";
  readonly before: unknown;
  readonly after: unknown;
};

/** What one edition of an entry changes against another, by path. Lists of coded things are compared by code, not by place. */
export function packDiff(before: unknown, after: unknown): PackChange[] {
  return compare([], before, after);
}

/** Does to `before` what the changes tell: `applyDiff(packDiff(a, b), a)` says the same as `b`. */
export function applyDiff(changes: readonly PackChange[], before: unknown): unknown {
  return applyAt(0, changes, before);
}

/** How a path is written for people who read packs. */
function writtenPath(steps: readonly DiffStep[]): string {
  return steps.reduce((path, step) => {
    if ("named" in step) return `${path}[${step.named}]`;
    return path === "" ? step.key : `${path}.${step.key}`;
  }, "");
}

function compare(steps: readonly DiffStep[], before: unknown, after: unknown): PackChange[] {
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(steps, before, after);
  if (isRecord(before) && isRecord(after)) {
    return compareNamed(steps, new Map(Object.entries(before)), new Map(Object.entries(after)), (key) => ({ key }));
  }
  return Object.is(before, after) ? [] : [changeAt(steps, "changed", before, after)];
}

function compareLists(steps: readonly DiffStep[], before: readonly unknown[], after: readonly unknown[]): PackChange[] {
  const [earlier, later] = [byName(before), byName(after)];
  const changes = compareNamed(steps, earlier, later, (named) => ({ named }));
  const kept = [...earlier.keys()].filter((name) => later.has(name));
  const added = [...later.keys()].filter((name) => !earlier.has(name));
  const [stands, should] = [[...kept, ...added], [...later.keys()]];
  if (stands.every((name, at) => name === should[at])) return changes;
  return [...changes, changeAt(steps, "ordered", stands, should)];
}

function compareNamed(
  steps: readonly DiffStep[],
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
  stepOf: (name: string) => DiffStep,
): PackChange[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].flatMap((name) => {
    const at = [...steps, stepOf(name)];
    if (!before.has(name)) return [changeAt(at, "added", null, after.get(name))];
    if (!after.has(name)) return [changeAt(at, "removed", before.get(name), null)];
    return compare(at, before.get(name), after.get(name));
  });
}

function changeAt(
  steps: readonly DiffStep[],
  change: PackChange["change"],
  before: unknown,
  after: unknown,
): PackChange {
  return { path: writtenPath(steps), steps, change, before, after };
}

function applyAt(depth: number, changes: readonly PackChange[], before: unknown): unknown {
  const own = changes.filter(({ steps }) => steps.length === depth);
  const replaced = own.find(({ change }) => change === "changed");
  if (replaced !== undefined) return replaced.after;
  if (!Array.isArray(before) && !isRecord(before)) return before;
  const held = Array.isArray(before) ? byName(before) : new Map(Object.entries(before));
  const deeper = Map.groupBy(
    changes.filter(({ steps }) => steps.length > depth),
    ({ steps }) => nameOfStep(steps[depth]),
  );
  for (const [name, below] of deeper) applyTo(held, name, depth + 1, below);
  const order = own.find(({ change }) => change === "ordered")?.after;
  if (!Array.isArray(before)) return Object.fromEntries(held);
  return Array.isArray(order) ? order.map((name) => held.get(String(name))) : [...held.values()];
}

function applyTo(held: Map<string, unknown>, name: string, depth: number, changes: readonly PackChange[]): void {
  const [only] = changes.filter(({ steps }) => steps.length === depth);
  if (only?.change === "removed") held.delete(name);
  else if (only?.change === "added") held.set(name, only.after);
  else held.set(name, applyAt(depth, changes, held.get(name)));
}

function nameOfStep(step: DiffStep | undefined): string {
  if (step === undefined) return "";
  return "named" in step ? step.named : step.key;
}

/** Things by their code, key or id; plain words by themselves, so that a moved word is no other; the rest by place. */
function byName(list: readonly unknown[]): Map<string, unknown> {
  const named = new Map<string, unknown>();
  for (const [at, one] of list.entries()) {
    let name = nameOf(one) ?? String(at);
    while (named.has(name)) name = `${name}#${String(at)}`;
    named.set(name, one);
  }
  return named;
}

function nameOf(one: unknown): string | null {
  if (typeof one === "string") return one;
  if (!isRecord(one)) return null;
  const name = own(one, "code") ?? own(one, "key") ?? own(one, "id") ?? own(one, "case") ?? own(one, "name");
  return typeof name === "string" ? name : null;
}

function own(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
