import { z } from "zod";
import { type ClauseChange, diffClauses } from "@xinheng/domain/governance/charter-diff.ts";
import type { NormClause } from "@xinheng/domain/norms/norm.ts";
import { normComparison } from "@xinheng/domain/norms/norm-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import type { ReadTx } from "../platform/database.ts";
import { question } from "../platform/operation.ts";
import { normParams } from "./norm-step.ts";
import { findNorm, type KeptNorm } from "./norm-store.ts";
import { findNormText } from "./norm-text-store.ts";

/** The text as it stands beside an earlier one of its own, else beside the version it revises, else beside the text before. */
export const compareNorms = question({
  name: "compare-norms",
  path: "/norms/{normId}/comparison",
  says: {
    zh: "逐条对照：现在的文本与指定的一稿；不指定时与所修订的一版，或前一稿对照。",
    en: "Compares clause by clause: the text as it stands with an earlier one, the version it revises, or the text before.",
  },
  params: normParams,
  query: z.object({ from: z.coerce.number().int().min(1).optional() }),
  reply: normComparison,
  refuses: ["norm-not-found", "norm-nothing-to-compare"],
  async run({ tx, params, query }) {
    const norm = await findNorm(tx, params.normId);
    if (norm === null) return refuse("norm-not-found");
    const former = await formerText(tx, norm, query.from);
    const clauses = former === null ? [] : await findNormText(tx, former.norm.id, former.revision);
    if (former === null || clauses.length === 0) return refuse("norm-nothing-to-compare");
    const now = await findNormText(tx, norm.id, norm.revision);
    return {
      before: { normId: former.norm.id, version: former.norm.version, revision: former.revision },
      after: { normId: norm.id, version: norm.version, revision: norm.revision },
      clauses: diffClauses(clauses, now).map(viewChange),
    };
  },
});

async function formerText(
  tx: ReadTx,
  norm: KeptNorm,
  from: number | undefined,
): Promise<{ readonly norm: KeptNorm; readonly revision: number } | null> {
  if (from !== undefined) return { norm, revision: from };
  if (norm.amends === null) return { norm, revision: norm.revision - 1 };
  const amended = await findNorm(tx, norm.amends);
  return amended === null ? null : { norm: amended, revision: amended.revision };
}

function viewChange(change: ClauseChange<NormClause>): z.input<typeof normComparison>["clauses"][number] {
  switch (change.change) {
    case "same":
      return { change: "same", before: null, after: change.clause, parts: [] };
    case "changed":
      return { change: "changed", before: change.before, after: change.after, parts: [...change.parts] };
    case "added":
      return { change: "added", before: null, after: change.after, parts: [] };
    case "removed":
      return { change: "removed", before: change.before, after: null, parts: [] };
  }
}
