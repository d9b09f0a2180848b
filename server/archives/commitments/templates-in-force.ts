import { type PackContext, ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";

/** The letters that may be signed on a day, each in the edition in force. */
export function templatesInForce(packs: PackSet, context: PackContext): RuleOf<"commitment-template">[] {
  const ids = packs.flatMap((entry) =>
    entry.kind === "rule" && entry.type === "commitment-template" ? [entry.id] : [],
  );
  return [...new Set(ids)].flatMap((id) => ruleInForce(packs, { type: "commitment-template", id }, context) ?? []);
}
