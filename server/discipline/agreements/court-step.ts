import { v7 as uuidv7 } from "uuid";
import { ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import { startClock } from "@xinheng/domain/clock.ts";
import {
  type CourtFacts,
  courtUntil,
  judgeCourtRoad,
} from "@xinheng/domain/discipline/agreements/court-confirmation.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { saveClock } from "../../platform/clock-store.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import type { KeptMediation } from "../mediation/mediation-store.ts";
import { stopStageClock } from "../stage-clock.ts";

type Reader = { readonly tx: ReadTx; readonly house: House };
const ruleId = "court-confirmation";
const strikes = "note-court-time-over";

/** The rule of the way to the court on a day; null: none was in force. */
export async function courtRuleOn(
  { tx, house }: Reader,
  associationId: string,
  on: string,
): Promise<RuleOf<"court-confirmation"> | null> {
  return ruleInForce(house.packs.set, { type: ruleId, id: ruleId }, await packContextOf(tx, associationId, on));
}

/** What decides whether an agreement can be laid before a court, by the rule of the day it took effect; null: none was in force. */
export async function courtFactsOf(reader: Reader, kept: KeptMediation): Promise<CourtFacts | null> {
  const { agreedOn, touches, acts, applications } = kept;
  const rule = agreedOn === null ? null : await courtRuleOn(reader, kept.associationId, agreedOn);
  if (agreedOn === null || rule === null) return null;
  return { rule, until: courtUntil(rule, agreedOn, reader.house.packs.calendar()), touches, acts, applications };
}

/** The same for a deed, which cannot go on without a rule. */
export async function courtFactsFor(
  reader: Reader,
  kept: KeptMediation,
): Promise<CourtFacts | Refusal<"mediation-rule-missing">> {
  return (await courtFactsOf(reader, kept)) ?? refuse("mediation-rule-missing", { rule: ruleId });
}

/** Sets the time in which both can apply going, unless the law excludes the agreement from it. */
export async function startCourtClock(
  { tx, house }: Reader & { readonly tx: Tx },
  kept: KeptMediation,
  agreedOn: string,
): Promise<void> {
  const facts = await courtFactsOf({ tx, house }, { ...kept, agreedOn });
  if (facts === null || judgeCourtRoad(facts, agreedOn) !== null) return;
  const { rule } = facts;
  const event = { id: uuidv7(), startedOn: agreedOn, period: rule.period, ruleEdition: entryRef(rule) };
  await saveClock(tx, {
    ...{ ...startClock(event, house.packs.calendar()), associationId: kept.associationId, subjectId: null },
    ...{ matter: "mediation", matterId: kept.id, operation: strikes, ownerOffice: "secretariat", fault: null },
  });
}

/** It was applied, or there is nothing left to confirm. */
export async function stopCourtClock(tx: Tx, mediationId: string): Promise<void> {
  await stopStageClock(tx, mediationId, strikes);
}
