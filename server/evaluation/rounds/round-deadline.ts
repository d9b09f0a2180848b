import { v7 as uuidv7 } from "uuid";
import type { OperationName } from "@xinheng/domain/access/permission.ts";
import { addPeriod, type Period } from "@xinheng/domain/calendar.ts";
import { ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { startClock, stopClock } from "@xinheng/domain/clock.ts";
import type { PeriodView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { findClockOfMatter, saveClock } from "../../platform/clock-store.ts";
import type { Tx } from "../../platform/database.ts";
import type { ModelReader } from "../found-model.ts";

const rules = ["deadline-evaluation-round", "deadline-evaluation-validity"] as const;
type Limit = { readonly period: Period; readonly edition: string };

/** A period of the packs in force here today. */
async function limitOf(
  { tx, house, actor, today }: ModelReader,
  wanted: { readonly rule: (typeof rules)[number]; readonly case: string },
): Promise<Limit | Refusal<"evaluation-rule-missing">> {
  const context = await packContextOf(tx, actor.associationId, today);
  const rule = ruleInForce(house.packs.set, { type: "deadline", id: wanted.rule }, context);
  const limit = rule?.limits.find((one) => one.case === wanted.case);
  if (rule === null || limit === undefined)
    return refuse("evaluation-rule-missing", { rule: `${wanted.rule} ${wanted.case}` });
  return { period: limit.period, edition: entryRef(rule) };
}

/** All periods of a round, with how far the source of each was seen. */
export async function listPeriods({ tx, house, actor, today }: ModelReader): Promise<PeriodView[]> {
  const context = await packContextOf(tx, actor.associationId, today);
  return rules.flatMap((id) => {
    const rule = ruleInForce(house.packs.set, { type: "deadline", id }, context);
    if (rule === null) return [];
    return rule.limits.map(({ case: of, name, period }) => ({
      ...{ case: of, name, count: period.count, unit: period.unit },
      ...{ source: rule.source.document, mark: rule.source.mark },
    }));
  });
}

/** What a clock of a round is about, and what it does when it is over. */
const clocks = {
  call: { matter: "evaluation-round", strikes: "close-evaluation-call" },
  remarks: { matter: "evaluation-round", strikes: "close-evaluation-remarks" },
  publicity: { matter: "evaluation-entry", strikes: "finish-evaluation-publicity" },
  review: { matter: "evaluation-entry", strikes: "call-grade-review" },
  marks: { matter: "evaluation-entry", strikes: "note-marks-overdue" },
} as const satisfies Record<string, { matter: string; strikes: OperationName }>;
type RoundClock = keyof typeof clocks;

/** Starts a period from today; answers its last day. The day it starts on is not counted (民法典 201). */
export async function startRoundClock(
  reader: ModelReader & { readonly tx: Tx },
  step: RoundClock,
  about: { readonly id: string; readonly associationId: string; readonly subjectId: string | null },
): Promise<string | Refusal<"evaluation-rule-missing">> {
  const { tx, house, today } = reader;
  const limit = await limitOf(reader, { rule: "deadline-evaluation-round", case: step });
  if (isRefusal(limit)) return limit;
  const { matter, strikes } = clocks[step];
  const started = startClock(
    { id: uuidv7(), startedOn: today, period: limit.period, ruleEdition: limit.edition },
    house.packs.calendar(),
  );
  await saveClock(tx, {
    ...started,
    ...{ associationId: about.associationId, subjectId: about.subjectId, matter, matterId: about.id },
    ...{ operation: strikes, ownerOffice: "secretariat", fault: null },
  });
  return started.dueOn;
}

/** The day by which a period that begins on a day is over, for what is told and not started. */
export async function periodEnd(
  reader: ModelReader,
  step: RoundClock,
  startedOn: string,
): Promise<string | Refusal<"evaluation-rule-missing">> {
  const limit = await limitOf(reader, { rule: "deadline-evaluation-round", case: step });
  if (isRefusal(limit)) return limit;
  const { period, edition: ruleEdition } = limit;
  return startClock({ id: "", startedOn, period, ruleEdition }, reader.house.packs.calendar()).dueOn;
}

/** Whatever ended the step before its time: its deadline has no consequence any more. */
export async function stopRoundClocks(tx: Tx, matterId: string): Promise<void> {
  for (const step of Object.keys(clocks) as RoundClock[]) await stopRoundClock(tx, matterId, step);
}

/** One of them; what else runs on the matter goes on. */
export async function stopRoundClock(tx: Tx, matterId: string, step: RoundClock): Promise<void> {
  const clock = await findClockOfMatter(tx, matterId, clocks[step].strikes);
  const stopped = clock === null ? null : stopClock(clock);
  if (clock !== null && stopped !== null && !isRefusal(stopped)) await saveClock(tx, { ...clock, ...stopped });
}

/** The last day of a grade that begins today. */
export async function lastDayOfGrade(reader: ModelReader): Promise<string | Refusal<"evaluation-rule-missing">> {
  const limit = await limitOf(reader, { rule: "deadline-evaluation-validity", case: "validity" });
  if (isRefusal(limit)) return limit;
  const { count, unit } = limit.period;
  if (unit === "WD") return refuse("evaluation-rule-missing", { rule: "deadline-evaluation-validity (D, M, Y)" });
  return addPeriod(reader.today, { count, unit });
}
