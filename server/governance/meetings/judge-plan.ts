import { bodyOf } from "@xinheng/domain/governance/charter.ts";
import { judgeCompetence } from "@xinheng/domain/governance/decision.ts";
import type { PlannedMeeting } from "@xinheng/domain/governance/meeting-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { ReadTx } from "../../platform/database.ts";
import { charterInForce } from "../charter-in-force.ts";
import { listPapers } from "../papers/paper-store.ts";
import { asCharter } from "./meeting-room.ts";

type PlanCode =
  | "charter-missing"
  | "charter-body-unknown"
  | "charter-resolution-unknown"
  | "body-not-competent"
  | "paper-not-found";

/**
 * What is wrong with a plan already now. A body that may not decide an item is told before the hall is rented; notice, term
 * and what must be carried before are judged when the meeting is called and when it decides.
 */
export async function judgePlan(tx: ReadTx, plan: PlannedMeeting, today: string): Promise<Refusal<PlanCode> | null> {
  const charter = await charterInForce(tx, today);
  if (isRefusal(charter)) return charter;
  const body = bodyOf(charter.rules, plan.body);
  if (isRefusal(body)) return body;
  for (const item of plan.agenda) {
    const fault = item.resolution === null ? null : competenceFault(asCharter(charter), plan, item.resolution);
    if (fault !== null) return fault;
  }
  const asked = [...new Set(plan.agenda.flatMap(({ papers }) => papers))];
  return (await listPapers(tx, asked)).length === asked.length ? null : refuse("paper-not-found");
}

function competenceFault(charter: Parameters<typeof judgeCompetence>[0], plan: PlannedMeeting, resolution: string) {
  const kind = charter.rules.resolutions.find(({ id }) => id === resolution);
  const answer = judgeCompetence(charter, {
    body: plan.body,
    resolution,
    means: plan.means,
    ballot: kind?.ballot === "secret" ? "secret" : "open",
    calledOn: "1970-01-01",
    heldOn: plan.heldOn,
    termEndsOn: null,
    carriedBefore: kind?.after ?? [],
  });
  if (!isRefusal(answer)) return null;
  const { refused, details } = answer;
  return refused === "charter-resolution-unknown" ||
    refused === "body-not-competent" ||
    refused === "charter-body-unknown"
    ? refuse(refused, details)
    : null;
}
