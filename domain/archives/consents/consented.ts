import { stoppingMark } from "../record-mark.ts";
import type { Gated, VisitorGate } from "../visitor-gate.ts";

type Judged = Gated & { readonly publicityWhy: string };

/**
 * Whether a record goes out under a consent to its class. Never what waits for a person's judgement, what its source has not
 * confirmed for too long, or what an objection nobody answered in time keeps back. What is not on show (publicity over,
 * repaired, never public) goes out only where the subject opened it: a repair would be worth nothing otherwise.
 */
export function isConsented(record: Judged, gate: VisitorGate, closed: boolean): boolean {
  const known = gate.editions.get(record.edition);
  if (known === undefined || record.lastConfirmedOn < known.confirmedSince) return false;
  if (record.held !== "" || record.replacedAt !== null) return false;
  if (record.publicFrom === null && record.publicityWhy === "unclassed") return false;
  if (stoppingMark(record.marks) === "unanswered") return false;
  return closed || isOnShow(record, gate);
}

/** Public today, or of an item that is never public and has not ended. */
function isOnShow(record: Judged, { today }: VisitorGate): boolean {
  if (stoppingMark(record.marks) !== null) return false;
  if (record.publicUntil !== null && record.publicUntil < today) return false;
  return record.openScope !== "public" || (record.publicFrom !== null && record.publicFrom <= today);
}
