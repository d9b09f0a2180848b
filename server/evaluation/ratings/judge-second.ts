import { type Actor, agenciesServed } from "@xinheng/domain/access/actor.ts";
import { openAssignments } from "@xinheng/domain/evaluation/agencies/agency.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { ReadTx } from "../../platform/database.ts";
import { agencyName } from "../agencies/entry-agencies.ts";
import { groupOf } from "../agencies/subject-group.ts";
import type { KeptEntry } from "../rounds/entry-store.ts";
import { isRatedTwice, listStandingAssignments } from "./settling.ts";

type NotNow =
  | "evaluation-entry-assigned"
  | "second-rating-not-ordered"
  | "second-rating-complete"
  | "agency-rates-already";

/** Whether an agency may be given an application beside whoever rates it already: never itself, nor one of its group. */
export async function judgeSecond(tx: ReadTx, entry: KeptEntry, agencyId: string): Promise<Refusal<NotNow> | null> {
  const [first, ...more] = await listStandingAssignments(tx, entry.id);
  if (first === undefined) return null;
  const agency = await agencyName(tx, first.subjectId);
  if (!isRatedTwice(entry))
    return openAssignments.includes(first.stage)
      ? refuse("evaluation-entry-assigned", { agency })
      : refuse("second-rating-not-ordered", { agency });
  if (more.length > 0) return refuse("second-rating-complete");
  const group = await groupOf(tx, first.subjectId);
  return group.has(agencyId) ? refuse("agency-rates-already", { agency }) : null;
}

/** Whether this person works for the other agency as well: then the two would not be apart. */
export async function servesBoth(
  { tx, actor }: { readonly tx: ReadTx; readonly actor: Actor },
  entry: KeptEntry,
  assignmentId: string,
): Promise<boolean> {
  if (!isRatedTwice(entry)) return false;
  const others = (await listStandingAssignments(tx, entry.id)).filter(({ id }) => id !== assignmentId);
  const served = agenciesServed(actor);
  return others.some(({ subjectId }) => served.includes(subjectId));
}
