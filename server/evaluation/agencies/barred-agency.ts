import {
  type AgencyRule,
  citedSource,
  judgeConflict,
  judgeCriteria,
} from "@xinheng/domain/evaluation/agencies/agency.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { nameSubjects } from "../../subjects/named-subjects.ts";
import { listEntriesOf } from "./agency-entry-store.ts";
import type { AgencyMover } from "./agency-step.ts";
import type { KeptAgency } from "./agency-store.ts";
import { groupOf } from "./subject-group.ts";

/** Whether anything new of a service may be given to the agency today. */
export function judgeAble(
  rule: AgencyRule,
  kept: KeptAgency,
  { service, today }: { readonly service: string; readonly today: string },
): Refusal<"agency-suspended" | "agency-not-for-service"> | null {
  const until = kept.suspendedUntil;
  if (until !== null && until >= today) {
    const source = rule.grades.find(({ measure }) => measure === "suspend")?.source ?? rule.source;
    return refuse("agency-suspended", { until, source: citedSource(source) });
  }
  if (kept.services.includes(service)) return null;
  const known = rule.services.find(({ id }) => id === service);
  return refuse("agency-not-for-service", { service: known?.name ?? service, serviceEn: known?.nameEn ?? service });
}

/** What ran out since the admission, and whether the agency has to stand aside. */
export async function judgeBarred(
  { tx, today }: AgencyMover,
  asked: { readonly kept: KeptAgency; readonly rule: AgencyRule; readonly service: string; readonly aboutId: string },
): Promise<Refusal<"agency-criteria-unmet" | "agency-in-group" | "agency-interested"> | null> {
  const { kept, rule, service, aboutId } = asked;
  const entries = await listEntriesOf(tx, kept);
  const unmet = judgeCriteria(rule, { services: [service], entries, today });
  if (unmet !== null) return unmet;
  const group = await groupOf(tx, aboutId);
  const names = await nameSubjects(tx, [aboutId, ...entries.flatMap(({ targetId }) => targetId ?? [])]);
  const nameOf = (id: string) => names(id).name;
  return judgeConflict(rule, { agencyId: kept.subjectId, group, entries, nameOf, aboutId, today });
}
