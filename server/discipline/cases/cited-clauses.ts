import { type CaseBreach } from "@xinheng/domain/discipline/cases/case.ts";
import { judgeClauseDay } from "@xinheng/domain/discipline/cases/clause-in-force.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { findNorm, listVersionsOf } from "../../norms/norm-store.ts";
import { findNormText } from "../../norms/norm-text-store.ts";
import { findSigningDay } from "../../norms/signing-store.ts";
import type { ReadTx } from "../../platform/database.ts";
import type { Respondent } from "./respondent.ts";

export type Cited = Pick<CaseBreach, "normId" | "clause" | "actedOn">;
type ClauseRefusal = Refusal<"case-norm-not-found" | "case-clause-not-in-force" | "case-clause-not-signed">;

/**
 * The clauses with version and words, each of which was in force on the day of its act; or which one was not. A person is bound
 * by what that person had signed by then, and by nothing else.
 */
export async function citeClauses(
  tx: ReadTx,
  cited: readonly Cited[],
  respondent: Pick<Respondent, "subjectId" | "isPerson">,
): Promise<CaseBreach[] | ClauseRefusal> {
  const breaches: CaseBreach[] = [];
  for (const one of cited) {
    const breach = await citeClause(tx, one);
    if (isRefusal(breach)) return breach;
    const unsigned = respondent.isPerson ? await judgeSigned(tx, breach, respondent.subjectId) : null;
    if (unsigned !== null) return unsigned;
    breaches.push(breach);
  }
  return breaches;
}

/** Null: the person had signed this version by the day of the act. */
async function judgeSigned(
  tx: ReadTx,
  { normId, title, version, actedOn }: CaseBreach,
  subjectId: string,
): Promise<Refusal<"case-clause-not-signed"> | null> {
  const signedOn = await findSigningDay(tx, normId, [subjectId]);
  return signedOn !== null && signedOn <= actedOn
    ? null
    : refuse("case-clause-not-signed", { title, version, actedOn });
}

async function citeClause(tx: ReadTx, { normId, clause, actedOn }: Cited): Promise<CaseBreach | ClauseRefusal> {
  const norm = await findNorm(tx, normId);
  const found =
    norm === null ? undefined : (await findNormText(tx, norm.id, norm.revision)).find((one) => one.number === clause);
  if (norm === null || norm.promulgatedOn === null || found === undefined)
    return refuse("case-norm-not-found", { clause });
  const wrong = judgeClauseDay(norm, { clause, actedOn }, await listVersionsOf(tx, norm.lineage));
  return wrong ?? { normId, title: norm.title, version: norm.version, clause, text: found.text, actedOn };
}
