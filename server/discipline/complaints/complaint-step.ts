import { z } from "zod";
import { type Actor, officesHere, spokenFor } from "@xinheng/domain/access/actor.ts";
import { findEntry, type PackContext, ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import { entryRef, type PackSet } from "@xinheng/domain/catalogue/pack.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import {
  closedComplaintStages,
  type ComplaintMove,
  type ComplaintRole,
  type ComplaintStage,
  judgeComplaintMove,
} from "@xinheng/domain/discipline/complaints/complaint.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { isSecretariat } from "../mediation/mediation-step.ts";
import { setStageClock } from "../stage-clock.ts";
import { listComplaintPapers } from "./complaint-paper-store.ts";
import {
  changeComplaint,
  type ComplaintChange,
  findComplaintForUpdate,
  type KeptComplaint,
} from "./complaint-store.ts";

export const complaintParams = z.object({ complaintId: z.uuid() });

/** Who reads or acts, and when. */
export type ComplaintReader = {
  readonly tx: ReadTx;
  readonly house: House;
  readonly actor: Actor;
  readonly today: string;
};
export type ComplaintMover = ComplaintReader & { readonly tx: Tx; readonly now: Date };

/** As what somebody stands in a complaint; null: it is none of theirs. Whoever speaks for a side is that before everything else. */
export async function complaintRoleOf(tx: ReadTx, actor: Actor, kept: KeptComplaint): Promise<ComplaintRole | null> {
  const held = officesHere(actor);
  const spoken = spokenFor(held);
  const standing = await findStanding(tx, [...spoken, kept.subjectId, ...(kept.fromId === null ? [] : [kept.fromId])]);
  const today = (id: string) => standing.get(id)?.id ?? id;
  const own = spoken.map(today);
  // Before it is asked a complaint is not the member's to know of; its speaker has no other way in either.
  if (own.includes(today(kept.subjectId))) return kept.question === null ? null : "member";
  if (kept.fromId !== null && own.includes(today(kept.fromId))) return "complainant";
  if (isSecretariat(actor)) return "house";
  return held.some(({ office }) => office === "supervisor") ? "overseer" : null;
}

export type HeldComplaint = { readonly kept: KeptComplaint; readonly role: ComplaintRole };
type MoveRefusal = Refusal<"complaint-not-found" | "complaint-stage-wrong" | "complaint-not-your-move">;

/** Takes hold of a complaint at a stage and by somebody that let the move be made, or tells why it cannot be. */
export async function holdComplaint(
  { tx, actor }: { readonly tx: Tx; readonly actor: Actor },
  complaintId: string,
  move: ComplaintMove,
): Promise<HeldComplaint | MoveRefusal> {
  const kept = await findComplaintForUpdate(tx, complaintId);
  const role = kept === null ? null : await complaintRoleOf(tx, actor, kept);
  if (kept === null || role === null) return refuse("complaint-not-found");
  return judgeComplaintMove(kept.stage, role, move) ?? { kept, role };
}

/** The rule in force here today, by which a new complaint is dealt with. */
export function complaintsRule(
  packs: PackSet,
  context: PackContext,
): RuleOf<"complaints"> | Refusal<"complaint-rule-missing"> {
  const id = "complaints-about-members";
  return ruleInForce(packs, { type: "complaints", id }, context) ?? refuse("complaint-rule-missing", { rule: id });
}

/** The rule a complaint came in under: it binds to the end, whatever came into force since. */
export function ruleOfComplaint(
  { packs }: House,
  ruleEdition: string,
): RuleOf<"complaints"> | Refusal<"complaint-rule-missing"> {
  const found = findEntry(packs.set, ruleEdition);
  if (isRefusal(found) || found.kind !== "rule" || found.type !== "complaints")
    return refuse("complaint-rule-missing", { rule: ruleEdition });
  return found;
}

type Clocked = Pick<KeptComplaint, "id" | "associationId" | "ruleEdition">;

/** Brings a complaint to a stage with what the step leaves behind, and sets the stage's period going in the place of the one before. */
export async function enterComplaintStage(
  mover: Pick<ComplaintMover, "tx" | "house" | "today">,
  kept: Clocked,
  to: { readonly stage: ComplaintStage; readonly change?: ComplaintChange },
): Promise<Refusal<"complaint-rule-missing"> | null> {
  const { tx, house, today } = mover;
  const rule = ruleOfComplaint(house, kept.ruleEdition);
  if (isRefusal(rule)) return rule;
  const context = await packContextOf(tx, kept.associationId, today);
  const deadline = ruleInForce(house.packs.set, { type: "deadline", id: rule.deadline }, context);
  if (deadline === null) return refuse("complaint-rule-missing", { rule: rule.deadline });
  const ended = closedComplaintStages.includes(to.stage) ? { endedOn: today } : {};
  await changeComplaint(tx, kept.id, { ...to.change, ...ended, stage: to.stage, stageSince: today, overdueOn: null });
  const limit = deadline.limits.find((one) => one.case === to.stage);
  await setStageClock(
    mover,
    { matter: "complaint", id: kept.id, associationId: kept.associationId, strikes: "note-complaint-overdue" },
    limit === undefined ? null : { period: limit.period, edition: entryRef(deadline), from: today },
  );
  return null;
}

/** Null: none is named, or the complaint holds it. */
export async function complaintPaperFault(
  tx: ReadTx,
  complaintId: string,
  paper: string | null,
): Promise<Refusal<"complaint-paper-not-found"> | null> {
  if (paper === null) return null;
  const found = await listComplaintPapers(tx, complaintId);
  return found.some(({ id }) => id === paper) ? null : refuse("complaint-paper-not-found", { id: paper });
}

/** Null: the day lies between the two. */
export function judgeComplaintDay(
  on: string,
  { from, until }: { readonly from: string; readonly until: string },
): Refusal<"complaint-day-wrong"> | null {
  return on < from || on > until ? refuse("complaint-day-wrong", { on, from, until }) : null;
}

/** What the journal keeps of every step: which complaint, and neither a word of it nor whose it is. */
export function complaintJournal({ params }: { params: { complaintId: string } }) {
  return { ids: { complaint: params.complaintId } };
}
