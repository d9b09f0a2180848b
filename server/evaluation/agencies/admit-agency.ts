import { z } from "zod";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { judgeClauses, judgeCriteria, judgeWords } from "@xinheng/domain/evaluation/agencies/agency.ts";
import { agencyView } from "@xinheng/domain/evaluation/agencies/agency-view.ts";
import { findPaper } from "../../governance/papers/paper-store.ts";
import { deed } from "../../platform/operation.ts";
import { listEntriesOf } from "./agency-entry-store.ts";
import { agencyAt, agencyParams, agencyResolution } from "./agency-step.ts";
import { changeAgency } from "./agency-store.ts";
import { viewOneAgency } from "./view-agency.ts";

/** Admits by a competent body's resolution, once everything the rule asks for is on file and the contract has its clauses. */
export const admitAgency = deed({
  name: "admit-agency",
  method: "POST",
  path: "/agencies/{subjectId}/admission",
  says: {
    zh: "依据有权机构的决议准入；资质、人员、合同条款不全的不能准入。",
    en: "Admits an agency by the competent body's resolution; not while a qualification, staff or clause is missing.",
  },
  params: agencyParams,
  body: z.object({
    resolutionId: z.uuid(),
    contractPaperId: z.uuid(),
    clauses: z.array(z.string().max(60)).max(30),
  }),
  reply: agencyView,
  refuses: [
    "agency-not-found",
    "agency-stage-wrong",
    "agency-rules-missing",
    "agency-criteria-unmet",
    "agency-word-unknown",
    "agency-clause-missing",
    "paper-not-found",
    "agency-resolution-unfit",
    "resolution-not-carried",
  ],
  journals: ({ params, reply }) => ({
    subjects: [params.subjectId],
    ids: { agency: reply.id, resolution: reply.resolution?.id ?? "" },
    editions: [reply.edition],
  }),
  async run(given) {
    const { tx, today, params, body } = given;
    const found = await agencyAt(given, params.subjectId, ["applied"]);
    if (isRefusal(found)) return found;
    const { kept, rule } = found;
    const entries = await listEntriesOf(tx, kept);
    const fault =
      judgeCriteria(rule, { services: kept.services, entries, today }) ??
      judgeWords(rule.clauses, body.clauses) ??
      judgeClauses(rule, body.clauses);
    if (fault !== null) return fault;
    if ((await findPaper(tx, body.contractPaperId)) === null) return refuse("paper-not-found");
    const asked = { rule, kept, resolutionId: body.resolutionId, since: kept.appliedAt };
    const resolution = await agencyResolution(tx, asked);
    if (isRefusal(resolution)) return resolution;
    await changeAgency(tx, kept, {
      ...{ stage: "admitted", admittedOn: today, clauses: body.clauses, contractPaper: body.contractPaperId },
      ...{ resolutionId: resolution.id, resolutionNumber: resolution.number },
    });
    return viewOneAgency(given, kept.subjectId);
  },
});
