import { addDays, addPeriod, type Day } from "../calendar.ts";
import { ruleInForce } from "../catalogue/in-force.ts";
import { entryRef, type PackSet } from "../catalogue/pack.ts";
import type { RuleOf } from "../catalogue/rule-entry.ts";
import { recheckState } from "./publicity.ts";
import { type RecordMark, stoppingMark } from "./record-mark.ts";
import { isPastRetention, type Retained, type RetentionTerm, retentionTerm } from "./retention.ts";

/** The part of a record that decides who may see it. */
export type Gated = Retained & {
  readonly edition: string;
  readonly openScope: "public" | "members" | "authorised" | "internal";
  readonly publicFrom: Day | null;
  readonly publicUntil: Day | null;
  readonly held: string;
  readonly lastConfirmedOn: Day;
  readonly replacedAt: Date | null;
  readonly marks: readonly RecordMark[];
};

/**
 * What a visitor may see on a day. What the archive is asked for as of an earlier day does not enter here: what has been
 * withdrawn, has ended or was never public does not come back by asking for last year (HARD-PARTS b9).
 */
export type VisitorGate = {
  readonly today: Day;
  /** Each edition of each catalogue item. */
  readonly editions: ReadonlyMap<string, GateOfEdition>;
};

/**
 * The oldest confirmation with which its records are still shown, that which need not be pointed out, and what ends their
 * retention; null: nothing does.
 */
type GateOfEdition = {
  readonly confirmedSince: Day;
  readonly freshSince: Day;
  readonly retention: RetentionTerm | null;
};

const gates = new WeakMap<PackSet, Map<Day, VisitorGate>>();
/** Today, and the days as of which archives and evaluations are being read beside it. */
const daysRemembered = 16;

/**
 * The gate of a day. A record of an edition that the packs no longer hold is not shown: nobody can name its fields.
 * Remembered for the latest days asked for, because every request asks and counting it walks all items and their rules.
 */
export function visitorGate(packs: PackSet, today: Day): VisitorGate {
  const remembered = gates.get(packs) ?? new Map<Day, VisitorGate>();
  gates.set(packs, remembered);
  const known = remembered.get(today);
  if (known !== undefined) return known;
  const gate = countedGate(packs, today);
  const [oldest] = remembered.keys();
  if (oldest !== undefined && remembered.size >= daysRemembered) remembered.delete(oldest);
  remembered.set(today, gate);
  return gate;
}

function countedGate(packs: PackSet, today: Day): VisitorGate {
  const editions = new Map<string, GateOfEdition>();
  for (const entry of packs) {
    if (entry.kind !== "catalogue") continue;
    const recheck =
      entry.recheck === undefined
        ? null
        : ruleInForce(packs, { type: "recheck", id: entry.recheck }, { on: today, region: "CN" });
    editions.set(entryRef(entry), {
      confirmedSince: recheck === null ? longAgo : oldestIn(today, recheck, "second"),
      freshSince: recheck === null ? longAgo : oldestIn(today, recheck, "first"),
      retention: retentionTerm(packs, entry.retention, today),
    });
  }
  return { today, editions };
}

/** Whether a visitor may see the record today. */
export function isOpenToVisitors(record: Gated, gate: VisitorGate): boolean {
  const known = gate.editions.get(record.edition);
  if (known === undefined || record.lastConfirmedOn < known.confirmedSince) return false;
  if (record.openScope !== "public" || record.held !== "" || record.replacedAt !== null) return false;
  if (isPastRetention(record, known.retention) || stoppingMark(record.marks) !== null) return false;
  return isWithin(record, gate.today);
}

function isWithin({ publicFrom, publicUntil }: Gated, today: Day): boolean {
  return publicFrom !== null && publicFrom <= today && (publicUntil === null || publicUntil >= today);
}

/** The state of publicity as staff and the subject read it. */
export type PublicityState = "public" | "not-yet" | "ended" | "not-public" | "unconfirmed" | "withheld" | "unclassed";

export function publicityState(record: Gated & { readonly publicityWhy: string }, gate: VisitorGate): PublicityState {
  if (record.openScope !== "public" || record.replacedAt !== null) return "not-public";
  if (record.held !== "") return "withheld";
  if (record.publicFrom === null) return record.publicityWhy === "unclassed" ? "unclassed" : "not-public";
  const stopped = stoppingMark(record.marks);
  if (stopped !== null) return stopped === "repaired" ? "ended" : "withheld";
  if (record.publicFrom > gate.today) return "not-yet";
  if (record.publicUntil !== null && record.publicUntil < gate.today) return "ended";
  const known = gate.editions.get(record.edition);
  if (known === undefined) return "not-public";
  return record.lastConfirmedOn < known.confirmedSince ? "unconfirmed" : "public";
}

/** Whether the age of the last confirmation has to be pointed out. */
export function isAged(record: Pick<Gated, "edition" | "lastConfirmedOn">, gate: VisitorGate): boolean {
  const known = gate.editions.get(record.edition);
  return known !== undefined && record.lastConfirmedOn < known.freshSince;
}

const longAgo = "1900-01-01";
/** Months have 28 to 31 days: going back a period and forth again misses by three days at most. */
const slackDays = 4;

/** The earliest day of confirmation that is not yet past the period today, so that nothing but days is compared afterwards. */
function oldestIn(today: Day, rule: RuleOf<"recheck">, period: "first" | "second"): Day {
  const isPast = (on: Day): boolean => {
    const state = recheckState(on, today, rule);
    return period === "first" ? state !== "fresh" : state === "withheld";
  };
  let on = addDays(addPeriod(today, { ...rule[period], count: -rule[period].count }), -slackDays);
  for (let step = 0; step <= 2 * slackDays && isPast(on); step += 1) on = addDays(on, 1);
  return on;
}
