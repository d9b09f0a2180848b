import type { NormClause } from "@xinheng/domain/norms/norm.ts";

/** The articles as templates print them. */
export function clauseRows(clauses: readonly NormClause[]) {
  return clauses.map(({ number, chapter, heading, text }) => ({
    number: String(number),
    chapter: chapter ?? "",
    heading: heading ?? "",
    text,
  }));
}
