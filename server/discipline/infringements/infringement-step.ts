import { z } from "zod";
import { type Actor, answeredFor, officesHere } from "@xinheng/domain/access/actor.ts";
import { type PackContext, ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import { entryRef, type PackSet } from "@xinheng/domain/catalogue/pack.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import {
  closedInfringementStages,
  isIdentified,
  type InfringementMove,
  type InfringementRole,
  type InfringementStage,
  judgeInfringementMove,
} from "@xinheng/domain/discipline/infringements/infringement.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { isSecretariat } from "../mediation/mediation-step.ts";
import { setStageClock } from "../stage-clock.ts";
import {
  changeInfringement,
  findInfringementForUpdate,
  type InfringementChange,
  type KeptInfringement,
} from "./infringement-store.ts";

export const infringementParams = z.object({ infringementId: z.uuid() });

/** Who reads or acts, and when. */
export type InfringementReader = {
  readonly tx: ReadTx;
  readonly house: House;
  readonly actor: Actor;
  readonly today: string;
};
export type InfringementMover = InfringementReader & { readonly tx: Tx; readonly now: Date };

/** Whether the secretariat or a supervisor asks: what the association did is not the secretariat's alone to judge. */
export function handlesInfringements(actor: Actor): boolean {
  return isSecretariat(actor) || officesHere(actor).some(({ office }) => office === "supervisor");
}

/**
 * As what somebody stands in it; null: it is none of theirs, or their own act is complained of. Whom of the register the office
 * wrote down has no part in it either before it is sure that they complained.
 */
export async function infringementRoleOf(
  tx: ReadTx,
  actor: Actor,
  kept: KeptInfringement,
): Promise<InfringementRole | null> {
  const { fromId, against, parts } = kept;
  const own = answeredFor(officesHere(actor));
  const standing = await findStanding(tx, [...own, ...(fromId === null ? [] : [fromId])]);
  const today = (id: string) => standing.get(id)?.id ?? id;
  if (fromId !== null && own.some((id) => today(id) === today(fromId)))
    return isIdentified(kept) ? "complainant" : null;
  if (!handlesInfringements(actor) || actor.id === null || against.includes(actor.id)) return null;
  return parts.officers.at(-1)?.accountId === actor.id ? "officer" : "house";
}

export type HeldInfringement = { readonly kept: KeptInfringement; readonly role: InfringementRole };
type MoveRefusal = Refusal<"infringement-not-found" | "infringement-stage-wrong" | "infringement-not-your-move">;

/** Takes hold of it at a stage and by somebody that let the move be made, or tells why it cannot be. */
export async function holdInfringement(
  { tx, actor }: { readonly tx: Tx; readonly actor: Actor },
  infringementId: string,
  move: InfringementMove,
): Promise<HeldInfringement | MoveRefusal> {
  const kept = await findInfringementForUpdate(tx, infringementId);
  const role = kept === null ? null : await infringementRoleOf(tx, actor, kept);
  if (kept === null || role === null) return refuse("infringement-not-found");
  return judgeInfringementMove(kept.stage, role, move) ?? { kept, role };
}

type RuleRefusal = Refusal<"infringement-rule-missing">;

/** The periods in force here today. */
export function infringementRule(packs: PackSet, context: PackContext): RuleOf<"deadline"> | RuleRefusal {
  const id = "deadline-infringement";
  return ruleInForce(packs, { type: "deadline", id }, context) ?? refuse("infringement-rule-missing", { rule: id });
}

export type InfringementTimed = InfringementStage | "extension" | "second-look-asked";

/** The length of a period by its case; null: the rule sets none. */
export async function infringementPeriod(
  { tx, house, today }: Pick<InfringementReader, "tx" | "house" | "today">,
  { associationId }: Pick<KeptInfringement, "associationId">,
  of: InfringementTimed,
): Promise<
  { readonly period: RuleOf<"deadline">["limits"][number]["period"]; readonly edition: string } | null | RuleRefusal
> {
  const rule = infringementRule(house.packs.set, await packContextOf(tx, associationId, today));
  if (isRefusal(rule)) return rule;
  const limit = rule.limits.find((one) => one.case === of);
  return limit === undefined ? null : { period: limit.period, edition: entryRef(rule) };
}

const strikes = "note-infringement-overdue";

/** As the clock knows it. */
export function clockedInfringement({ id, associationId }: Pick<KeptInfringement, "id" | "associationId">) {
  return { matter: "infringement", id, associationId, strikes } as const;
}

/** Brings it to a stage with what the step leaves behind, and sets the stage's period going in the place of the one before. */
export async function enterInfringementStage(
  mover: Pick<InfringementMover, "tx" | "house" | "today">,
  kept: Pick<KeptInfringement, "id" | "associationId" | "parts">,
  to: { readonly stage: InfringementStage; readonly change?: InfringementChange; readonly from?: string },
): Promise<RuleRefusal | null> {
  const { tx, today } = mover;
  const limit = await infringementPeriod(mover, kept, to.stage);
  if (isRefusal(limit)) return limit;
  const endedOn = closedInfringementStages.includes(to.stage) ? today : null;
  await changeInfringement(tx, kept, {
    ...{ ...to.change, endedOn, stage: to.stage, stageSince: today, overdueOn: null },
  });
  await setStageClock(mover, clockedInfringement(kept), limit === null ? null : { ...limit, from: to.from ?? today });
  return null;
}

/** Null: none is named, or it holds the paper. */
export function infringementPaperFault(
  { parts }: Pick<KeptInfringement, "parts">,
  paper: string | null,
): Refusal<"infringement-paper-not-found"> | null {
  if (paper === null || parts.papers.some(({ id }) => id === paper)) return null;
  return refuse("infringement-paper-not-found", { id: paper });
}

/** Null: the day lies between the two. */
export function judgeInfringementDay(
  on: string,
  { from, until }: { readonly from: string; readonly until: string },
): Refusal<"infringement-day-wrong"> | null {
  return on < from || on > until ? refuse("infringement-day-wrong", { on, from, until }) : null;
}

/** Of whomever: more than anybody reads. */
export const mostInfringementPapers = 200;

/** Null: one more is taken. */
export function infringementFull(held: readonly unknown[], most: number): Refusal<"infringement-full"> | null {
  return held.length < most ? null : refuse("infringement-full", { most });
}

/** What the journal keeps of every step: which, and neither a word of it nor whose it is. */
export function infringementJournal({ params }: { params: { infringementId: string } }) {
  return { ids: { infringement: params.infringementId } };
}
