import { ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { CaseReader } from "../cases/case-step.ts";

const id = "case-interviewers";

/** How many ask in an interview at the least, by the rule of the day it was held. */
export async function interviewersRule(
  { tx, house }: Pick<CaseReader, "tx" | "house">,
  associationId: string,
  on: string,
): Promise<RuleOf<"case-interviewers"> | Refusal<"case-rule-missing">> {
  const context = await packContextOf(tx, associationId, on);
  return ruleInForce(house.packs.set, { type: id, id }, context) ?? refuse("case-rule-missing", { rule: id });
}
