import { z } from "zod";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { type AgencyRule, agencyEndings, citedSource } from "@xinheng/domain/evaluation/agencies/agency.ts";
import { agencyView } from "@xinheng/domain/evaluation/agencies/agency-view.ts";
import { deed } from "../../platform/operation.ts";
import { listChecksOf } from "./agency-check-store.ts";
import { agencyAt, type AgencyMover, agencyParams, agencyResolution } from "./agency-step.ts";
import { changeAgency, type KeptAgency } from "./agency-store.ts";
import { changeAssignment, listAssignmentsOf } from "./assignment-store.ts";
import { viewOneAgency } from "./view-agency.ts";

/** Ends the entry: not admitted, left by itself, or removed by resolution after a check; what is open is taken back. */
export const exitAgency = deed({
  name: "exit-agency",
  method: "POST",
  path: "/agencies/{subjectId}/exit",
  says: {
    zh: "不予准入、机构自行退出，或者检查后依据决议清退；未完成的委托同时收回。",
    en: "Declines an agency, enters that it left, or removes it by resolution after a check; open assignments are recalled.",
  },
  params: agencyParams,
  body: z.object({
    how: z.enum(agencyEndings),
    reason: z.string().trim().min(2).max(500),
    /** Of a removal: the resolution on it. */
    resolutionId: z.uuid().nullable().default(null),
  }),
  reply: agencyView,
  refuses: [
    "agency-not-found",
    "agency-stage-wrong",
    "agency-rules-missing",
    "agency-not-to-be-removed",
    "agency-resolution-unfit",
    "resolution-not-carried",
  ],
  journals: ({ params, reply }) => ({
    subjects: [params.subjectId],
    ids: { agency: reply.id, how: reply.endedHow ?? "" },
  }),
  async run(given) {
    const { tx, today, params, body } = given;
    const found = await agencyAt(given, params.subjectId, body.how === "declined" ? ["applied"] : ["admitted"]);
    if (isRefusal(found)) return found;
    const { kept, rule } = found;
    const barredUntil =
      body.how === "removed" ? await judgeRemoval(given, { kept, rule, resolutionId: body.resolutionId }) : null;
    if (isRefusal(barredUntil)) return barredUntil;
    for (const one of await listAssignmentsOf(tx, kept)) {
      if (one.stage !== "assigned" && one.stage !== "delivered") continue;
      await changeAssignment(tx, one, { stage: "recalled", judgedOn: today, judgedWhy: body.reason });
    }
    const stage = body.how === "declined" ? "declined" : "exited";
    const ended = { endedOn: today, endedHow: body.how, endedWhy: body.reason };
    await changeAgency(tx, kept, { stage, ...ended, barredUntil });
    return viewOneAgency(given, kept.subjectId);
  },
});

/** The last day on which it is not registered again; or why it cannot be removed. */
async function judgeRemoval(
  { tx }: AgencyMover,
  asked: { readonly kept: KeptAgency; readonly rule: AgencyRule; readonly resolutionId: string | null },
): Promise<string | null | Refusal<"agency-not-to-be-removed" | "agency-resolution-unfit" | "resolution-not-carried">> {
  const { kept, rule, resolutionId } = asked;
  const [check] = await listChecksOf(tx, kept);
  const removal = rule.grades.find(({ measure }) => measure === "remove")?.source ?? rule.source;
  if (check?.measure !== "remove") return refuse("agency-not-to-be-removed", { source: citedSource(removal) });
  if (resolutionId === null) return refuse("agency-resolution-unfit", { source: citedSource(rule.admission.source) });
  const resolution = await agencyResolution(tx, { rule, kept, resolutionId, since: check.enteredAt });
  return isRefusal(resolution) ? resolution : check.untilOn;
}
