import { ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import { standingRungs } from "@xinheng/domain/discipline/cases/case.ts";
import { type LetterDuty, letterDutyOf, letterRungOf } from "@xinheng/domain/discipline/letters/case-letter.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { CaseReader } from "../cases/case-step.ts";
import type { KeptCase } from "../cases/case-store.ts";

/** What is owed of a case's letters today, by the periods in force; null: nothing, or the rule sets no period. */
export async function letterDutyIn(
  { tx, house, today }: Pick<CaseReader, "tx" | "house" | "today">,
  kept: KeptCase,
  rule: RuleOf<"discipline">,
): Promise<LetterDuty | null> {
  const rung = letterRungOf(rule, standingRungs(kept));
  const isDone = kept.executions.some((one) => one.rung === rung);
  if (kept.stage !== "final" || kept.finalOn === null || rung === null || isDone) return null;
  const context = await packContextOf(tx, kept.associationId, today);
  const deadline = ruleInForce(house.packs.set, { type: "deadline", id: rule.deadline }, context);
  const periodFor = (name: string) => deadline?.limits.find((limit) => limit.case === name)?.period;
  const [send, receive] = [periodFor("letter-to-send"), periodFor("letter-to-receive")];
  if (send === undefined || receive === undefined) return null;
  const { finalOn, letters } = kept;
  return letterDutyOf({ finalOn, letters }, { calendar: house.packs.calendar(), limits: { send, receive }, today });
}
