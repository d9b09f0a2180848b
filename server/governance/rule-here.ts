import type { Actor } from "@xinheng/domain/access/actor.ts";
import { ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../catalogue/pack-context.ts";
import type { ReadTx, Tx } from "../platform/database.ts";
import type { House } from "../platform/house.ts";

/** Who reads, when, by which packs. */
export type OrderReader = {
  readonly tx: ReadTx;
  readonly house: House;
  readonly actor: Actor;
  readonly today: string;
};
/** What a deed on dues, cooperations, internal rules or the check stands on. */
export type OrderMover = OrderReader & { readonly tx: Tx; readonly now: Date };

type OrderRule = "dues" | "cooperation-approval" | "internal-rules" | "decoupling" | "integrity-agenda";

/** The rule in force here today; its id is its type. */
export async function ruleHere<T extends OrderRule>(
  { tx, house, actor, today }: OrderReader,
  type: T,
): Promise<RuleOf<T> | Refusal<"governance-rules-missing">> {
  const context = await packContextOf(tx, actor.associationId, today);
  return (
    ruleInForce(house.packs.set, { type, id: type }, context) ?? refuse("governance-rules-missing", { rule: type })
  );
}
