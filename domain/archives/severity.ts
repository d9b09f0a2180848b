import type { RuleOf, Severity } from "../catalogue/rule-entry.ts";

/** What a decision is classed by. */
export type Judged = {
  /** Kinds of penalty, each by itself: 警告, 罚款. */
  readonly kinds: readonly string[];
  readonly simpleProcedure?: boolean | undefined;
  readonly authority?: { readonly name: string; readonly code: string | null } | undefined;
  readonly violation?: string | undefined;
  readonly amountFen?: bigint | null | undefined;
};

/**
 * The severity class: by the authority's own table, else by kinds nobody doubts, else null. Several kinds are minor only
 * if all are; one serious kind is enough. What is in between is nobody's to guess.
 */
export function severityOf(
  fact: Judged,
  rules: {
    readonly plainKinds: RuleOf<"severity-class"> | null;
    readonly tables: readonly RuleOf<"severity-table">[];
  },
): Severity | null {
  const row = rules.tables
    .filter((table) => isOfAuthority(table, fact))
    .flatMap((table) => table.rows)
    .find((one) => fits(one, fact));
  if (row !== undefined) return row.severity;
  return rules.plainKinds === null ? null : byPlainKinds(fact, rules.plainKinds);
}

function byPlainKinds(fact: Judged, rule: RuleOf<"severity-class">): Severity | null {
  const kinds = fact.kinds.map((kind) => kind.trim()).filter((kind) => kind !== "");
  const serious = kinds.some((kind) => rule.seriousWhenAny.includes(kind));
  // A licence is not revoked on the spot: such a row contradicts itself, and a person looks at it.
  if (serious) return fact.simpleProcedure === true ? null : "serious";
  if (fact.simpleProcedure === true) return rule.simpleProcedure;
  return kinds.length > 0 && kinds.every((kind) => rule.minorWhenAll.includes(kind)) ? "minor" : null;
}

function isOfAuthority(table: RuleOf<"severity-table">, fact: Judged): boolean {
  if (fact.authority === undefined) return false;
  const { code, name } = table.authority;
  return name === fact.authority.name || (code !== undefined && code === fact.authority.code);
}

function fits(row: RuleOf<"severity-table">["rows"][number], fact: Judged): boolean {
  if (row.violation !== undefined && !(fact.violation ?? "").includes(row.violation)) return false;
  if (row.kinds !== undefined && !row.kinds.some((kind) => fact.kinds.includes(kind))) return false;
  return amountFits(row, fact.amountFen ?? null);
}

function amountFits(row: RuleOf<"severity-table">["rows"][number], amountFen: bigint | null): boolean {
  if (row.amountFromYuan === undefined && row.amountBelowYuan === undefined) return true;
  if (amountFen === null) return false;
  const from = BigInt(row.amountFromYuan ?? 0) * 100n;
  return amountFen >= from && (row.amountBelowYuan === undefined || amountFen < BigInt(row.amountBelowYuan) * 100n);
}
