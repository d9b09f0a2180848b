import { type Actor, ownAssociation } from "@xinheng/domain/access/actor.ts";
import { ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import { countParty } from "@xinheng/domain/governance/party.ts";
import { isHeldOn } from "@xinheng/domain/governance/seat.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { listSeats } from "../bodies/seat-store.ts";
import { charterInForce } from "../charter-in-force.ts";
import { listPersons, saveCount } from "./person-store.ts";
import { listRecommendations } from "./recommendation-store.ts";

export type PartyReader = {
  readonly tx: ReadTx;
  readonly house: House;
  readonly actor: Actor;
  readonly today: string;
};
export type PartyMover = PartyReader & { readonly tx: Tx; readonly now: Date };
export type PartyRule = RuleOf<"party-building">;

export async function partyRuleFor(reader: PartyReader): Promise<PartyRule> {
  const { tx, house, actor, today } = reader;
  const id = "party-building";
  const context = await packContextOf(tx, actor.associationId, today);
  const rule = ruleInForce(house.packs.set, { type: id, id }, context);
  if (rule === null) throw new Error("the packs that are shipped hold no rule on party building");
  return rule;
}

/** A day that has not come is on no document. */
export function dayAhead(on: string, today: string): Refusal<"party-day-ahead"> | null {
  return on > today ? refuse("party-day-ahead", { on, today }) : null;
}

/** Whether every party body whose opinion is asked agreed. */
export function hasAllOpinions(
  rule: PartyRule,
  opinions: readonly { readonly organ: string; readonly verdict: "agree" | "disagree" }[],
): boolean {
  return rule.organs.every(({ id }) => opinions.some(({ organ, verdict }) => organ === id && verdict === "agree"));
}

/** Counts the list of names anew for those who may not read it; called in every deed that changes it. */
export async function countAnew(mover: PartyMover, rule: PartyRule): Promise<void> {
  const { tx, today, now } = mover;
  const charter = await charterInForce(tx, today);
  const rules = isRefusal(charter) ? null : charter.rules;
  const seats = await listSeats(tx);
  const here = (await listPersons(tx)).filter((person) => isHeldOn(person, today));
  const count = countParty(
    here.map(({ standing, post, transferred, seatId }) => {
      const seat = seats.find((one) => one.id === seatId && isHeldOn(one, today));
      const body = rules?.bodies.find(({ id }) => id === seat?.body);
      const held = rules?.posts.find(({ id }) => id === seat?.post);
      return {
        ...{ standing, post, transferred },
        seat: seat === undefined ? null : { bodyKind: body?.kind ?? "", officer: held?.officer === true },
      };
    }),
  );
  const all = await listRecommendations(tx);
  const recommended = all.filter(({ opinions }) => hasAllOpinions(rule, opinions)).length;
  await saveCount(tx, ownAssociation(mover.actor), { ...count, recommended }, now);
}
