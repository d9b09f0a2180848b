import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { type Actor, officesHere, spokenFor } from "@xinheng/domain/access/actor.ts";
import {
  judgeMediationMove,
  type MediationAct,
  type MediationMove,
  type MediationRole,
  mediationSide,
  type MediationSide,
} from "@xinheng/domain/discipline/mediation/mediation.ts";
import { type PackContext, ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { type Clock, startClock } from "@xinheng/domain/clock.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { saveClock } from "../../platform/clock-store.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { stopStageClock } from "../stage-clock.ts";
import { listMediationPapers } from "./mediation-paper-store.ts";
import { findMediationForUpdate, type KeptMediation, partiesOf } from "./mediation-store.ts";

export const mediationParams = z.object({ mediationId: z.uuid() });

/** Who reads or acts, and when. */
export type MediationReader = {
  readonly tx: ReadTx;
  readonly house: House;
  readonly actor: Actor;
  readonly today: string;
};

/** What the secretariat writes down for a party that brought it on paper: which side, and the paper. A party itself leaves both out. */
export const onPaper = { side: mediationSide.optional(), paper: z.uuid().nullable().default(null) };

/** As what somebody stands in a matter; null: it is none of theirs. A party is a party before everything else. */
export async function roleIn(tx: ReadTx, actor: Actor, kept: KeptMediation): Promise<MediationRole | null> {
  return (await rolesIn(tx, actor, [kept])).get(kept.id) ?? null;
}

/** The same of many matters, asked once; those that are none of theirs are left out. */
export async function rolesIn(
  tx: ReadTx,
  actor: Actor,
  matters: readonly KeptMediation[],
): Promise<Map<string, MediationRole>> {
  const held = officesHere(actor);
  const spoken = spokenFor(held);
  const standing = await findStanding(tx, [...spoken, ...matters.flatMap(partiesOf)]);
  const today = (id: string) => standing.get(id)?.id ?? id;
  const own = new Set(spoken.map(today));
  const isCommittee = held.some(({ office }) => office === "committee-member");
  const roleOf = (kept: KeptMediation): MediationRole | null => {
    if (kept.requesterId !== null && own.has(today(kept.requesterId))) return "requester";
    if (kept.respondentId !== null && own.has(today(kept.respondentId))) return "respondent";
    const mediates = kept.mediatorAccount !== null && kept.mediatorAccount === actor.id;
    if (mediates && isCommittee) return "mediator";
    return isSecretariat(actor) ? "house" : null;
  };
  return new Map(
    matters.flatMap((kept): [string, MediationRole][] => {
      const role = roleOf(kept);
      return role === null ? [] : [[kept.id, role]];
    }),
  );
}

/** Whether the secretariat of the association asks, which keeps the register and the roll. */
export function isSecretariat(actor: Actor): boolean {
  return officesHere(actor).some(({ office }) => office === "secretary-general" || office === "secretariat");
}

export type Held = { readonly kept: KeptMediation; readonly role: MediationRole };
type MoveRefusal = Refusal<"mediation-not-found" | "mediation-stage-wrong" | "mediation-not-your-move">;

/** Takes hold of a matter in a stage and by somebody that let the move be made, or tells why it cannot be. */
export async function holdMediation(
  { tx, actor }: { readonly tx: Tx; readonly actor: Actor },
  mediationId: string,
  move: MediationMove,
): Promise<Held | MoveRefusal> {
  const kept = await findMediationForUpdate(tx, mediationId);
  const role = kept === null ? null : await roleIn(tx, actor, kept);
  if (kept === null || role === null) return refuse("mediation-not-found");
  return judgeMediationMove(kept, role, move) ?? { kept, role };
}

/** The same for what is done for one side: its own deed, or what the secretariat enters from its paper. */
export async function holdForSide(
  given: { readonly tx: Tx; readonly actor: Actor },
  mediationId: string,
  asked: { readonly move: MediationMove; readonly sent: Parameters<typeof sideOf>[2] },
): Promise<
  (Held & { readonly side: MediationSide }) | MoveRefusal | Exclude<Awaited<ReturnType<typeof sideOf>>, string>
> {
  const held = await holdMediation(given, mediationId, asked.move);
  if (isRefusal(held)) return held;
  const side = await sideOf(given.tx, held, asked.sent);
  return isRefusal(side) ? side : { ...held, side };
}

/** For which side something is done: the party's own, or the one whose paper the secretariat holds in hands. */
export async function sideOf(
  tx: ReadTx,
  { kept, role }: Held,
  sent: { readonly side?: MediationSide | undefined; readonly paper: string | null },
): Promise<
  MediationSide | Refusal<"mediation-side-missing" | "mediation-not-your-move" | "mediation-paper-not-found">
> {
  if (role === "mediator") return refuse("mediation-not-your-move");
  if (role === "house" && (sent.side === undefined || sent.paper === null)) return refuse("mediation-side-missing");
  const unknown = await paperFault(tx, kept, sent.paper);
  return unknown ?? (role === "house" ? (sent.side ?? "requester") : role);
}

/** Null: the matter holds the paper, or none is named. */
export async function paperFault(
  tx: ReadTx,
  kept: KeptMediation,
  paper: string | null,
): Promise<Refusal<"mediation-paper-not-found"> | null> {
  if (paper === null) return null;
  const found = await listMediationPapers(tx, kept);
  return found.some(({ id }) => id === paper) ? null : refuse("mediation-paper-not-found", { id: paper });
}

/** What a side did, as it is kept. */
export function actOf(
  held: Held,
  side: MediationSide,
  done: Pick<MediationAct, "what" | "says" | "text" | "paper" | "on">,
): MediationAct {
  return { ...done, side, onPaper: held.role === "house" };
}

export function mediationRule(
  packs: PackSet,
  context: PackContext,
): RuleOf<"deadline"> | Refusal<"mediation-rule-missing"> {
  const rule = ruleInForce(packs, { type: "deadline", id: "deadline-mediation" }, context);
  return rule ?? refuse("mediation-rule-missing", { rule: "deadline-mediation" });
}

/** A clock of one case of the rule, from today; the day it starts on is not counted (民法典 201). */
export function mediationClock(
  house: House,
  rule: RuleOf<"deadline">,
  of: { readonly case: "consent" | "settle" | "perform"; readonly today: string },
): Clock | Refusal<"mediation-rule-missing"> {
  const limit = rule.limits.find((one) => one.case === of.case);
  if (limit === undefined) return refuse("mediation-rule-missing", { rule: `${rule.id} ${of.case}` });
  const event = { id: uuidv7(), startedOn: of.today, period: limit.period, ruleEdition: entryRef(rule) };
  return startClock(event, house.packs.calendar());
}

const strikes = "note-mediation-overdue";

/** Sets the clock of a matter going in the place of the one before it. */
export async function startMediationClock(
  tx: Tx,
  matter: Pick<KeptMediation, "id" | "associationId">,
  clock: Clock,
): Promise<void> {
  await stopMediationClock(tx, matter.id);
  await saveClock(tx, {
    ...{ ...clock, associationId: matter.associationId, subjectId: null, matter: "mediation", matterId: matter.id },
    ...{ operation: strikes, ownerOffice: "secretariat", fault: null },
  });
}

export async function stopMediationClock(tx: Tx, mediationId: string): Promise<void> {
  await stopStageClock(tx, mediationId, strikes);
}

/**
 * What the journal keeps of every step: which matter, and neither a word of it nor whose it is. The journal, like the list of
 * deadlines, is read by offices that no mediation concerns.
 */
export function mediationJournal({ params }: { params: { mediationId: string } }) {
  return { ids: { mediation: params.mediationId } };
}
