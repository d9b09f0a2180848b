import { z } from "zod";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import { lastDayOf, type Period } from "@xinheng/domain/calendar.ts";
import { ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import { articleOf } from "@xinheng/domain/governance/party.ts";
import { documentMissing, judgeSetupMove, type SetupMove } from "@xinheng/domain/governance/setup.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { findPaper } from "../papers/paper-store.ts";
import { findSetupForUpdate, type KeptSetup } from "./setup-store.ts";

export const setupParams = z.object({ setupId: z.uuid() });

export type SetupReader = {
  readonly tx: ReadTx;
  readonly house: House;
  readonly actor: Actor;
  readonly today: string;
};
export type SetupMover = SetupReader & { readonly tx: Tx; readonly now: Date };
export type SetupRule = RuleOf<"self-discipline-setup">;

/** A matter, held, with the rule in force here today and how it is cited. */
export type SetupStep = {
  readonly setup: KeptSetup;
  readonly rule: SetupRule;
  readonly article: string;
  readonly associationId: string;
};

export type SetupStepCode = "setup-not-found" | "setup-out-of-order";

export async function setupRuleFor(reader: SetupReader): Promise<SetupRule> {
  const { tx, house, actor, today } = reader;
  const context = await packContextOf(tx, actor.associationId, today);
  const id = "self-discipline-setup";
  const rule = ruleInForce(house.packs.set, { type: id, id }, context);
  if (rule === null) throw new Error("the packs that are shipped hold no rule on the self-discipline body");
  return rule;
}

/** Takes hold of a matter for a step; a step out of its order is refused with the article. */
export async function stepOfSetup(
  mover: SetupMover,
  setupId: string,
  move: SetupMove,
): Promise<SetupStep | Refusal<SetupStepCode>> {
  const setup = await findSetupForUpdate(mover.tx, setupId);
  const { associationId } = mover.actor;
  if (setup === null || associationId === null) return refuse("setup-not-found");
  const rule = await setupRuleFor(mover);
  const article = articleOf(rule);
  return judgeSetupMove(setup.stage, move, article) ?? { setup, rule, article, associationId };
}

/** The document of a step: it must be named, and be there. */
export async function paperOfStep(
  tx: ReadTx,
  paperId: string | null,
  { move, article }: { readonly move: SetupMove; readonly article: string },
): Promise<string | Refusal<"setup-document-missing" | "paper-not-found">> {
  if (paperId === null) return documentMissing(move, article);
  return (await findPaper(tx, paperId)) === null ? refuse("paper-not-found") : paperId;
}

/** The last day of a step that begins today. */
export function dueAfter({ house, today }: SetupReader, period: Period): string {
  return lastDayOf(house.packs.calendar(), today, period).on;
}

/** One of the offices that the rule names, or which it does name. */
export function organOf<Organ extends { readonly id: string; readonly name: string; readonly nameEn: string }>(
  organs: readonly Organ[],
  id: string,
  article: string,
): Organ | Refusal<"setup-office-unknown"> {
  const known = organs.map(({ name }) => name).join("、");
  const knownEn = organs.map(({ nameEn }) => nameEn).join(", ");
  return (
    organs.find((organ) => organ.id === id) ?? refuse("setup-office-unknown", { office: id, known, knownEn, article })
  );
}
