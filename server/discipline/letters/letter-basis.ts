import { ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import { judgeLetterBasis, letterRungOf } from "@xinheng/domain/discipline/letters/case-letter.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { CaseReader } from "../cases/case-step.ts";

const id = "personal-letter-basis";

/** Null: what is decided tells no department of a person, or says by what right, as the law of today asks. */
export async function personalLetterFault(
  { tx, house, today }: Pick<CaseReader, "tx" | "house" | "today">,
  associationId: string,
  decided: Parameters<typeof judgeLetterBasis>[1] & { readonly rule: RuleOf<"discipline"> },
): Promise<Refusal<"case-letter-basis-missing" | "case-rule-missing"> | null> {
  if (!decided.isPerson || letterRungOf(decided.rule, decided.rungs) === null) return null;
  const law = ruleInForce(house.packs.set, { type: id, id }, await packContextOf(tx, associationId, today));
  return law === null ? refuse("case-rule-missing", { rule: id }) : judgeLetterBasis({ ...decided.rule, law }, decided);
}
