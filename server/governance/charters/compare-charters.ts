import { z } from "zod";
import { type ClauseChange, diffClauses, diffRules } from "@xinheng/domain/governance/charter-diff.ts";
import { charterComparison } from "@xinheng/domain/governance/charter-view.ts";
import { sayRuleChange } from "@xinheng/domain/governance/rule-words.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { findCharter, findCharterOn } from "./charter-store.ts";
import { summariseCharter } from "./view-charter.ts";

/** Two versions clause by clause and rule by rule; without `with`, beside the version it amends. */
export const compareCharters = question({
  name: "compare-charters",
  path: "/charters/{charterId}/comparison",
  says: {
    zh: "逐条对照章程的两个版本；不指明时与所修改的一版对照。",
    en: "Compares two versions of the charter clause by clause; by default with the one it amends.",
  },
  params: z.object({ charterId: z.uuid() }),
  query: z.object({ with: z.uuid().optional() }),
  reply: charterComparison,
  refuses: ["charter-not-found", "charter-nothing-to-compare"],
  async run({ tx, today, params, query }) {
    const after = await findCharter(tx, params.charterId);
    if (after === null) return refuse("charter-not-found");
    const former = query.with ?? after.amends;
    if (former === null) return refuse("charter-nothing-to-compare");
    const before = await findCharter(tx, former);
    if (before === null) return refuse("charter-not-found");
    const inForce = (await findCharterOn(tx, today))?.id ?? null;
    return {
      before: summariseCharter(before, inForce),
      after: summariseCharter(after, inForce),
      clauses: diffClauses(before.clauses, after.clauses).map(viewChange),
      rules: diffRules(before.rules, after.rules).map((change) => ({
        ...change,
        said: sayRuleChange(change, { before: before.rules, after: after.rules }),
      })),
    };
  },
});

function viewChange(change: ClauseChange): z.input<typeof charterComparison>["clauses"][number] {
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
