import { type Plan } from "../../catalogue/models/expression-plan.ts";
import { numberOf, operators, truthOf, valueOf } from "../../catalogue/models/expression-value.ts";
import type { Leaf, ModelPlan } from "../../catalogue/models/model-plan.ts";
import { namedIn } from "../../catalogue/models/model-plan.ts";
import { readModel } from "../../catalogue/models/read-model.ts";
import type { Day } from "../../calendar.ts";
import { type Refusal, refuse } from "../../refusal.ts";
import { countedBy } from "../leaf-value.ts";
import { leavesOf } from "../score.ts";
import {
  disclosedFact,
  factOf,
  hashOfModel,
  type ResultFile,
  type ResultPayload,
  resultPayload,
} from "./result-token.ts";
import { readSdJwt, type SdJwt } from "./sd-jwt.ts";

/** One thing worked out anew. `found` is null where a record under it is closed to this reader: what is signed is taken. */
export type Compared<Value> = { readonly signed: Value; readonly found: Value | null };

/** What is wrong with a file beside its sums. */
export type TokenFault = "model-differs" | "stranger-disclosed" | "fact-not-counted" | "fact-wrongly-counted";

/** A published result worked out anew from what this reader may know. Points are ten-thousandths of a mark. */
export type Recomputed = {
  readonly result: ResultPayload;
  readonly facts: { readonly open: number; readonly all: number };
  readonly indicators: readonly (Compared<bigint> & { readonly id: string; readonly judged: boolean })[];
  readonly vetoes: readonly (Compared<boolean> & { readonly id: string })[];
  /** The sum of the indicators, each as found or else as signed. */
  readonly points: { readonly signed: bigint; readonly found: bigint };
  readonly grade: { readonly signed: string; readonly found: string | null };
  readonly faults: readonly TokenFault[];
  /** Nothing differs: sums, bars, grade, model, and which records were counted. */
  readonly equal: boolean;
};

/**
 * Reruns a published result without the house that published it: every leaf whose records are all open, the sum and the
 * grade (HARD-PARTS b8). Whether the token is signed by a key of the house is asked apart, for it needs the keys' holder.
 */
export function recompute({ token, model }: ResultFile): Recomputed | Refusal<"result-file-unreadable"> {
  const read = readSdJwt(token);
  const payload = resultPayload.safeParse(read?.payload);
  const { plan } = readModel(model, null);
  if (read === null || !payload.success || plan === null) return refuse("result-file-unreadable");
  const result = payload.data;
  const open = openFacts(read, result);
  if (open === null) return refuse("result-file-unreadable");
  const worked = workedOut(plan, result, open.facts);
  const faults: TokenFault[] = [
    ...(hashOfModel(model) === result.model.sha256 ? [] : (["model-differs"] as const)),
    ...(open.strangers ? (["stranger-disclosed"] as const) : []),
    ...worked.faults,
  ];
  const { indicators, vetoes, points, grade } = worked;
  const differs = [...indicators, ...vetoes].some(({ signed, found }) => found !== null && found !== signed);
  return {
    result,
    facts: { open: open.facts.size, all: result.facts._sd.length },
    ...{ indicators, vetoes, points, grade, faults },
    equal: !differs && points.found === points.signed && grade.found === grade.signed && faults.length === 0,
  };
}

type NamedFacts = ReadonlyMap<string, ReturnType<typeof factOf>>;

/** Disclosures by name; one whose digest is not signed is a stranger and counts for nothing. Null where one is no fact. */
function openFacts(read: SdJwt, result: ResultPayload): { facts: NamedFacts; strangers: boolean } | null {
  const signed = new Set(result.facts._sd);
  const own = read.disclosures.filter(({ digest }) => signed.has(digest));
  const facts = new Map<string, ReturnType<typeof factOf>>();
  for (const { name, value } of own) {
    const fact = disclosedFact.safeParse(value);
    if (!fact.success) return null;
    facts.set(name, factOf(fact.data));
  }
  return { facts, strangers: own.length < read.disclosures.length };
}

function workedOut(plan: ModelPlan, result: ResultPayload, open: NamedFacts) {
  const closed = closedLeaves(plan, result, open);
  const judged = new Map(Object.entries(result.judged).map(([id, points]) => [id, BigInt(points)]));
  const leaf = leavesOf(plan, { on: result.on, facts: [...open.values()], judged });
  const isOpen = (rule: Plan) => [...namedIn(rule)].every((name) => !closed.has(name));
  const signed = new Map(result.indicators.map((one) => [one.id, BigInt(one.points)]));
  const indicators = plan.indicators.map(({ id, value, share, full }) => ({
    id,
    judged: judged.has(id),
    signed: signed.get(id) ?? 0n,
    found: isOpen(value) ? operators.div(numberOf(valueOf(value, leaf, operators)) * share, full, 0n) : null,
  }));
  const vetoes = plan.vetoes.map(({ id, when }) => ({
    id,
    signed: result.vetoes.includes(id),
    found: isOpen(when) ? truthOf(valueOf(when, leaf, operators)) : null,
  }));
  const lacks = plan.required.some(({ when }) => isOpen(when) && !truthOf(valueOf(when, leaf, operators)));
  const sum = indicators.reduce((all, one) => all + (one.found ?? one.signed), 0n);
  return {
    ...{ indicators, vetoes },
    points: { signed: BigInt(result.points), found: sum },
    grade: { signed: result.grade, found: lacks ? null : gradeBy(plan, sum, vetoes) },
    faults: countFaults(plan, result, open, closed),
  };
}

/** The leaves that count a record which this reader does not know. */
function closedLeaves(plan: ModelPlan, { counts }: ResultPayload, open: NamedFacts): ReadonlySet<string> {
  return new Set(
    plan.leaves.filter(({ id }) => (counts[id] ?? []).some((name) => !open.has(name))).map(({ id }) => id),
  );
}

function gradeBy(
  plan: ModelPlan,
  points: bigint,
  vetoes: readonly (Compared<boolean> & { readonly id: string })[],
): string | null {
  const byMarks = plan.grades.findIndex(({ atLeast }) => points >= atLeast);
  if (byMarks < 0) return null;
  const barred = plan.vetoes.flatMap(({ id, atMost }) => {
    const veto = vetoes.find((one) => one.id === id);
    return veto !== undefined && (veto.found ?? veto.signed) ? [atMost] : [];
  });
  return plan.grades[Math.max(byMarks, ...barred)]?.id ?? null;
}

/** An open leaf counts the very records that the token says it counts: none left out, none put in. */
function countFaults(
  plan: ModelPlan,
  { counts, on }: { readonly counts: ResultPayload["counts"]; readonly on: Day },
  open: NamedFacts,
  closed: ReadonlySet<string>,
): TokenFault[] {
  const named = [...open];
  const faults = plan.leaves
    .filter((leaf): leaf is Leaf & { readonly kind: "records" } => leaf.kind === "records" && !closed.has(leaf.id))
    .flatMap((leaf): TokenFault[] => {
      const said = new Set(counts[leaf.id] ?? []);
      const counted = new Set(countedBy(leaf, [...open.values()], on).map(({ id }) => id));
      return named.flatMap(([name, { id }]): TokenFault[] => {
        if (counted.has(id) === said.has(name)) return [];
        return [said.has(name) ? "fact-wrongly-counted" : "fact-not-counted"];
      });
    });
  return [...new Set(faults)];
}
