import { z } from "zod";
import { type Actor, answeredFor, officesHere } from "@xinheng/domain/access/actor.ts";
import { findEntry, type PackContext, ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import { entryRef, type PackSet } from "@xinheng/domain/catalogue/pack.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import {
  type CaseMove,
  type CaseRole,
  type CaseStage,
  closedCaseStages,
  judgeCaseMove,
} from "@xinheng/domain/discipline/cases/case.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { tellCaseLooks } from "../../access/look-store.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import { isSecretariat } from "../mediation/mediation-step.ts";
import { setStageClock } from "../stage-clock.ts";
import { listCasePapers } from "./case-paper-store.ts";
import { type CaseChange, changeCase, findCaseForUpdate, type KeptCase } from "./case-store.ts";

export const caseParams = z.object({ caseId: z.uuid() });

/** Who reads or acts, and when. */
export type CaseReader = {
  readonly tx: ReadTx;
  readonly house: House;
  readonly actor: Actor;
  readonly today: string;
};
export type CaseMover = CaseReader & { readonly tx: Tx; readonly now: Date };

/** As what somebody stands in a case; null: it is none of theirs. Whoever is accused is that before everything else. */
export async function caseRoleOf(tx: ReadTx, actor: Actor, kept: KeptCase): Promise<CaseRole | null> {
  const held = officesHere(actor);
  const own = answeredFor(held);
  const standing = await findStanding(tx, [...own, kept.subjectId]);
  const today = (id: string) => standing.get(id)?.id ?? id;
  const isRespondent = own.some((id) => today(id) === today(kept.subjectId));
  // Before the notice a case is nobody's to know of; who is accused has no other way in either.
  if (isRespondent) return kept.notice === null ? null : "respondent";
  if (isSecretariat(actor)) return "house";
  if (held.some(({ office }) => office === "committee-member")) {
    if (kept.investigation?.accountId === actor.id) return "investigator";
    if (kept.hearing?.panel.some(({ accountId }) => accountId === actor.id) === true) return "panel";
  }
  return held.some(({ office }) => office === "supervisor") ? "overseer" : null;
}

export type HeldCase = { readonly kept: KeptCase; readonly role: CaseRole };
type MoveRefusal = Refusal<"case-not-found" | "case-stage-wrong" | "case-not-your-move">;

/** Takes hold of a case at a stage and by somebody that let the move be made, or tells why it cannot be. */
export async function holdCase(
  { tx, actor }: { readonly tx: Tx; readonly actor: Actor },
  caseId: string,
  move: CaseMove,
): Promise<HeldCase | MoveRefusal> {
  const kept = await findCaseForUpdate(tx, caseId);
  const role = kept === null ? null : await caseRoleOf(tx, actor, kept);
  if (kept === null || role === null) return refuse("case-not-found");
  return judgeCaseMove(kept.stage, role, move) ?? { kept, role };
}

/** By which rule a case is conducted: that of members, or that of practitioners. */
const disciplineRules = { member: "discipline-members", practitioner: "discipline-practitioners" } as const;

/** The rule in force here today, by which a new case is conducted. */
export function disciplineRule(
  packs: PackSet,
  context: PackContext,
  of: keyof typeof disciplineRules = "member",
): RuleOf<"discipline"> | Refusal<"case-rule-missing"> {
  const id = disciplineRules[of];
  return ruleInForce(packs, { type: "discipline", id }, context) ?? refuse("case-rule-missing", { rule: id });
}

/** The rule a case was opened under: it binds to the end, whatever came into force since. */
export function ruleOfCase({ packs }: House, ruleEdition: string): RuleOf<"discipline"> | Refusal<"case-rule-missing"> {
  const found = findEntry(packs.set, ruleEdition);
  if (isRefusal(found) || found.kind !== "rule" || found.type !== "discipline")
    return refuse("case-rule-missing", { rule: ruleEdition });
  return found;
}

/** Of which rule an edition is: its name before the day. */
export function ruleIdOf(ruleEdition: string): string {
  return ruleEdition.split("@")[0] ?? ruleEdition;
}

/** The length of a stage's period; null: none runs in it. */
export async function periodOf(
  { tx, house, actor, today }: CaseReader,
  kept: Pick<KeptCase, "ruleEdition">,
  stage: CaseStage,
): Promise<
  | { readonly name: string; readonly period: RuleOf<"deadline">["limits"][number]["period"]; readonly edition: string }
  | null
  | Refusal<"case-rule-missing">
> {
  const rule = ruleOfCase(house, kept.ruleEdition);
  if (isRefusal(rule)) return rule;
  const context = await packContextOf(tx, actor.associationId, today);
  const deadline = ruleInForce(house.packs.set, { type: "deadline", id: rule.deadline }, context);
  if (deadline === null) return refuse("case-rule-missing", { rule: rule.deadline });
  const limit = deadline.limits.find((one) => one.case === stage);
  return limit === undefined ? null : { name: limit.name, period: limit.period, edition: entryRef(deadline) };
}

/** Brings a case to a stage with what the step leaves behind, and sets the stage's period going in the place of the one before. */
export async function enterStage(
  mover: CaseMover,
  kept: Pick<KeptCase, "id" | "associationId" | "ruleEdition">,
  to: { readonly stage: CaseStage; readonly change?: CaseChange; readonly from?: string },
): Promise<Refusal<"case-rule-missing"> | null> {
  const { tx, now, today } = mover;
  const limit = await periodOf(mover, kept, to.stage);
  if (isRefusal(limit)) return limit;
  const final = to.stage === "final" ? { finalOn: today } : {};
  await changeCase(tx, kept.id, { ...to.change, ...final, stage: to.stage, overdueOn: null, readyAt: now });
  await setStageClock(
    mover,
    { matter: "case", id: kept.id, associationId: kept.associationId, strikes: "note-case-overdue" },
    limit === null ? null : { ...limit, from: to.from ?? today },
  );
  if (closedCaseStages.includes(to.stage)) await tellCaseLooks(tx, kept.id, today);
  return null;
}

/** Null: the file holds the paper. */
export async function paperMissing(
  tx: ReadTx,
  caseId: string,
  paper: string | null,
): Promise<Refusal<"case-paper-not-found"> | null> {
  if (paper === null) return null;
  const found = await listCasePapers(tx, caseId);
  return found.some(({ id }) => id === paper) ? null : refuse("case-paper-not-found", { id: paper });
}

/** What the secretariat enters for the respondent rests on the respondent's paper. Null: it does, or the respondent acts itself. */
export async function entryFault(
  tx: ReadTx,
  { kept, role }: HeldCase,
  paper: string | null,
): Promise<Refusal<"case-statement-paper-missing" | "case-paper-not-found"> | null> {
  if (role === "house" && paper === null) return refuse("case-statement-paper-missing");
  return paperMissing(tx, kept.id, paper);
}

/** Null: the day lies between the two. */
export function judgeDay(
  on: string,
  { from, until }: { readonly from: string; readonly until: string },
): Refusal<"case-day-wrong"> | null {
  return on < from || on > until ? refuse("case-day-wrong", { on, from, until }) : null;
}

/** What the journal keeps of every step: which case, and neither a word of it nor whose it is. */
export function caseJournal({ params }: { params: { caseId: string } }) {
  return { ids: { case: params.caseId } };
}
