import { type CaseParts, type CaseStage, servedAt } from "@xinheng/domain/discipline/cases/case.ts";
import type { Refusal } from "@xinheng/domain/refusal.ts";
import { type CaseMover, enterStage } from "./case-step.ts";
import type { KeptCase } from "./case-store.ts";

type Service = Pick<CaseParts["services"][number], "way" | "on" | "paper" | "note">;

/** The document that waits for its service at this stage. */
export function documentServed(kept: KeptCase): { readonly number: string; readonly on: string } {
  const part = { notice: kept.notice, decision: kept.decision, review: kept.review }[servedAt(kept.stage) ?? "notice"];
  if (part === null) throw new Error("a case waits for the service of what was never issued");
  return part;
}

/** Keeps how a document reached the member, and goes on: the period of the next stage counts from the day of service. */
export async function recordCaseService(
  mover: CaseMover,
  kept: KeptCase,
  service: Service,
): Promise<Refusal<"case-rule-missing"> | null> {
  const what = servedAt(kept.stage);
  if (what === null) throw new Error("nothing waits for its service at this stage");
  const served = { what, number: documentServed(kept).number, ...service };
  const services = [...kept.services, served];
  const stage = stageAfter(kept, what);
  if (stage === "closed") {
    const ended = { endedOn: mover.today, endedWhy: "" };
    return enterStage(mover, kept, { stage, change: { services, ...ended } });
  }
  if (stage !== "investigating") return enterStage(mover, kept, { stage, change: { services }, from: service.on });
  const sentBack = { decision: kept.decision?.number ?? "", review: kept.review?.number ?? "" };
  const anew = { statement: null, hearing: null, decision: null, appeal: null, review: null };
  return enterStage(mover, kept, { stage, change: { services, ...anew, earlier: [...kept.earlier, sentBack] } });
}

function stageAfter(kept: KeptCase, what: CaseParts["services"][number]["what"]): CaseStage {
  if (what === "notice") return "answering";
  // Whoever was cleared has nothing to appeal against.
  if (what === "decision") return kept.decision?.rungs.length === 0 ? "closed" : "served";
  if (kept.review?.outcome === "sent-back") return "investigating";
  return kept.review?.outcome === "set-aside" ? "closed" : "final";
}
