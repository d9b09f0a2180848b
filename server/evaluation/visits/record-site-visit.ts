import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { assignedEntryView } from "@xinheng/domain/evaluation/agencies/assigned-entry-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { listPapers } from "../../governance/papers/paper-store.ts";
import type { ReadTx } from "../../platform/database.ts";
import { findFile } from "../../platform/file-store.ts";
import { deed } from "../../platform/operation.ts";
import { agencyAt, assignmentParams } from "../agencies/agency-step.ts";
import { assignmentStep } from "../agencies/assignment-step.ts";
import { judgeBarred } from "../agencies/barred-agency.ts";
import { viewAssignedEntry } from "../agencies/view-assigned-entry.ts";
import type { ModelReader } from "../found-model.ts";
import { modelOfRound } from "../rounds/frozen-score.ts";
import { peopleIndicators } from "../people-indicators.ts";
import { entryStep, type HeldEntry } from "../rounds/round-step.ts";
import { standsAside } from "../rounds/stands-aside.ts";
import { saveVisit } from "./site-visit-store.ts";

/** Somebody of the agency was on site: when, where, whom they met, what they found, and which indicators it supports. */
export const recordSiteVisit = deed({
  name: "record-site-visit",
  method: "POST",
  path: "/agencies/{subjectId}/assignments/{assignmentId}/visits",
  says: {
    zh: "机构登记现场核查：日期、地点、接待人员（加密保存）、核查情况、照片和文件，以及所支持的指标；登记后不能修改。",
    en: "Enters the agency's visit on site: day, place, whom it met (sealed), findings, photos and papers, and the indicators it supports; it stands.",
  },
  params: assignmentParams,
  body: z.object({
    visitedOn: z.iso.date(),
    place: z.string().trim().min(2).max(200),
    met: z.array(z.string().trim().min(2).max(60)).min(1).max(20),
    findings: z.string().trim().min(2).max(4_000),
    indicators: z.array(z.string().min(1).max(60)).min(1).max(100),
    paperIds: z.array(z.uuid()).min(1).max(20),
  }),
  reply: assignedEntryView,
  refuses: [
    "agency-not-found",
    "agency-stage-wrong",
    "agency-rules-missing",
    "agency-criteria-unmet",
    "agency-in-group",
    "agency-interested",
    "assignment-not-found",
    "assignment-stage-wrong",
    "evaluation-entry-not-found",
    "evaluation-entry-stage-wrong",
    "evaluation-interest-declared",
    "evaluation-indicator-not-judged",
    "evaluation-indicator-not-agencys",
    "visit-day-wrong",
    "visit-paper-wrong",
  ],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { assignment: params.assignmentId } }),
  async run(given) {
    const { tx, house, actor, now, today, params, body } = given;
    const found = await agencyAt(given, params.subjectId, ["admitted"]);
    if (isRefusal(found)) return found;
    const kept = await assignmentStep(given, params, "mark-assigned-indicator");
    if (isRefusal(kept)) return kept;
    const { entryId, service, aboutId } = kept;
    if (entryId === null) return refuse("assignment-not-found");
    const held = await entryStep(tx, { entryId }, "record-site-visit");
    if (isRefusal(held)) return held;
    const barred =
      (await judgeBarred(given, { ...found, service, aboutId })) ?? (await judgeVisit(given, held, body.indicators));
    if (barred !== null) return barred;
    const { visitedOn, place, findings } = body;
    const from = kept.assignedOn;
    if (visitedOn > today || visitedOn < from) return refuse("visit-day-wrong", { on: visitedOn, from, today });
    const evidence = await evidenceOf(tx, body.paperIds, actor.id);
    if (isRefusal(evidence)) return evidence;
    await saveVisit(tx, held.entry, {
      ...{ id: uuidv7(), agencyId: kept.subjectId, assignmentId: kept.id, visitedOn, place, findings, evidence },
      ...{ metSealed: house.keys.seal(JSON.stringify(body.met)), metCount: body.met.length },
      ...{ indicators: [...new Set(body.indicators)], at: now, by: actor.id },
    });
    return viewAssignedEntry(given, params);
  },
});

/** Whoever has an interest does not go; what is supported is left to agencies. */
async function judgeVisit(
  given: ModelReader,
  { entry, round }: HeldEntry,
  indicators: readonly string[],
): Promise<Refusal<
  "evaluation-interest-declared" | "evaluation-indicator-not-judged" | "evaluation-indicator-not-agencys"
> | null> {
  if (await standsAside(given, entry)) return refuse("evaluation-interest-declared");
  const { content } = await modelOfRound(given, round);
  const left = peopleIndicators(content);
  for (const indicator of indicators) {
    const one = left.find(({ id }) => id === indicator);
    if (one === undefined) return refuse("evaluation-indicator-not-judged", { indicator });
    if (one.scoring.scorers !== "agency") return refuse("evaluation-indicator-not-agencys", { indicator });
  }
  return null;
}

/** Papers that this person brought, each with the hash of its bytes as they were kept. */
async function evidenceOf(
  tx: ReadTx,
  paperIds: readonly string[],
  accountId: string | null,
): Promise<{ paperId: string; name: string; sha256: string }[] | Refusal<"visit-paper-wrong">> {
  const ids = [...new Set(paperIds)];
  const papers = (await listPapers(tx, ids)).filter(({ broughtById }) => broughtById === accountId);
  if (papers.length !== ids.length) return refuse("visit-paper-wrong");
  const evidence: { paperId: string; name: string; sha256: string }[] = [];
  for (const { id, name } of papers) {
    const file = await findFile(tx, id);
    if (file === null) return refuse("visit-paper-wrong");
    evidence.push({ paperId: id, name, sha256: file.sha256.toString("hex") });
  }
  return evidence;
}
